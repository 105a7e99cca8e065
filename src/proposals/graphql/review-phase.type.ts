import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { OtherReviews } from '../domain/review-settings.js';

registerEnumType(OtherReviews, {
  name: 'OtherReviews',
  description: 'When reviewers see what others wrote of a proposal, and its summary. Organizers always do.',
  valuesMap: {
    AFTER_OWN: { description: 'Once they have scored it themselves.' },
    ALWAYS: { description: 'Unless they have a conflict of interest.' },
    NEVER: { description: 'Only their own.' },
  },
});

@ObjectType('ReviewPhase', {
  implements: () => NodeType,
  description:
    'A part of the time in which the proposals of an event are reviewed, with what reviewers see and do in it. Phases ' +
    'do not overlap. Between them nothing is written, and reviewers see what they saw in the phase that ended last, or ' +
    'will see in the first.',
})
export class ReviewPhaseType extends NodeType {
  @Field({ description: 'Unique in the event.' })
  name: string;

  @Field(() => Date, { nullable: true, description: 'Null: from the beginning.' })
  opensAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until, not including, this instant; null: open end.' })
  closesAt: Date | null;

  @Field(() => Boolean, {
    description:
      'Whether names are hidden from reviewers until a proposal is a talk. What speakers write into their texts stays, ' +
      'unless an organizer hides it: see `setBlindText`.',
  })
  isBlind: boolean;

  @Field(() => OtherReviews)
  showsOtherReviews: OtherReviews;

  @Field(() => Boolean, { description: 'Whether reviews are taken.' })
  allowsReviews: boolean;

  @Field(() => Boolean, { description: 'Whether reviewers may comment among each other.' })
  allowsComments: boolean;

  @Field(() => Boolean, {
    description:
      'Whether reviewers decide beside the organizers, who always do. Publishing stays with those.',
  })
  reviewersDecide: boolean;
}
