import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TalkIsTentativeType, TalkOnAgendaType } from './talk.errors.js';
import { TalkType } from './talk.type.js';

@InputType({ description: 'Which talk, and where to.' })
export class MoveTalkInput {
  @Field(() => ID)
  @Id()
  talkId: string;

  @Field(() => ID, { description: 'Another event of the same organization.' })
  @Id()
  eventId: string;
}

const MoveTalkError = errorUnion('MoveTalkError', TalkOnAgendaType, TalkIsTentativeType);

@ObjectType({ description: 'The talk where it is now.' })
export class MoveTalkPayload {
  @Field(() => TalkType, { nullable: true })
  talk?: TalkType;

  @Field(() => [MoveTalkError])
  userErrors?: UserErrorData[];
}
