import { Field, ObjectType } from '@nestjs/graphql';
import { type Money, toDecimal } from '../../kernel/money.js';
import { CurrencyCodeScalar, DecimalScalar } from './scalars.js';

@ObjectType('Money', { description: 'An amount in a currency.' })
export class MoneyType {
  @Field(() => DecimalScalar, { description: 'In the major unit, with the decimals that the currency has.' })
  amount: string;

  @Field(() => CurrencyCodeScalar)
  currency: string;
}

/** Minor units become a decimal string only here, at the edge. */
export const asMoneyType = (money: Money): MoneyType => ({
  amount: toDecimal(money),
  currency: money.currency,
});
