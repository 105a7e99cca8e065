import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TalkType } from './talk.type.js';

@InputType({ description: 'Which resource.' })
export class RemoveTalkResourceInput {
  @Field(() => ID)
  @Id()
  resourceId: string;
}

const RemoveTalkResourceError = errorUnion('RemoveTalkResourceError');

@ObjectType({ description: 'The talk without the resource.' })
export class RemoveTalkResourcePayload {
  @Field(() => TalkType, { nullable: true })
  talk?: TalkType;

  @Field(() => [RemoveTalkResourceError])
  userErrors?: UserErrorData[];
}
