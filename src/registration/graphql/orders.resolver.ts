import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { asMoneyType, MoneyType } from '../../platform/graphql/money.type.js';
import { OrderType } from './order.type.js';

/** What an order costs. */
@Resolver(() => OrderType)
export class OrdersResolver {
  @ResolveField(() => MoneyType)
  total(@Parent() { totalMinor: minor, currency }: OrderType): MoneyType {
    return asMoneyType({ minor, currency });
  }
}
