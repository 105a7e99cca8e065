import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { RoomType } from './event-parts.type.js';
import { PartInUseType } from './event.errors.js';

@InputType({ description: 'Which room.' })
export class RemoveRoomInput {
  @Field(() => ID)
  @Id()
  roomId: string;
}

const RemoveRoomError = errorUnion('RemoveRoomError', PartInUseType);

@ObjectType({ description: 'The room that was removed.' })
export class RemoveRoomPayload {
  @Field(() => RoomType, { nullable: true })
  room?: RoomType;

  @Field(() => [RemoveRoomError])
  userErrors?: UserErrorData[];
}
