import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('OrderLine', {
  description: 'So many places of one ticket type, at the price of the moment at which they were taken.',
})
export class OrderLineType {
  @Field(() => Int)
  quantity: number;

  /** Behind `ticketType`, `unitPrice` and `total`. */
  ticketTypeId: string;
  unitMinor: bigint;
  totalMinor: bigint;
  currency: string;
}
