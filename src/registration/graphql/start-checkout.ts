import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import {
  errorUnion,
  IdempotencyKeyReusedType,
  type UserErrorData,
} from '../../platform/graphql/user-error.type.js';
import { SalesClosedType, SoldOutType } from '../../ticketing/index.js';
import {
  AddOnMissingType,
  AdmissionMissingType,
  ApprovalNeededType,
  BuyerLimitExceededType,
  OrderLimitExceededType,
  PaymentNotPossibleType,
} from './checkout.errors.js';
import { CheckoutType } from './checkout.type.js';

@InputType({ description: 'How many places of which ticket type. What they cost the server says.' })
export class CheckoutLineInput {
  @Field(() => ID, { description: 'Of the event; each in one line.' })
  @Id()
  ticketTypeId: string;

  @Field(() => Int, { description: '1 to 100, and at most 100 in all lines.' })
  quantity: number;
}

@InputType({ description: 'What is to be held.' })
export class StartCheckoutInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => [CheckoutLineInput], { description: '1 to 20.' })
  @ValidateNested()
  @Type(() => CheckoutLineInput)
  lines: CheckoutLineInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'Random text of 16 to 200 characters, such as a UUID. Sent again with the same input within a day, it gives the same checkout instead of another one.',
  })
  @IsOptional()
  @Line(16, 200)
  idempotencyKey?: string | null;
}

const StartCheckoutError = errorUnion(
  'StartCheckoutError',
  SoldOutType,
  SalesClosedType,
  OrderLimitExceededType,
  BuyerLimitExceededType,
  AdmissionMissingType,
  AddOnMissingType,
  ApprovalNeededType,
  PaymentNotPossibleType,
  IdempotencyKeyReusedType,
);

@ObjectType({ description: 'The checkout, which holds the places.' })
export class StartCheckoutPayload {
  @Field(() => CheckoutType, { nullable: true })
  checkout?: CheckoutType;

  @Field(() => [StartCheckoutError])
  userErrors?: UserErrorData[];
}
