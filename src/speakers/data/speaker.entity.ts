import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person on one event's stage, with or without an account. */
@Entity('speakers')
export class Speaker {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'speakers_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'user_id', nullable: true })
  userId: string | null;

  /** Stays when the name changes. */
  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  /** For organizers only. Lower case. */
  @Column('text', { nullable: true })
  email: string | null;

  /** One line: what somebody does and where. */
  @Column('text')
  tagline: string;

  /** Markdown. */
  @Column('text')
  biography: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
