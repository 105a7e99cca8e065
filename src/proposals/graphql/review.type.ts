import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { ReviewKind } from '../domain/review.js';

registerEnumType(ReviewKind, {
  name: 'ReviewKind',
  description: 'What a reviewer says of a proposal as a whole.',
  valuesMap: {
    SCORED: { description: 'Scores and a comment.' },
    ABSTAINED: { description: 'Has no opinion.' },
    CONFLICT: { description: 'Has declared a conflict of interest.' },
  },
});

@ObjectType('Review', {
  implements: () => NodeType,
  description: 'What one reviewer says of one proposal. Never shown to its speakers.',
})
export class ReviewType extends NodeType {
  @Field(() => ReviewKind)
  kind: ReviewKind;

  @Field({ description: 'Markdown, for the committee only; empty unless it was scored.' })
  comment: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  updatedAt: Date;

  /** Behind `proposal` and `reviewer`. */
  eventId: string;
  proposalId: string;
  reviewerId: string;
}

@ObjectType('ReviewScore', { description: 'What a review gives in one category.' })
export class ReviewScoreType {
  @Field(() => Int, { description: "A whole number on the category's scale." })
  value: number;

  /** Behind `category`. */
  eventId: string;
  scoreCategoryId: string;
}

@ObjectType('ReviewSummary', {
  description:
    'What the reviews of a proposal say together. Scores are from 0, the lowest of every scale, to 100, the highest of every scale, weighted by category.',
})
export class ReviewSummaryType {
  @Field(() => Int, { description: 'Of the reviews that have scores.' })
  count: number;

  @Field(() => Float, { nullable: true, description: 'Null without scores.' })
  mean: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The standard deviation: how much the reviewers disagree. Null without scores.',
  })
  spread: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The mean with strict and generous reviewers made comparable: each score counts by how many standard deviations of its reviewer it lies above that reviewer’s mean, put on the scale of the event; it may leave 0 to 100. A reviewer’s only review counts as it is.',
  })
  normalizedMean: number | null;
}

@ObjectType('ReviewerProgress', { description: 'How far a reviewer has come with what was assigned.' })
export class ReviewerProgressType {
  @Field(() => Int, { description: 'Proposals, without those that were decided before they were reviewed.' })
  assigned: number;

  @Field(() => Int, { description: 'Those of them that are scored, abstained from or in conflict.' })
  done: number;

  /** Behind `reviewer`. */
  reviewerId: string;
}
