import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Absent, Id, Line, Present, Slug, Text } from '../../platform/graphql/input-rules.js';
import { CurrencyCodeScalar, TimeZoneScalar, UrlScalar } from '../../platform/graphql/scalars.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { Attendance, EventKind } from '../domain/event-kinds.js';
import { SlugTakenType } from './event.errors.js';
import { EventType } from './event.type.js';
import { VenueInput } from './venue.input.js';

@InputType({ description: 'Absent leaves a field as it is; null clears it where it can be empty.' })
export class EventChanges {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  seriesId?: string | null;

  @Field(() => String, { nullable: true })
  @Absent()
  @Slug()
  slug?: string;

  @Field(() => String, { nullable: true })
  @Absent()
  @Line(1, 200)
  title?: string;

  @Field(() => String, { nullable: true, description: 'Markdown, at most 20,000 characters.' })
  @Absent()
  @Text(0, 20_000)
  description?: string;

  @Field(() => EventKind, { nullable: true })
  @Absent()
  @Present()
  kind?: EventKind;

  @Field(() => Attendance, { nullable: true })
  @Absent()
  @Present()
  attendance?: Attendance;

  @Field(() => TimeZoneScalar, { nullable: true })
  @Absent()
  @Present()
  timeZone?: string;

  @Field(() => Date, { nullable: true })
  @Absent()
  @Present()
  startsAt?: Date;

  @Field(() => Date, { nullable: true })
  @Absent()
  @Present()
  endsAt?: Date;

  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'It stays once there are amounts in it.' })
  @Absent()
  @Present()
  currency?: string;

  @Field(() => UrlScalar, { nullable: true })
  onlineUrl?: string | null;

  @Field(() => VenueInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => VenueInput)
  venue?: VenueInput | null;
}

@InputType({ description: 'Which event, and what to change.' })
export class UpdateEventInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => EventChanges)
  @ValidateNested()
  @Type(() => EventChanges)
  changes: EventChanges;
}

const UpdateEventError = errorUnion('UpdateEventError', SlugTakenType);

@ObjectType({ description: 'The event after the change.' })
export class UpdateEventPayload {
  @Field(() => EventType, { nullable: true })
  event?: EventType;

  @Field(() => [UpdateEventError])
  userErrors?: UserErrorData[];
}
