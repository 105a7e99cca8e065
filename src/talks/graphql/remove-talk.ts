import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TalkInUseType } from './talk.errors.js';
import { TalkType } from './talk.type.js';

@InputType({ description: 'Which talk.' })
export class RemoveTalkInput {
  @Field(() => ID)
  @Id()
  talkId: string;
}

const RemoveTalkError = errorUnion('RemoveTalkError', TalkInUseType);

@ObjectType({ description: 'The talk that was removed.' })
export class RemoveTalkPayload {
  @Field(() => TalkType, { nullable: true })
  talk?: TalkType;

  @Field(() => [RemoveTalkError])
  userErrors?: UserErrorData[];
}
