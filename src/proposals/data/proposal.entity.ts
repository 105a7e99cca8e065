import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProposalStatus } from '../domain/proposal-status.js';

/** A candidate for the programme, offered by its speakers. */
@Entity('proposals')
export class Proposal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'proposals_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  /** Who submitted it; null when the account is gone. */
  @Column('uuid', { name: 'user_id', nullable: true })
  userId: string | null;

  @Column('text')
  title: string;

  /** Markdown. */
  @Column('text')
  abstract: string;

  /** BCP 47; null: not said. */
  @Column('text', { nullable: true })
  language: string | null;

  @Column('uuid', { name: 'track_id', nullable: true })
  trackId: string | null;

  @Column('uuid', { name: 'session_format_id', nullable: true })
  sessionFormatId: string | null;

  @Column('text')
  status: ProposalStatus;

  /** What it became in the programme: there is one exactly while it is accepted. */
  @Column('uuid', { name: 'talk_id', nullable: true })
  talkId: string | null;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
