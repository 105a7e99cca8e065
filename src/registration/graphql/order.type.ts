import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { OrderStatus } from '../domain/order-status.js';
import type { OrderView } from '../domain/order-view.js';
import { InvoiceAddressType } from './invoice-address.type.js';

registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'Where an order stands.',
  valuesMap: { CONFIRMED: { description: 'Its tickets are made.' } },
});

@ObjectType('Order', {
  implements: () => NodeType,
  description: 'A purchase, also a free one. Whoever came by one of its tickets sees nothing of the others.',
})
export class OrderType extends NodeType {
  @Field({ description: 'Eight letters and digits to name it by; it opens nothing.' })
  code: string;

  @Field(() => String, {
    nullable: true,
    description: 'Opens the order for whoever has it: keep it. Null in lists and to who came by a ticket.',
  })
  secret: string | null;

  @Field(() => OrderStatus)
  status: OrderStatus;

  @Field(() => String, { nullable: true, description: 'Null to who came by a ticket.' })
  buyerName: string | null;

  @Field(() => InvoiceAddressType, {
    nullable: true,
    description: 'Null: the invoice is made out to the buyer. Also null to who came by a ticket.',
  })
  invoiceAddress: InvoiceAddressType | null;

  @Field(() => Date, { description: 'When it was placed.' })
  createdAt: Date;

  /** Behind `total`, `event`, `lines` and `tickets`. */
  totalMinor: bigint;
  currency: string;
  eventId: string;
  view: OrderView;
}

export const OrderConnection = connectionOf('Order', () => OrderType);
