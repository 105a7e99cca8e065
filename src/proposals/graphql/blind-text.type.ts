import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('BlindText', {
  description: 'What reviewers of a blind review read instead of a text that gives its speakers away.',
})
export class BlindTextType {
  @Field(() => String, {
    nullable: true,
    description: 'Null: they read the title as it was when this was set.',
  })
  title: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Markdown; null: they read the abstract as it was when this was set.',
  })
  abstract: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the speakers have changed their text since. Reviewers do not read the changes until this is set anew.',
  })
  isStale: boolean;

  @Field(() => Date)
  updatedAt: Date;
}

@ObjectType('SuggestedBlindText', { description: 'A text without names, for an organizer to look over.' })
export class SuggestedBlindTextType {
  @Field()
  title: string;

  @Field({ description: 'Markdown.' })
  abstract: string;
}
