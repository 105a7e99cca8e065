import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { RoomType } from './event-parts.type.js';
import { NameTakenType } from './event.errors.js';
import { RoomFields } from './room.input.js';

@InputType({ description: 'The new room and its event.' })
export class AddRoomInput extends RoomFields {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field()
  @Line(1, 200)
  name: string;
}

const AddRoomError = errorUnion('AddRoomError', NameTakenType);

@ObjectType({ description: 'The room, behind the others.' })
export class AddRoomPayload {
  @Field(() => RoomType, { nullable: true })
  room?: RoomType;

  @Field(() => [AddRoomError])
  userErrors?: UserErrorData[];
}
