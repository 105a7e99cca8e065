import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One publication of an agenda; it never changes. */
@Entity('releases')
export class Release {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'releases_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  /** Counts the releases of an event from 1. */
  @Column('integer')
  number: number;

  @Column('text')
  note: string;

  /** The user's id, kept also when the account is gone. */
  @Column('uuid', { name: 'published_by' })
  publishedBy: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;
}
