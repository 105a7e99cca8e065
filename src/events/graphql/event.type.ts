import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { CurrencyCodeScalar, TimeZoneScalar, UrlScalar } from '../../platform/graphql/scalars.js';
import { Attendance, EventKind } from '../domain/event-kinds.js';
import { EventAction, EventStatus } from '../domain/event-status.js';

registerEnumType(EventKind, { name: 'EventKind', description: 'What sort of gathering an event is.' });
registerEnumType(Attendance, { name: 'Attendance', description: 'How one takes part in an event.' });
registerEnumType(EventStatus, {
  name: 'EventStatus',
  description: 'Whether an event is public.',
  valuesMap: {
    DRAFT: { description: 'Seen by members of its organization only.' },
    PUBLISHED: { description: 'Seen by everybody.' },
    CANCELLED: { description: 'Seen by everybody; will not take place.' },
  },
});
registerEnumType(EventAction, {
  name: 'EventAction',
  description: 'What can be done with an event as a whole.',
});

@ObjectType('Venue', { description: 'Where an event takes place.' })
export class VenueType {
  @Field()
  name: string;

  @Field(() => String, { nullable: true, description: 'Street and number, on one or more lines.' })
  address: string | null;

  @Field(() => String, { nullable: true })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as "BE".' })
  country: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north (WGS 84).' })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east (WGS 84).' })
  longitude: number | null;
}

@ObjectType('Event', { implements: () => NodeType, description: 'A conference or a meetup.' })
export class EventType extends NodeType {
  @Field({ description: 'Its part of the address, unique in its organization.' })
  slug: string;

  @Field()
  title: string;

  @Field({ description: 'Markdown.' })
  description: string;

  @Field(() => EventKind)
  kind: EventKind;

  @Field(() => Attendance)
  attendance: Attendance;

  @Field(() => EventStatus)
  status: EventStatus;

  @Field(() => TimeZoneScalar, { description: 'All local times of the event are in it.' })
  timeZone: string;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date)
  endsAt: Date;

  @Field(() => CurrencyCodeScalar, { description: 'Of everything that the event sells.' })
  currency: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it can be watched.' })
  onlineUrl: string | null;

  /** Behind `organization`, `series` and `venue`. */
  organizationId: string;
  seriesId: string | null;
  venueName: string | null;
  venueAddress: string | null;
  venueCity: string | null;
  venueCountry: string | null;
  venueLatitude: number | null;
  venueLongitude: number | null;
}

export const EventConnection = connectionOf('Event', () => EventType);

/** The venue is a thing of its own in the schema and some columns of the event in the database. */
export function venueOf(event: EventType): VenueType | null {
  if (event.venueName === null) return null;
  return {
    name: event.venueName,
    address: event.venueAddress,
    city: event.venueCity,
    country: event.venueCountry,
    latitude: event.venueLatitude,
    longitude: event.venueLongitude,
  };
}
