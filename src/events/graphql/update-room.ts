import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { RoomType } from './event-parts.type.js';
import { NameTakenType } from './event.errors.js';
import { PartChanges } from './part-changes.input.js';

@InputType({ description: 'Absent leaves a field as it is; null clears it where it can be empty.' })
export class RoomChanges extends PartChanges {
  @Field(() => Int, { nullable: true, description: 'How many people it holds.' })
  @IsOptional()
  @Min(1)
  @Max(1_000_000)
  capacity?: number | null;
}

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
