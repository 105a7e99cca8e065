import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ReviewType } from './review.type.js';
import { ReviewingClosedType } from './review.errors.js';

@InputType({ description: 'With which proposal the reviewer has a conflict of interest.' })
export class DeclareConflictOfInterestInput {
  @Field(() => ID)
  @Id()
  proposalId: string;
}

const DeclareConflictOfInterestError = errorUnion('DeclareConflictOfInterestError', ReviewingClosedType);

@ObjectType({ description: "The viewer's review, without scores." })
export class DeclareConflictOfInterestPayload {
  @Field(() => ReviewType, { nullable: true })
  review?: ReviewType;

  @Field(() => [DeclareConflictOfInterestError])
  userErrors?: UserErrorData[];
}
