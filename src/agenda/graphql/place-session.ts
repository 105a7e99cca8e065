import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Absent, Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SessionKind } from '../domain/session.js';
import { DraftVersionConflictType, TalkAlreadyPlacedType } from './agenda.errors.js';
import { SessionType } from './session.type.js';

@InputType({ description: 'A new session of a talk, or one with a title of its own.' })
export class PlaceSessionInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => SessionKind, { defaultValue: SessionKind.TALK })
  kind: SessionKind;

  @Field(() => ID, { nullable: true, description: 'A talk of the same event, instead of a title.' })
  @IsOptional()
  @Id()
  talkId?: string | null;

  @Field(() => String, { nullable: true, description: 'Instead of a talk; at most 300 characters.' })
  @IsOptional()
  @Line(1, 300)
  title?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Rooms of the same event, at most 100; none: in no room, such as a walk.',
  })
  @Absent()
  @ArrayMaxSize(100)
  @Id({ each: true })
  roomIds?: string[];

  @Field({ defaultValue: false, description: 'Instead of rooms: in all of them, also those added later.' })
  isInAllRooms: boolean;

  @Field(() => [ID], {
    nullable: true,
    description: 'Speakers of the same event who lead through it, in order; at most 10.',
  })
  @Absent()
  @ArrayMaxSize(10)
  @Id({ each: true })
  hostIds?: string[];

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date, { description: 'At most 24 hours after the start.' })
  endsAt: Date;

  @Field(() => Int, { nullable: true, description: 'Refuses the edit unless the draft has this version.' })
  draftVersion?: number | null;
}

const PlaceSessionError = errorUnion('PlaceSessionError', DraftVersionConflictType, TalkAlreadyPlacedType);

@ObjectType({ description: 'The new session on the draft.' })
export class PlaceSessionPayload {
  @Field(() => SessionType, { nullable: true })
  session?: SessionType;

  @Field(() => Int, { nullable: true, description: 'The version of the draft after the edit.' })
  draftVersion?: number;

  @Field(() => [PlaceSessionError])
  userErrors?: UserErrorData[];
}
