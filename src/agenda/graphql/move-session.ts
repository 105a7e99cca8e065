import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { Absent, Id, Present } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { DraftVersionConflictType } from './agenda.errors.js';
import { SessionType } from './session.type.js';

@InputType({ description: 'Where a session goes. Absent leaves a field as it is.' })
export class MoveSessionInput {
  @Field(() => ID)
  @Id()
  sessionId: string;

  @Field(() => Date, { nullable: true, description: 'Alone it keeps the length of the session.' })
  @Absent()
  @Present()
  startsAt?: Date;

  @Field(() => Date, { nullable: true, description: 'At most 24 hours after the start.' })
  @Absent()
  @Present()
  endsAt?: Date;

  @Field(() => [ID], { nullable: true, description: 'All its rooms of the same event, at most 100.' })
  @Absent()
  @ArrayMaxSize(100)
  @Id({ each: true })
  roomIds?: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'True instead of rooms: in all, also those added later.',
  })
  @Absent()
  @Present()
  isInAllRooms?: boolean;

  @Field(() => [ID], { nullable: true, description: 'All who lead through it, in order; at most 10.' })
  @Absent()
  @ArrayMaxSize(10)
  @Id({ each: true })
  hostIds?: string[];

  @Field(() => Int, { nullable: true, description: 'Refuses the edit unless the draft has this version.' })
  draftVersion?: number | null;
}

const MoveSessionError = errorUnion('MoveSessionError', DraftVersionConflictType);

@ObjectType({ description: 'The session where it is now.' })
export class MoveSessionPayload {
  @Field(() => SessionType, { nullable: true })
  session?: SessionType;

  @Field(() => Int, { nullable: true, description: 'The version of the draft after the edit.' })
  draftVersion?: number;

  @Field(() => [MoveSessionError])
  userErrors?: UserErrorData[];
}
