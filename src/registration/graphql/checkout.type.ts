import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { CheckoutAction, CheckoutStatus } from '../domain/checkout-status.js';

registerEnumType(CheckoutStatus, {
  name: 'CheckoutStatus',
  description: 'Whether a checkout holds places.',
  valuesMap: {
    ACTIVE: { description: 'Holds places, until its time is over.' },
    COMPLETED: { description: 'Became an order.' },
    RELEASED: { description: 'Given up, or its time was over; the places are free again.' },
  },
});
registerEnumType(CheckoutAction, {
  name: 'CheckoutAction',
  description: 'What can be done with a checkout.',
  valuesMap: {
    EXTEND: { description: 'Hold the places for another 15 minutes.' },
    COMPLETE: { description: 'Make an order of it.' },
    RELEASE: { description: 'Give the places back.' },
  },
});

@ObjectType('Checkout', {
  implements: () => NodeType,
  description: 'Places held for somebody who is making an order, for 15 minutes.',
})
export class CheckoutType extends NodeType {
  @Field({ description: 'Opens the checkout for whoever has it: keep it.' })
  secret: string;

  @Field(() => CheckoutStatus)
  status: CheckoutStatus;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { description: "Until when the places are held, by the server's clock." })
  expiresAt: Date;

  /** Behind `total`, `lines`, `event`, `order`, `secondsLeft` and `actions`. */
  totalMinor: bigint;
  currency: string;
  lines: readonly { ticketTypeId: string; quantity: number; unitMinor: bigint; totalMinor: bigint }[];
  eventId: string;
  orderId: string | null;
  asOf: Date;
}
