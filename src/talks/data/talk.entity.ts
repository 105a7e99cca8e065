import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TalkLevel } from '../../kernel/talk-level.js';

/** An item of the programme. */
@Entity('talks')
export class Talk {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'talks_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  /** Stays when the title changes. */
  @Column('text')
  slug: string;

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

  /** Whether everybody may see it; publishing an agenda shows the talks on it. */
  @Column('boolean', { name: 'is_visible' })
  isVisible: boolean;

  /** A highlight; no longer when its proposal is taken back or the talk moves to another event. */
  @Column('boolean', { name: 'is_featured' })
  isFeatured: boolean;

  /** Made to be tried on the draft of an agenda, for a proposal that is not accepted; hidden as long as it is so. */
  @Column('boolean', { name: 'is_tentative' })
  isTentative: boolean;

  /** Whether its speakers have promised to give it; nobody asks those of a talk that came by no proposal. */
  @Column('boolean', { name: 'is_confirmed' })
  isConfirmed: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
