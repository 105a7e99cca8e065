import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, ValidateNested } from 'class-validator';
import { Absent, Id, Line, Present, Slug, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TalkIsTentativeType, TalkSlugTakenType } from './talk.errors.js';
import { TalkFields } from './talk.input.js';
import { TalkType } from './talk.type.js';

@InputType({ description: 'Absent leaves a field as it is; null clears it where it can be empty.' })
export class TalkChanges extends TalkFields {
  @Field(() => String, { nullable: true })
  @Absent()
  @Line(1, 300)
  title?: string;

  @Field(() => String, { nullable: true, description: 'Markdown, at most 20,000 characters.' })
  @Absent()
  @Text(0, 20_000)
  abstract?: string;

  @Field(() => [ID], { nullable: true, description: 'All speakers in order; at most 20.' })
  @Absent()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Id({ each: true })
  speakerIds?: string[];

  @Field(() => Boolean, { nullable: true })
  @Absent()
  @Present()
  isVisible?: boolean;

  @Field(() => Boolean, { nullable: true })
  @Absent()
  @Present()
  isFeatured?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Lower-case words with hyphens, at most 80 characters. Old addresses keep leading to the talk.',
  })
  @Absent()
  @Slug()
  slug?: string;
}

@InputType({ description: 'Which talk, and what to change.' })
export class UpdateTalkInput {
  @Field(() => ID)
  @Id()
  talkId: string;

  @Field(() => TalkChanges)
  @ValidateNested()
  @Type(() => TalkChanges)
  changes: TalkChanges;
}

const UpdateTalkError = errorUnion('UpdateTalkError', TalkSlugTakenType, TalkIsTentativeType);

@ObjectType({ description: 'The talk after the change.' })
export class UpdateTalkPayload {
  @Field(() => TalkType, { nullable: true })
  talk?: TalkType;

  @Field(() => [UpdateTalkError])
  userErrors?: UserErrorData[];
}
