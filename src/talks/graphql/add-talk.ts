import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique } from 'class-validator';
import { Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TalkFields } from './talk.input.js';
import { TalkType } from './talk.type.js';

@InputType({ description: 'The new talk, its event and its speakers.' })
export class AddTalkInput extends TalkFields {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field()
  @Line(1, 300)
  title: string;

  @Field({ defaultValue: '', description: 'Markdown, at most 20,000 characters.' })
  @Text(0, 20_000)
  abstract: string;

  @Field(() => [ID], { defaultValue: [], description: 'Speakers of the same event, in order; at most 20.' })
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Id({ each: true })
  speakerIds: string[];
}

const AddTalkError = errorUnion('AddTalkError');

@ObjectType({ description: 'The new talk, hidden until it is shown or an agenda with it is published.' })
export class AddTalkPayload {
  @Field(() => TalkType, { nullable: true })
  talk?: TalkType;

  @Field(() => [AddTalkError])
  userErrors?: UserErrorData[];
}
