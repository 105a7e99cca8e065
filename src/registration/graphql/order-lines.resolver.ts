import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { asMoneyType, MoneyType } from '../../platform/graphql/money.type.js';
import { TicketTypesLoader, TicketTypeType } from '../../ticketing/index.js';
import { OrderLineType } from './order-line.type.js';

/** What a line is for, and what it costs. */
@Resolver(() => OrderLineType)
export class OrderLinesResolver {
  constructor(private readonly ticketTypes: TicketTypesLoader) {}

  @ResolveField(() => TicketTypeType)
  ticketType(@Parent() { ticketTypeId }: OrderLineType, @Context() context: GraphqlContext) {
    return this.ticketTypes.ticketType.load(context, ticketTypeId);
  }

  @ResolveField(() => MoneyType, { description: 'Of one place.' })
  unitPrice(@Parent() { unitMinor: minor, currency }: OrderLineType): MoneyType {
    return asMoneyType({ minor, currency });
  }

  @ResolveField(() => MoneyType)
  total(@Parent() { totalMinor: minor, currency }: OrderLineType): MoneyType {
    return asMoneyType({ minor, currency });
  }
}
