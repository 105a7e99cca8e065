import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TalkType } from '../../talks/index.js';

@InputType({ description: 'Which talk.' })
export class UnstarTalkInput {
  @Field(() => ID)
  @Id()
  talkId: string;
}

const UnstarTalkError = errorUnion('UnstarTalkError');

@ObjectType({
  description: 'The talk, which has no star of the viewer now, whether or not it had one before.',
})
export class UnstarTalkPayload {
  @Field(() => TalkType, { nullable: true })
  talk?: TalkType;

  @Field(() => [UnstarTalkError])
  userErrors?: UserErrorData[];
}
