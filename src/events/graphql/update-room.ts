import { Field, ID, InputType, IntersectionType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { RoomType } from './event-parts.type.js';
import { NameTakenType } from './event.errors.js';
import { PartChanges } from './part-changes.input.js';
import { RoomFields } from './room.input.js';

@InputType({ description: 'Absent leaves a field as it is; null clears it where it can be empty.' })
export class RoomChanges extends IntersectionType(PartChanges, RoomFields) {}

@InputType({ description: 'Which room, and what to change.' })
export class UpdateRoomInput {
  @Field(() => ID)
  @Id()
  roomId: string;

  @Field(() => RoomChanges)
  @ValidateNested()
  @Type(() => RoomChanges)
  changes: RoomChanges;
}

const UpdateRoomError = errorUnion('UpdateRoomError', NameTakenType);

@ObjectType({ description: 'The room after the change.' })
export class UpdateRoomPayload {
  @Field(() => RoomType, { nullable: true })
  room?: RoomType;

  @Field(() => [UpdateRoomError])
  userErrors?: UserErrorData[];
}
