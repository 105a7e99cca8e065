import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MoneyType } from '../../platform/graphql/money.type.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { DecimalScalar, LocalDateScalar } from '../../platform/graphql/scalars.js';
import type { PriceStep } from '../domain/price.js';
import { TicketKind } from '../domain/ticket-kind.js';

registerEnumType(TicketKind, {
  name: 'TicketKind',
  description: 'What a ticket type is.',
  valuesMap: {
    ADMISSION: { description: 'Lets a person in.' },
    ADD_ON: { description: 'Something besides, such as a workshop: only together with an admission.' },
    DONATION: { description: 'An amount that the giver chooses.' },
  },
});

@ObjectType('TicketTax', { description: 'The tax of a ticket type.' })
export class TicketTaxType {
  @Field(() => DecimalScalar)
  percent: string;

  @Field({ description: 'Whether the price contains it; otherwise it comes on top.' })
  isIncluded: boolean;
}

@ObjectType('PriceStep', { description: 'Another price of a ticket type for a while.' })
export class PriceStepType {
  @Field(() => Date, { nullable: true, description: 'Null: from the beginning.' })
  startsAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'It applies until, not including, this instant; null: for ever.',
  })
  endsAt: Date | null;

  @Field(() => MoneyType)
  price: MoneyType;
}

@ObjectType('BundlePart', { description: 'What comes with each ticket of a bundle.' })
export class BundlePartType {
  @Field(() => Int)
  quantity: number;

  /** Behind `ticketType`. */
  ticketTypeId: string;
}

@ObjectType('TicketType', {
  implements: () => NodeType,
  description: 'What is sold or given at an event: a name, a price, a time of sale and a number of places.',
})
export class TicketTypeType extends NodeType {
  @Field({ description: 'Unique in the event.' })
  name: string;

  @Field({ description: 'Markdown.' })
  description: string;

  @Field(() => Int, { description: 'Orders them; the lowest comes first.' })
  position: number;

  @Field(() => TicketKind)
  kind: TicketKind;

  @Field(() => Int, { description: 'An order has at least so many, or none.' })
  minimumPerOrder: number;

  @Field(() => Int, { nullable: true, description: 'Null: any number.' })
  maximumPerOrder: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'In all orders of one address together; null: any number.',
  })
  maximumPerBuyer: number | null;

  @Field({ description: 'Only organizers see it, and whoever has a voucher that shows it.' })
  isHidden: boolean;

  @Field({ description: 'Whether an organizer looks at the order before it is accepted.' })
  needsApproval: boolean;

  @Field(() => [LocalDateScalar], {
    description: 'The only days of the event on which it lets in, in order; none: all.',
  })
  validDays: string[];

  @Field(() => [String], { description: 'What comes with it.' })
  benefits: string[];

  @Field(() => String, { nullable: true, description: 'What the badge says; null: nothing.' })
  badgeRole: string | null;

  @Field(() => [BundlePartType], {
    description: 'What comes with it for its own price; none: it is no bundle.',
  })
  bundle: readonly BundlePartType[];

  @Field(() => Date, { nullable: true, description: 'Null: as soon as the event is published.' })
  salesStartAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Null: until the event is over.' })
  salesEndAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many places there are in all; null: unlimited.' })
  capacity: number | null;

  @Field(() => Int, { nullable: true, description: 'How many places are left; null: unlimited.' })
  remaining: number | null;

  /** Behind `event`, `tax`, `isOnSale` and the amounts. */
  eventId: string;
  priceMinor: bigint;
  priceSteps: readonly PriceStep[];
  minimumMinor: bigint | null;
  maximumMinor: bigint | null;
  taxRate: number;
  isTaxIncluded: boolean;
  asOf: Date;

  /** Behind `requiredAddOns`. */
  requiredAddOnIds: readonly string[];
}
