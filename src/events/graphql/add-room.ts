import { Field, ID, InputType, ObjectType, Int } from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { RoomType } from './event-parts.type.js';
import { NameTakenType } from './event.errors.js';

@InputType({ description: 'The new room and its event.' })
export class AddRoomInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field()
  @Line(1, 200)
  name: string;

  @Field(() => Int, { nullable: true, description: 'How many people it holds.' })
  @IsOptional()
  @Min(1)
  @Max(1_000_000)
  capacity?: number | null;
}

const AddRoomError = errorUnion('AddRoomError', NameTakenType);

@ObjectType({ description: 'The room, behind the others.' })
export class AddRoomPayload {
  @Field(() => RoomType, { nullable: true })
  room?: RoomType;

  @Field(() => [AddRoomError])
  userErrors?: UserErrorData[];
}
