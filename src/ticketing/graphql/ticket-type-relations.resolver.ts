import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventsLoader, EventStatus, EventType } from '../../events/index.js';
import type { Money } from '../../kernel/money.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { asMoneyType, MoneyType } from '../../platform/graphql/money.type.js';
import { priceAt } from '../domain/price.js';
import { saleAt } from '../domain/sale.js';
import { percentOf } from '../domain/ticket-type-terms.js';
import { BundlePartType, PriceStepType, TicketTaxType, TicketTypeType } from './ticket-type.type.js';
import { TicketTypesLoader } from './ticketing.loaders.js';

/** What a ticket type costs, and what it points to. */
@Resolver(() => TicketTypeType)
export class TicketTypeRelationsResolver {
  constructor(
    private readonly events: EventsLoader,
    private readonly types: TicketTypesLoader,
  ) {}

  @ResolveField(() => [TicketTypeType], {
    description: 'One of these add-ons goes with each; none: nothing is required.',
  })
  async requiredAddOns(
    @Parent() { requiredAddOnIds }: TicketTypeType,
    @Context() context: GraphqlContext,
  ): Promise<TicketTypeType[]> {
    const types = await Promise.all(requiredAddOnIds.map((id) => this.types.ticketType.load(context, id)));
    return types.filter((type) => type !== null);
  }

  @ResolveField(() => EventType)
  event(@Parent() { eventId }: TicketTypeType, @Context() context: GraphqlContext) {
    return this.events.load(context, eventId);
  }

  @ResolveField(() => MoneyType, {
    nullable: true,
    description: 'Of one, at this instant; of a donation what is proposed.',
  })
  price(@Parent() type: TicketTypeType, @Context() context: GraphqlContext) {
    return this.money(type, priceAt(type.asOf, type), context);
  }

  @ResolveField(() => MoneyType, { nullable: true, description: 'Of one, where no step applies.' })
  fullPrice(@Parent() type: TicketTypeType, @Context() context: GraphqlContext) {
    return this.money(type, type.priceMinor, context);
  }

  @ResolveField(() => [PriceStepType], { description: 'The earliest first; no two at one instant.' })
  priceSteps(@Parent() type: TicketTypeType, @Context() context: GraphqlContext) {
    return Promise.all(
      type.priceSteps.map(async ({ priceMinor, ...time }) => ({
        ...time,
        price: await this.money(type, priceMinor, context),
      })),
    );
  }

  @ResolveField(() => MoneyType, {
    nullable: true,
    description: 'Of a donation the lowest. Null: there is none.',
  })
  minimumAmount(@Parent() type: TicketTypeType, @Context() context: GraphqlContext) {
    return this.money(type, type.minimumMinor, context);
  }

  @ResolveField(() => MoneyType, {
    nullable: true,
    description: 'Of a donation the highest. Null: there is none.',
  })
  maximumAmount(@Parent() type: TicketTypeType, @Context() context: GraphqlContext) {
    return this.money(type, type.maximumMinor, context);
  }

  @ResolveField(() => TicketTaxType)
  tax(@Parent() { taxRate, isTaxIncluded }: TicketTypeType): TicketTaxType {
    return { percent: percentOf(taxRate), isIncluded: isTaxIncluded };
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

  /** In the event's currency. */
  private async money(
    { eventId }: TicketTypeType,
    minor: Money['minor'] | null,
    context: GraphqlContext,
  ): Promise<MoneyType | null> {
    const event = minor === null ? null : await this.events.load(context, eventId);
    return event && minor !== null ? asMoneyType({ minor, currency: event.currency }) : null;
  }
}

/** What comes with a bundle. */
@Resolver(() => BundlePartType)
export class BundlePartResolver {
  constructor(private readonly types: TicketTypesLoader) {}

  @ResolveField(() => TicketTypeType)
  ticketType(@Parent() { ticketTypeId }: BundlePartType, @Context() context: GraphqlContext) {
    return this.types.ticketType.load(context, ticketTypeId);
  }
}
