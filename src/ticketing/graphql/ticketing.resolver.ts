import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { TicketingService } from '../ticketing.service.js';
import { CreateTicketTypeInput, CreateTicketTypePayload } from './create-ticket-type.js';
import { TicketTypeType } from './ticket-type.type.js';
import { UpdateTicketTypeInput, UpdateTicketTypePayload } from './update-ticket-type.js';

/** What organizers do with ticket types. */
@Resolver(() => TicketTypeType)
export class TicketingResolver {
  constructor(private readonly ticketing: TicketingService) {}

  @Allow('ticketing:manage')
  @Mutation(() => CreateTicketTypePayload, {
    nullable: true,
    description: 'Adds a ticket type to an event.',
  })
  async createTicketType(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateTicketTypeInput,
  ): Promise<CreateTicketTypePayload> {
    const { eventId, quotaId, capacity, salesStartAt = null, salesEndAt = null, ...details } = input;
    const places = quotaId == null ? { capacity: capacity ?? null } : { quotaId };
    const said = { ...details, salesStartAt, salesEndAt };
    return { ticketType: await this.ticketing.create(viewer, eventId, said, places) };
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
}
