import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventsLoader, EventType } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { asMoneyType, MoneyType } from '../../platform/graphql/money.type.js';
import { actionsFrom, CheckoutAction, secondsLeft } from '../domain/checkout-status.js';
import { wholeOrder } from '../domain/order-view.js';
import { OrdersService } from '../orders.service.js';
import { CheckoutType } from './checkout.type.js';
import { OrderLineType } from './order-line.type.js';
import { OrderType } from './order.type.js';

/** What a checkout allows, costs and points to. */
@Resolver(() => CheckoutType)
export class CheckoutRelationsResolver {
  constructor(
    private readonly events: EventsLoader,
    private readonly orders: OrdersService,
  ) {}

  @ResolveField(() => [CheckoutAction], { description: 'What the checkout allows at this moment.' })
  actions(@Parent() checkout: CheckoutType): CheckoutAction[] {
    return actionsFrom(checkout);
  }

  @ResolveField(() => Int, { description: 'For how long the places are still held; 0 when it is over.' })
  secondsLeft(@Parent() checkout: CheckoutType): number {
    return secondsLeft(checkout);
  }

  @ResolveField(() => MoneyType, { description: 'Of all lines.' })
  total(@Parent() { totalMinor: minor, currency }: CheckoutType): MoneyType {
    return asMoneyType({ minor, currency });
  }

  @ResolveField(() => [OrderLineType], { description: 'As they were asked for.' })
  lines(@Parent() { lines, currency }: CheckoutType): OrderLineType[] {
    return lines.map((line) => ({ ...line, currency }));
  }

  @ResolveField(() => EventType)
  event(@Parent() { eventId }: CheckoutType, @Context() context: GraphqlContext) {
    return this.events.load(context, eventId);
  }

  @ResolveField(() => OrderType, { nullable: true, description: 'Null until it is completed.' })
  async order(@Parent() { orderId }: CheckoutType): Promise<OrderType | null> {
    return orderId === null ? null : wholeOrder(await this.orders.get(orderId));
  }
}
