import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsOptional, Max, Min } from 'class-validator';
import { Absent, Id, Line, Present } from '../../platform/graphql/input-rules.js';
import { DecimalScalar } from '../../platform/graphql/scalars.js';
import { VoucherEffect, VoucherPlaces, VoucherScope } from '../domain/voucher.js';

/** What is said of a voucher when it is made and when it changes. */
@InputType({ isAbstract: true })
export abstract class VoucherTermsInput {
  @Field(() => String, { nullable: true, description: 'At most 100 characters; at first nothing.' })
  @Absent()
  @Line(0, 100)
  tag?: string;

  @Field(() => VoucherEffect, { nullable: true, description: 'At first NONE.' })
  @Present()
  effect?: VoucherEffect;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of PERCENT: above 0, at most 100, with at most three decimals.',
  })
  percent?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'In the currency of the event: of AMOUNT what goes off, of PRICE what is left.',
  })
  amount?: string | null;

  @Field(() => VoucherScope, { nullable: true, description: 'At first TICKET.' })
  @Present()
  scope?: VoucherScope;

  @Field(() => VoucherPlaces, {
    nullable: true,
    description: 'At first SHARED. RESERVED asks for one ticket type, a number of uses, and TICKET.',
  })
  @Present()
  places?: VoucherPlaces;

  @Field(() => [ID], {
    nullable: true,
    description: 'The only ticket types that it is for, at most 100; none, as at first: all.',
  })
  @Absent()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  ticketTypeIds?: string[];

  @Field(() => Int, { nullable: true, description: '1 to 100,000, at first 1; null: any number.' })
  @IsOptional()
  @Min(1)
  @Max(100_000)
  maximumUses?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the order has to cost before any voucher and without donations; at first 0.',
  })
  @Present()
  minimumSpend?: string;

  @Field(() => Date, { nullable: true, description: 'Null, as at first: from the beginning.' })
  validFrom?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'It works until, not including, this instant; null, as at first: always.',
  })
  validUntil?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it shows hidden ticket types that it is for; at first not.',
  })
  @Present()
  showsHidden?: boolean;
}
