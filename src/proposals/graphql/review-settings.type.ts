import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
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

@ObjectType('ReviewSettings', { description: 'How the proposals of an event are reviewed.' })
export class ReviewSettingsType {
  @Field(() => Boolean, {
    description:
      'Whether names are hidden from reviewers until a proposal is a talk. What speakers write into their texts stays.',
  })
  isBlind: boolean;

  @Field(() => Date, { nullable: true, description: 'Null: from the beginning.' })
  opensAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Reviews are taken until, not including, this instant; null: until the decision.',
  })
  closesAt: Date | null;

  @Field(() => OtherReviews)
  showsOtherReviews: OtherReviews;
}
