import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TalkLevel } from '../../kernel/talk-level.js';

/** When and on what terms an event or a series takes proposals. */
@Entity('calls_for_proposals')
export class CallForProposals {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calls_for_proposals_pkey' })
  id: string;

  /** Either this or the series. */
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId: string | null;

  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId: string | null;

  @Column('timestamptz', { name: 'opens_at' })
  opensAt: Date;

  /** Open until, not including, this instant; null, of a series only: for ever. */
  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt: Date | null;

  /** Markdown. */
  @Column('text')
  introduction: string;

  /** How many of one person it takes; null: any number. */
  @Column('integer', { name: 'proposal_limit', nullable: true })
  proposalLimit: number | null;

  /** BCP 47; none: all. */
  @Column('text', { array: true })
  languages: string[];

  /** None: all. */
  @Column('text', { array: true })
  levels: TalkLevel[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
