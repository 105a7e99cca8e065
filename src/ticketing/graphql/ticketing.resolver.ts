import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventsLoader, EventStatus, EventType } from '../../events/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { asMoneyType, MoneyType } from '../../platform/graphql/money.type.js';
import { saleAt } from '../domain/sale.js';
import { TicketingService } from '../ticketing.service.js';
import { ChangeQuotaCapacityInput, ChangeQuotaCapacityPayload } from './change-quota-capacity.js';
import { CreateTicketTypeInput, CreateTicketTypePayload } from './create-ticket-type.js';
import { TicketTypeType } from './ticket-type.type.js';
import { UpdateTicketTypeInput, UpdateTicketTypePayload } from './update-ticket-type.js';

/** What organizers do with ticket types and quotas, and what a ticket type points to. */
@Resolver(() => TicketTypeType)
export class TicketingResolver {
  constructor(
    private readonly ticketing: TicketingService,
    private readonly events: EventsLoader,
  ) {}

  @Allow('ticketing:manage')
  @Mutation(() => CreateTicketTypePayload, {
    nullable: true,
    description: 'Adds a free ticket type to an event.',
  })
  async createTicketType(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateTicketTypeInput,
  ): Promise<CreateTicketTypePayload> {
    const { eventId, name, description, salesStartAt = null, salesEndAt = null } = input;
    const places = input.quotaId == null ? { capacity: input.capacity ?? null } : { quotaId: input.quotaId };
    const details = { name, description, salesStartAt, salesEndAt };
    return { ticketType: await this.ticketing.create(viewer, eventId, details, places) };
  }

  @Allow('ticketing:manage')
  @Mutation(() => UpdateTicketTypePayload, {
    nullable: true,
    description: 'Changes what is said of a ticket type, or when it is sold.',
  })
  async updateTicketType(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { ticketTypeId, changes }: UpdateTicketTypeInput,
  ): Promise<UpdateTicketTypePayload> {
    return { ticketType: await this.ticketing.update(viewer, ticketTypeId, changes) };
  }

  @Allow('ticketing:manage')
  @Mutation(() => ChangeQuotaCapacityPayload, {
    nullable: true,
    description: 'Changes how many places a quota has; never to fewer than are taken.',
  })
  async changeQuotaCapacity(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { quotaId, capacity }: ChangeQuotaCapacityInput,
  ): Promise<ChangeQuotaCapacityPayload> {
    return { quota: await this.ticketing.changeQuotaCapacity(viewer, quotaId, capacity) };
  }

  @ResolveField(() => EventType)
  event(@Parent() { eventId }: TicketTypeType, @Context() context: GraphqlContext) {
    return this.events.load(context, eventId);
  }

  @ResolveField(() => MoneyType, { nullable: true, description: 'Of one place.' })
  async price(@Parent() { eventId, priceMinor: minor }: TicketTypeType, @Context() context: GraphqlContext) {
    const event = await this.events.load(context, eventId);
    return event && asMoneyType({ minor, currency: event.currency });
  }

  @ResolveField(() => Boolean, {
    description: 'Whether it is its time of sale, and the event neither cancelled nor over; places aside.',
  })
  async isOnSale(@Parent() type: TicketTypeType, @Context() context: GraphqlContext): Promise<boolean> {
    const event = await this.events.load(context, type.eventId);
    if (!event) return false;
    const isPublished = event.status === EventStatus.PUBLISHED;
    return saleAt(type.asOf, type, { isPublished, endsAt: event.endsAt }) === 'open';
  }
}
