import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Absent, Id, Line, Present } from '../../platform/graphql/input-rules.js';
import { LocalDateScalar } from '../../platform/graphql/scalars.js';
import { SessionKind } from '../domain/session.js';

@InputType({ description: 'A new session of a talk, or one with a title of its own.' })
export class PlacementInput {
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
}

@InputType({ description: 'Where a session goes. Absent leaves a field as it is.' })
export class MoveInput {
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
}

@InputType({ description: 'Two sessions that change places.' })
export class SwapInput {
  @Field(() => ID)
  @Id()
  sessionId: string;

  @Field(() => ID)
  @Id()
  withSessionId: string;
}

@InputType({ description: 'A session that leaves the draft. Its talk stays and can be placed again.' })
export class RemovalInput {
  @Field(() => ID)
  @Id()
  sessionId: string;
}

@InputType({ description: 'Which sessions: what is absent does not narrow them.' })
export class StretchInput {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Those that start on this day.' })
  @Absent()
  @Present()
  day?: string;

  @Field(() => ID, { nullable: true, description: 'Those that are in this room alone.' })
  @Absent()
  @Id()
  roomId?: string;

  @Field(() => Date, { nullable: true, description: 'Those that start at this instant or later.' })
  @Absent()
  @Present()
  from?: Date;
}

@InputType({ description: 'Sessions that go later by so much, or earlier.' })
export class ShiftInput extends StretchInput {
  @Field(() => Int, { defaultValue: 0, description: 'Keep the time on the wall of the event.' })
  @Min(-3_660)
  @Max(3_660)
  days: number;

  @Field(() => Int, { defaultValue: 0, description: 'As the clock runs, whatever the wall shows.' })
  @Min(-10_080)
  @Max(10_080)
  minutes: number;
}

@InputType({ isOneOf: true, description: 'One step of an edit.' })
export class AgendaOperationInput {
  @Field(() => PlacementInput, { nullable: true, description: 'Puts a new session on the draft.' })
  @Absent()
  @ValidateNested()
  @Type(() => PlacementInput)
  place?: PlacementInput;

  @Field(() => MoveInput, { nullable: true, description: 'Gives a session another time, rooms or hosts.' })
  @Absent()
  @ValidateNested()
  @Type(() => MoveInput)
  move?: MoveInput;

  @Field(() => SwapInput, {
    nullable: true,
    description: 'Each starts when the other did, where the other was, and keeps its length.',
  })
  @Absent()
  @ValidateNested()
  @Type(() => SwapInput)
  swap?: SwapInput;

  @Field(() => RemovalInput, { nullable: true, description: 'Takes a session off the draft.' })
  @Absent()
  @ValidateNested()
  @Type(() => RemovalInput)
  remove?: RemovalInput;

  @Field(() => ShiftInput, { nullable: true, description: 'Sends sessions to a later or earlier time.' })
  @Absent()
  @ValidateNested()
  @Type(() => ShiftInput)
  shift?: ShiftInput;

  @Field(() => StretchInput, {
    nullable: true,
    description: `Closes gaps: in each room every session that is in it alone starts as early as the one before it and
the room's gap allow, in their order. The first stays, and so do sessions in several rooms.`,
  })
  @Absent()
  @ValidateNested()
  @Type(() => StretchInput)
  compact?: StretchInput;
}
