import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Max, Min } from 'class-validator';
import { EventType } from '../../events/index.js';
import { Role } from '../../organizations/index.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';

@InputType({ description: 'Which event, how many reviews each proposal needs, and who writes them.' })
export class AssignReviewsInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => Int, { description: '1 to 20, those included that are written or assigned already.' })
  @Min(1)
  @Max(20)
  reviewsPerProposal: number;

  @Field(() => [Role], {
    defaultValue: [Role.REVIEWER],
    description: 'Members in these roles get work, if the role may review.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  roles: Role[];
}

@ObjectType('UnfilledReview', {
  description: 'A proposal for which there are not enough reviewers without a conflict of interest.',
})
export class UnfilledReviewType {
  @Field(() => Int, { description: 'How many reviewers are missing.' })
  missing: number;

  /** Behind `proposal`. */
  proposalId: string;
}

const AssignReviewsError = errorUnion('AssignReviewsError');

@ObjectType({ description: 'What was assigned. Who has how much is in `Event.reviewProgress`.' })
export class AssignReviewsPayload {
  @Field(() => EventType, { nullable: true })
  event?: EventType;

  @Field(() => Int, { nullable: true, description: 'How many assignments are new.' })
  added?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them are to reviewers with expertise in a tag or the track of the proposal.',
  })
  matches?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Proposals of the least busy reviewer; null without any.',
  })
  leastLoad?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Proposals of the busiest reviewer, at most one more than `leastLoad` unless conflicts, or what was assigned or reviewed before, allow nothing more even; null without any.',
  })
  greatestLoad?: number | null;

  @Field(() => [UnfilledReviewType], {
    nullable: true,
    description: 'Proposals that got fewer reviewers than were wanted.',
  })
  unfilled?: UnfilledReviewType[];

  @Field(() => [AssignReviewsError])
  userErrors?: UserErrorData[];
}
