import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { asMoneyType, MoneyType } from '../../platform/graphql/money.type.js';
import { TicketTypesLoader, TicketTypeType } from '../../ticketing/index.js';
import { CheckoutOverType, PaymentNotPossibleType } from './checkout.errors.js';

/** With what somebody can begin again. */
@Resolver(() => CheckoutOverType)
export class CheckoutOverResolver {
  constructor(private readonly load: TicketTypesLoader) {}

  @ResolveField(() => [TicketTypeType], { description: 'What it was for, with what is left of each now.' })
  async ticketTypes(@Parent() { ticketTypeIds }: CheckoutOverType, @Context() context: GraphqlContext) {
    const found = await Promise.all(ticketTypeIds.map((id) => this.load.ticketType.load(context, id)));
    return found.filter((type) => type !== null);
  }
}

/** What it would cost. */
@Resolver(() => PaymentNotPossibleType)
export class PaymentNotPossibleResolver {
  @ResolveField(() => MoneyType, { description: 'Of all lines.' })
  total(@Parent() { totalMinor: minor, currency }: PaymentNotPossibleType): MoneyType {
    return asMoneyType({ minor, currency });
  }
}
