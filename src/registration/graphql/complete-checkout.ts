import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { EmailAddress, Line } from '../../platform/graphql/input-rules.js';
import {
  errorUnion,
  IdempotencyKeyReusedType,
  type UserErrorData,
} from '../../platform/graphql/user-error.type.js';
import { MOST_PLACES } from '../domain/cart.js';
import { BuyerLimitExceededType, CheckoutOverType } from './checkout.errors.js';
import { InvoiceAddressInput } from './invoice-address.type.js';
import { OrderType } from './order.type.js';

@InputType({ description: 'Who places the order; need not come.' })
export class BuyerInput {
  @Field({ description: 'At most 200 characters.' })
  @Line(1, 200)
  name: string;

  @Field({ description: 'Where the link to the order is sent.' })
  @EmailAddress()
  email: string;

  @Field(() => InvoiceAddressInput, {
    nullable: true,
    description: 'Null: the invoice is made out to the buyer.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => InvoiceAddressInput)
  invoiceAddress?: InvoiceAddressInput | null;
}

@InputType({ description: 'Who comes with one of the places.' })
export class CheckoutAttendeeInput {
  @Field(() => Int, { description: 'Of which line of the checkout the place is; the first is 0.' })
  lineIndex: number;

  @Field({ description: 'At most 200 characters.' })
  @Line(1, 200)
  name: string;

  @Field({ description: 'Where the ticket is sent.' })
  @EmailAddress()
  email: string;
}

@InputType({ description: 'Who places the order, and who comes.' })
export class CompleteCheckoutInput {
  @Field({ description: 'Of the checkout.' })
  secret: string;

  @Field(() => BuyerInput)
  @ValidateNested()
  @Type(() => BuyerInput)
  buyer: BuyerInput;

  @Field(() => [CheckoutAttendeeInput], { description: 'One for each place of each line, in any order.' })
  @ArrayMaxSize(MOST_PLACES, { message: `At most ${String(MOST_PLACES)} attendees.` })
  @ValidateNested()
  @Type(() => CheckoutAttendeeInput)
  attendees: CheckoutAttendeeInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'Random text of 16 to 200 characters, such as a UUID. Sent again with the same input within a day, it gives the same order instead of a refusal.',
  })
  @IsOptional()
  @Line(16, 200)
  idempotencyKey?: string | null;
}

const CompleteCheckoutError = errorUnion(
  'CompleteCheckoutError',
  CheckoutOverType,
  BuyerLimitExceededType,
  IdempotencyKeyReusedType,
);

@ObjectType({ description: 'The order with its tickets, which are also sent by mail.' })
export class CompleteCheckoutPayload {
  @Field(() => OrderType, { nullable: true })
  order?: OrderType;

  @Field(() => [CompleteCheckoutError])
  userErrors?: UserErrorData[];
}
