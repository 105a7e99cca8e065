import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Id, Line, Slug, Text } from '../../platform/graphql/input-rules.js';
import { CurrencyCodeScalar, TimeZoneScalar, UrlScalar } from '../../platform/graphql/scalars.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { Attendance, EventKind } from '../domain/event-kinds.js';
import { SlugTakenType } from './event.errors.js';
import { EventType } from './event.type.js';
import { VenueInput } from './venue.input.js';

@InputType({ description: 'The new event and the organization that holds it.' })
export class CreateEventInput {
  @Field(() => ID)
  @Id()
  organizationId: string;

  @Field(() => ID, { nullable: true, description: 'The series of the same organization that it belongs to.' })
  @IsOptional()
  @Id()
  seriesId?: string | null;

  @Field()
  @Slug()
  slug: string;

  @Field()
  @Line(1, 200)
  title: string;

  @Field({ defaultValue: '', description: 'Markdown, at most 20,000 characters.' })
  @Text(0, 20_000)
  description: string;

  @Field(() => EventKind)
  kind: EventKind;

  @Field(() => Attendance, { defaultValue: Attendance.IN_PERSON })
  attendance: Attendance;

  @Field(() => TimeZoneScalar)
  timeZone: string;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date, { description: 'After the start, at most 60 days.' })
  endsAt: Date;

  @Field(() => CurrencyCodeScalar, { defaultValue: 'EUR' })
  currency: string;

  @Field(() => UrlScalar, { nullable: true })
  onlineUrl?: string | null;

  @Field(() => VenueInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => VenueInput)
  venue?: VenueInput | null;
}

const CreateEventError = errorUnion('CreateEventError', SlugTakenType);

@ObjectType({ description: 'The new event, a draft.' })
export class CreateEventPayload {
  @Field(() => EventType, { nullable: true })
  event?: EventType;

  @Field(() => [CreateEventError])
  userErrors?: UserErrorData[];
}
