import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Attendance, EventKind } from '../domain/event-kinds.js';
import type { EventStatus } from '../domain/event-status.js';

/** A conference or a meetup. */
@Entity('events')
export class Event {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'events_pkey' })
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId: string | null;

  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  /** Markdown. */
  @Column('text')
  description: string;

  @Column('text')
  kind: EventKind;

  @Column('text')
  attendance: Attendance;

  @Column('text')
  status: EventStatus;

  /** IANA name; all local times of the event are in it. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('text')
  currency: string;

  @Column('text', { name: 'online_url', nullable: true })
  onlineUrl: string | null;

  @Column('text', { name: 'venue_name', nullable: true })
  venueName: string | null;

  @Column('text', { name: 'venue_address', nullable: true })
  venueAddress: string | null;

  @Column('text', { name: 'venue_city', nullable: true })
  venueCity: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column('text', { name: 'venue_country', nullable: true })
  venueCountry: string | null;

  @Column('double precision', { name: 'venue_latitude', nullable: true })
  venueLatitude: number | null;

  @Column('double precision', { name: 'venue_longitude', nullable: true })
  venueLongitude: number | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
