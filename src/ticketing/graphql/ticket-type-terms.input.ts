import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Absent, Id, Line, Present } from '../../platform/graphql/input-rules.js';
import { DecimalScalar, LocalDateScalar } from '../../platform/graphql/scalars.js';

@InputType({ description: 'Another price for a while, such as that of early birds.' })
class PriceStepInput {
  @Field(() => Date, { nullable: true, defaultValue: null, description: 'Null: from the beginning.' })
  startsAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    defaultValue: null,
    description: 'It applies until, not including, this instant; null: for ever.',
  })
  endsAt: Date | null;

  @Field(() => DecimalScalar, { description: 'In the currency of the event.' })
  price: string;
}

@InputType({ description: 'What comes with each ticket of a bundle.' })
class BundlePartInput {
  @Field(() => ID, { description: 'Of the same event; neither a bundle nor a donation.' })
  @Id()
  ticketTypeId: string;

  @Field(() => Int, { defaultValue: 1, description: '1 to 20.' })
  @Min(1)
  @Max(20)
  quantity: number;
}

/** What is said of a ticket type when it is made and when it changes. */
@InputType({ isAbstract: true })
export abstract class TicketTypeTermsInput {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'In the currency of the event, at first 0; of a donation what is proposed.',
  })
  @Present()
  price?: string;

  @Field(() => [PriceStepInput], {
    nullable: true,
    description: 'All of them, at most 20, of which no two apply at the same time.',
  })
  @Absent()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PriceStepInput)
  priceSteps?: PriceStepInput[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of a donation the lowest; null: none.',
  })
  minimumAmount?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of a donation the highest; null: none.',
  })
  maximumAmount?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of the tax, 0 to 100 with at most three decimals; at first 0.',
  })
  @Present()
  taxPercent?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the price contains the tax, at first; otherwise it comes on top.',
  })
  @Present()
  isTaxIncluded?: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'An order has at least so many or none, 1 to 100; at first 1.',
  })
  @Absent()
  @Min(1)
  @Max(100)
  minimumPerOrder?: number;

  @Field(() => Int, { nullable: true, description: '1 to 2,000; null: any number.' })
  @IsOptional()
  @Min(1)
  @Max(2_000)
  maximumPerOrder?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'In all orders of one address together, 1 to 2,000; null: any number.',
  })
  @IsOptional()
  @Min(1)
  @Max(2_000)
  maximumPerBuyer?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only organizers see it, and whoever has a voucher that shows it.',
  })
  @Present()
  isHidden?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an organizer looks at the order before it is accepted.',
  })
  @Present()
  needsApproval?: boolean;

  @Field(() => [LocalDateScalar], {
    nullable: true,
    description: 'The only days of the event on which it lets in, at most 100; none: all.',
  })
  @Absent()
  @ArrayMaxSize(100)
  validDays?: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'What comes with it, such as "Lunch": at most 20 of at most 100 characters.',
  })
  @Absent()
  @ArrayMaxSize(20)
  @Line(1, 100, { each: true })
  benefits?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What the badge says, such as "Staff", at most 60 characters; null: nothing.',
  })
  @IsOptional()
  @Line(1, 60)
  badgeRole?: string | null;

  @Field(() => [BundlePartInput], {
    nullable: true,
    description: 'What comes with it for its own price, at most 20 ticket types; none: it is no bundle.',
  })
  @Absent()
  @ArrayMaxSize(20)
  @ArrayUnique((part: BundlePartInput) => part.ticketTypeId)
  @ValidateNested({ each: true })
  @Type(() => BundlePartInput)
  bundle?: BundlePartInput[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Add-ons of the same event, at most 20, of which one goes with each; none: nothing is required.',
  })
  @Absent()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Id({ each: true })
  requiredAddOnIds?: string[];
}
