import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CheckoutOverType } from './checkout.errors.js';
import { CheckoutType } from './checkout.type.js';

@InputType({ description: 'Names the checkout.' })
export class ExtendCheckoutInput {
  @Field({ description: 'Of the checkout.' })
  secret: string;
}

const ExtendCheckoutError = errorUnion('ExtendCheckoutError', CheckoutOverType);

@ObjectType({ description: 'The checkout with its new time.' })
export class ExtendCheckoutPayload {
  @Field(() => CheckoutType, { nullable: true })
  checkout?: CheckoutType;

  @Field(() => [ExtendCheckoutError])
  userErrors?: UserErrorData[];
}
