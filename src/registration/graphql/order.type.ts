import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { OrderStatus } from '../domain/order-status.js';

registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'Where an order stands.',
  valuesMap: { CONFIRMED: { description: 'Its tickets are made.' } },
});

@ObjectType('Order', { implements: () => NodeType, description: 'A purchase, also a free one.' })
export class OrderType extends NodeType {
  @Field({ description: 'Eight letters and digits to name it by; it opens nothing.' })
  code: string;

  @Field(() => OrderStatus)
  status: OrderStatus;

  @Field(() => Date, { description: 'When it was placed.' })
  createdAt: Date;

  /** Behind `total`. */
  totalMinor: bigint;
  currency: string;
}
