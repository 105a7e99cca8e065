import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EventsLoader, EventType } from '../../events/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { asMoneyType, MoneyType } from '../../platform/graphql/money.type.js';
import { OrderView, ticketsIn, wholeOrder } from '../domain/order-view.js';
import { OrdersService } from '../orders.service.js';
import { OrderLineType } from './order-line.type.js';
import { OrderType } from './order.type.js';
import { OrderPartsLoader } from './registration.loaders.js';
import { TicketType } from './ticket.type.js';

/** An order for whoever has its secret, and what belongs to it. */
@Resolver(() => OrderType)
export class OrdersResolver {
  constructor(
    private readonly orders: OrdersService,
    private readonly parts: OrderPartsLoader,
    private readonly events: EventsLoader,
  ) {}

  @Allow('public')
  @Query(() => OrderType, {
    nullable: true,
    description: 'The order for whoever has its secret; 30 tries a minute from an address, of tickets too.',
  })
  async order(
    @Args('secret', { description: 'As it stands in the link that was mailed.' }) secret: string,
    @Context() { req }: GraphqlContext,
  ): Promise<OrderType | null> {
    const order = await this.orders.open(secret, req.ip ?? 'unknown');
    return order && wholeOrder(order);
  }

  @ResolveField(() => MoneyType)
  total(@Parent() { totalMinor: minor, currency }: OrderType): MoneyType {
    return asMoneyType({ minor, currency });
  }

  @ResolveField(() => EventType)
  event(@Parent() { eventId }: OrderType, @Context() context: GraphqlContext) {
    return this.events.load(context, eventId);
  }

  @ResolveField(() => [OrderLineType], {
    nullable: true,
    description: 'In the order in which they were asked for. Null to who came by a ticket.',
  })
  async lines(
    @Parent() { id, view, currency }: OrderType,
    @Context() context: GraphqlContext,
  ): Promise<OrderLineType[] | null> {
    if (view === OrderView.OF_TICKET) return null;
    const lines = (await this.parts.lines.load(context, id)) ?? [];
    return lines.map((line) => ({ ...line, currency }));
  }

  @ResolveField(() => [TicketType], {
    nullable: true,
    description: "By the attendee's name, void ones too. Null to who came by a ticket.",
  })
  async tickets(
    @Parent() { id, view }: OrderType,
    @Context() context: GraphqlContext,
  ): Promise<TicketType[] | null> {
    return ticketsIn(view, (await this.parts.tickets.load(context, id)) ?? []);
  }
}
