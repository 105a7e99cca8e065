import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SpeakerLink } from '../domain/profile.js';
import type { RecordingConsent } from '../domain/recording-consent.js';

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

  /** As the person writes them; empty: not said. */
  @Column('text')
  pronouns: string;

  /** Empty: not said. */
  @Column('text')
  company: string;

  /** At most ten, in the order in which they are shown. */
  @Column('jsonb')
  links: SpeakerLink[];

  /** A file of its own: the same person's profile on another event has another one. */
  @Column('uuid', { name: 'picture_id', nullable: true })
  pictureId: string | null;

  /** For organizers only, as the three that follow. */
  @Column('timestamptz', { name: 'arrives_at', nullable: true })
  arrivesAt: Date | null;

  @Column('timestamptz', { name: 'departs_at', nullable: true })
  departsAt: Date | null;

  /** Empty: not known. */
  @Column('text')
  hotel: string;

  /** Not meant for the speaker. */
  @Column('text', { name: 'internal_notes' })
  internalNotes: string;

  /** Null: not said. */
  @Column('text', { name: 'recording_consent', nullable: true })
  recordingConsent: RecordingConsent | null;

  /** When it was said. */
  @Column('timestamptz', { name: 'recording_consent_at', nullable: true })
  recordingConsentAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
