import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { VoucherEffect, VoucherPlaces, VoucherScope } from '../domain/voucher.js';

registerEnumType(VoucherEffect, {
  name: 'VoucherEffect',
  description:
    'What a voucher does to the price of tickets. It never raises one, and leaves donations alone.',
  valuesMap: {
    NONE: { description: 'Nothing.' },
    PERCENT: { description: 'Takes so many percent off; what is left is rounded half up.' },
    AMOUNT: { description: 'Takes an amount off, but never more than there is.' },
    PRICE: { description: 'Sets the price, where it is higher.' },
  },
});
registerEnumType(VoucherScope, {
  name: 'VoucherScope',
  description: 'What one use of a voucher is for.',
  valuesMap: {
    TICKET: { description: 'One ticket; an amount goes off each.' },
    ORDER: { description: 'One order with any number of tickets; an amount goes off all of them together.' },
  },
});
registerEnumType(VoucherPlaces, {
  name: 'VoucherPlaces',
  description: 'Where the places come from that are taken with a voucher.',
  valuesMap: {
    SHARED: { description: 'From those that are there for everybody.' },
    RESERVED: { description: 'From those that are kept for it from the beginning until it expires.' },
    BEYOND: { description: 'From those of everybody; when they are gone, beyond the capacity.' },
  },
});

@ObjectType('Voucher', {
  implements: () => NodeType,
  description: 'A code that lowers a price, opens a hidden ticket type or keeps places. For organizers.',
})
export class VoucherType extends NodeType {
  @Field({ description: 'Unique in the event; capitals make no difference.' })
  code: string;

  @Field({ description: 'What organizers find it by; empty: nothing.' })
  tag: string;

  @Field(() => VoucherEffect)
  effect: VoucherEffect;

  @Field(() => VoucherScope)
  scope: VoucherScope;

  @Field(() => VoucherPlaces)
  places: VoucherPlaces;

  @Field(() => Int, { nullable: true, description: 'Null: any number.' })
  maximumUses: number | null;

  @Field(() => Int, { description: 'How often it is used at this moment.' })
  uses: number;

  @Field(() => Int, { description: 'How many places are kept for it at this moment.' })
  held: number;

  @Field(() => Date, { nullable: true, description: 'Null: from the beginning.' })
  validFrom: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until, not including, this instant; null: always.' })
  validUntil: Date | null;

  @Field({ description: 'Otherwise it is switched off, as if there were no such code.' })
  isActive: boolean;

  @Field({ description: 'Whether it shows hidden ticket types that it is for.' })
  showsHidden: boolean;

  @Field()
  createdAt: Date;

  /** Behind `amount`, `minimumSpend`, `percent` and `ticketTypes`. */
  eventId: string;
  percent: number | null;
  amountMinor: bigint | null;
  minimumSpendMinor: bigint;
}

export const VoucherConnection = connectionOf('Voucher', () => VoucherType);
