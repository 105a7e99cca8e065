import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventsLoader, EventType } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { TicketTypesLoader, TicketTypeType } from '../../ticketing/index.js';
import { actionsFrom, TicketAction } from '../domain/ticket-status.js';
import { OrderType } from './order.type.js';
import { OrdersLoader } from './registration.loaders.js';
import { TicketType } from './ticket.type.js';

/** What a ticket points to. */
@Resolver(() => TicketType)
export class TicketRelationsResolver {
  constructor(
    private readonly events: EventsLoader,
    private readonly ticketTypes: TicketTypesLoader,
    private readonly orders: OrdersLoader,
  ) {}

  @ResolveField(() => [TicketAction], { description: 'What its status allows, whoever asks.' })
  actions(@Parent() { status }: TicketType): TicketAction[] {
    return actionsFrom(status);
  }

  @ResolveField(() => EventType)
  event(@Parent() { eventId }: TicketType, @Context() context: GraphqlContext) {
    return this.events.load(context, eventId);
  }

  @ResolveField(() => TicketTypeType)
  ticketType(@Parent() { ticketTypeId }: TicketType, @Context() context: GraphqlContext) {
    return this.ticketTypes.ticketType.load(context, ticketTypeId);
  }

  @ResolveField(() => OrderType)
  order(@Parent() { orderId }: TicketType, @Context() context: GraphqlContext) {
    return this.orders.load(context, orderId);
  }
}
