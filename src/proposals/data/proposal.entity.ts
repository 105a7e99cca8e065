import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TalkLevel } from '../../kernel/talk-level.js';
import type { Confirmation, Deliberation, Submission } from '../domain/proposal-state.js';

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

  /** Empty only in a draft, as the abstract. */
  @Column('text')
  title: string;

  /** Markdown. */
  @Column('text')
  abstract: string;

  /** BCP 47; null: not said. */
  @Column('text', { nullable: true })
  language: string | null;

  /** Null: not said. */
  @Column('text', { nullable: true })
  level: TalkLevel | null;

  @Column('uuid', { name: 'track_id', nullable: true })
  trackId: string | null;

  @Column('uuid', { name: 'session_format_id', nullable: true })
  sessionFormatId: string | null;

  /** With which it was submitted; null: with none. */
  @Column('uuid', { name: 'access_code_id', nullable: true })
  accessCodeId: string | null;

  /** To which it was submitted, and which put it into its next date; null: to the event. */
  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId: string | null;

  /** Its submitter may change it until, not including, this instant, even when the call has closed; null: not so. */
  @Column('timestamptz', { name: 'reopened_until', nullable: true })
  reopenedUntil: Date | null;

  @Column('text')
  submission: Submission;

  /** Private to the committee until it is published. */
  @Column('text')
  deliberation: Deliberation;

  /** Exactly while on standby; the lowest comes first. */
  @Column('integer', { name: 'standby_rank', nullable: true })
  standbyRank: number | null;

  /** Null while undecided. */
  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  /** Shared by the decisions that were published at once; null: not published. */
  @Column('uuid', { name: 'publication_id', nullable: true })
  publicationId: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  /** Exactly while an acceptance is published. */
  @Column('text', { nullable: true })
  confirmation: Confirmation | null;

  /** Null: no deadline. */
  @Column('timestamptz', { name: 'confirm_by', nullable: true })
  confirmBy: Date | null;

  /** What it became in the programme: there is one while it is accepted, until its submitter says no. Maybe of another event: it can be moved. */
  @Column('uuid', { name: 'talk_id', nullable: true })
  talkId: string | null;

  /** Made to be tried on the draft of the agenda, until the proposal is accepted, which makes it the talk, or is not. */
  @Column('uuid', { name: 'tried_talk_id', nullable: true })
  triedTalkId: string | null;

  /** Null while it is a draft. */
  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  /** When its submitter last changed it; a decision must not show here. */
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  /** Counts the changes of what is said of it, from 1 on. */
  @Column('integer')
  version: number;

  /** Which proposal, to another event, it was begun from; null: none, or it is gone. */
  @Column('uuid', { name: 'copied_from_id', nullable: true })
  copiedFromId: string | null;
}
