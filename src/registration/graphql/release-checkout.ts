import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CheckoutOverType } from './checkout.errors.js';
import { CheckoutType } from './checkout.type.js';

@InputType({ description: 'Names the checkout.' })
export class ReleaseCheckoutInput {
  @Field({ description: 'Of the checkout.' })
  secret: string;
}

const ReleaseCheckoutError = errorUnion('ReleaseCheckoutError', CheckoutOverType);

@ObjectType({ description: 'The checkout, whose places are free again.' })
export class ReleaseCheckoutPayload {
  @Field(() => CheckoutType, { nullable: true })
  checkout?: CheckoutType;

  @Field(() => [ReleaseCheckoutError])
  userErrors?: UserErrorData[];
}
