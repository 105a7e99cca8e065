import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';
import { CheckoutStatus } from '../domain/checkout-status.js';

@ObjectType('CheckoutOver', {
  implements: () => UserErrorType,
  description: 'The checkout makes no order any more: it is completed, was given up, or its time is over.',
})
export class CheckoutOverType extends UserErrorType {
  @Field(() => CheckoutStatus)
  status: CheckoutStatus;

  /** Behind `ticketTypes`. */
  ticketTypeIds: string[];
}

@ObjectType('PaymentNotPossible', {
  implements: () => UserErrorType,
  description: 'What is wanted costs something, and nobody can pay here yet. Nothing is held.',
})
export class PaymentNotPossibleType extends UserErrorType {
  /** Behind `total`. */
  totalMinor: bigint;
  currency: string;
}

@ObjectType('OrderLimitExceeded', {
  implements: () => UserErrorType,
  description: 'An order has fewer or more of a ticket type than it may.',
})
export class OrderLimitExceededType extends UserErrorType {
  @Field({ description: 'Of which ticket type.' })
  ticketTypeName: string;

  @Field(() => Int, { description: 'At least so many, if any.' })
  minimum: number;

  @Field(() => Int, { nullable: true, description: 'Null: any number.' })
  maximum: number | null;
}

@ObjectType('AdmissionMissing', {
  implements: () => UserErrorType,
  description: 'An add-on is had together with an admission only.',
})
export class AdmissionMissingType extends UserErrorType {
  @Field({ description: 'Of the add-on.' })
  ticketTypeName: string;
}

@ObjectType('AddOnMissing', {
  implements: () => UserErrorType,
  description: 'A ticket type asks for one of several add-ons with each ticket.',
})
export class AddOnMissingType extends UserErrorType {
  @Field({ description: 'Which ticket type asks.' })
  ticketTypeName: string;

  @Field(() => [String], { description: 'One of these for each ticket.' })
  addOnNames: string[];
}

@ObjectType('ApprovalNeeded', {
  implements: () => UserErrorType,
  description: 'An organizer has to approve, and nobody can ask for that here yet. Nothing is held.',
})
export class ApprovalNeededType extends UserErrorType {
  @Field({ description: 'Of which ticket type.' })
  ticketTypeName: string;
}

@ObjectType('BuyerLimitExceeded', {
  implements: () => UserErrorType,
  description: 'With what the buyer of this address has already, it is more than one buyer may have.',
})
export class BuyerLimitExceededType extends UserErrorType {
  @Field({ description: 'Of which ticket type.' })
  ticketTypeName: string;

  @Field(() => Int)
  maximum: number;
}
