import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';

@ObjectType('ReviewingClosed', {
  implements: () => UserErrorType,
  description: 'Reviews are not taken: not yet, not any more, or the proposal does not wait for a decision.',
})
export class ReviewingClosedType extends UserErrorType {
  @Field(() => Date, { nullable: true, description: 'When they are taken again; null: that is not planned.' })
  opensAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When they were taken last; null: never.' })
  closesAt: Date | null;
}

@ObjectType('ConflictOfInterest', {
  implements: () => UserErrorType,
  description:
    'The reviewer has to do with who proposes: is one of them, has an address of the same organization, or said so. It does not say which.',
})
export class ConflictOfInterestType extends UserErrorType {}

@ObjectType('ScoreCategoryInUse', {
  implements: () => UserErrorType,
  description: 'Reviewers have scored in the category; their scores would be lost or leave its scale.',
})
export class ScoreCategoryInUseType extends UserErrorType {}

@ObjectType('CommentsClosed', {
  implements: () => UserErrorType,
  description: 'The review phase lets reviewers read comments, not write them.',
})
export class CommentsClosedType extends UserErrorType {}

@ObjectType('OtherReviewsHidden', {
  implements: () => UserErrorType,
  description:
    'The viewer does not see what others say of the proposal: not before a review of their own, or not at all.',
})
export class OtherReviewsHiddenType extends UserErrorType {}
@ObjectType('ReviewPhasesOverlap', {
  implements: () => UserErrorType,
  description: 'Another phase of the event runs at that time.',
})
export class ReviewPhasesOverlapType extends UserErrorType {}
