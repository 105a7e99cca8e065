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

  @ResolveField(() => [TicketAction], { description: 'What the ticket allows, whoever asks.' })
  actions(@Parent() ticket: TicketType): TicketAction[] {
    return actionsFrom(ticket);
  }

  @ResolveField(() => Boolean, {
    description: 'Given to a speaker, not registered for: it goes when the last accepted proposal does.',
  })
  isForSpeaker(@Parent() { speakerId }: TicketType): boolean {
    return speakerId !== null;
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
