import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';

@ObjectType('SoldOut', {
  implements: () => UserErrorType,
  description: 'No place is left. One may become free when somebody cancels.',
})
export class SoldOutType extends UserErrorType {
  @Field({ description: 'Of which ticket type.' })
  ticketTypeName: string;
}

@ObjectType('SalesClosed', {
  implements: () => UserErrorType,
  description:
    'The ticket type cannot be had now: its sale has not begun or is over, or the event is cancelled or over.',
})
export class SalesClosedType extends UserErrorType {
  @Field(() => Date, { nullable: true, description: 'Null: as soon as the event is published.' })
  salesStartAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Null: until the event is over.' })
  salesEndAt: Date | null;
}

@ObjectType('CapacityBelowSold', {
  implements: () => UserErrorType,
  description: 'More places are taken than the new capacity would have.',
})
export class CapacityBelowSoldType extends UserErrorType {
  @Field(() => Int, { description: 'The lowest capacity that would be accepted now.' })
  sold: number;
}

@ObjectType('NeedsCheckout', {
  implements: () => UserErrorType,
  description: 'The ticket type costs something, or asks for more than a name: it is had by an order.',
})
export class NeedsCheckoutType extends UserErrorType {
  @Field()
  ticketTypeName: string;
}

@ObjectType('LastQuota', {
  implements: () => UserErrorType,
  description: 'A ticket type would draw from no quota at all.',
})
export class LastQuotaType extends UserErrorType {
  @Field()
  ticketTypeName: string;
}
