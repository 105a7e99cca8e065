import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ReviewType } from './review.type.js';
import { ReviewingClosedType, ConflictOfInterestType } from './review.errors.js';

@InputType({ description: 'Of which proposal the reviewer has no opinion.' })
export class AbstainFromProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;
}

const AbstainFromProposalError = errorUnion(
  'AbstainFromProposalError',
  ReviewingClosedType,
  ConflictOfInterestType,
);

@ObjectType({ description: "The viewer's review, without scores." })
export class AbstainFromProposalPayload {
  @Field(() => ReviewType, { nullable: true })
  review?: ReviewType;

  @Field(() => [AbstainFromProposalError])
  userErrors?: UserErrorData[];
}
