import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OtherReviews } from '../domain/review-settings.js';

/** A part of the time in which proposals are reviewed, with what reviewers may do and see in it. */
@Entity('review_phases')
export class ReviewPhase {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_phases_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  name: string;

  /** Null: from the beginning. */
  @Column('timestamptz', { name: 'opens_at', nullable: true })
  opensAt: Date | null;

  /** Null: open end. */
  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt: Date | null;

  /** Whether reviewers do not see who proposes. */
  @Column('boolean', { name: 'is_blind' })
  isBlind: boolean;

  @Column('text', { name: 'shows_other_reviews' })
  showsOtherReviews: OtherReviews;

  @Column('boolean', { name: 'allows_reviews' })
  allowsReviews: boolean;

  @Column('boolean', { name: 'allows_comments' })
  allowsComments: boolean;

  /** Beside the organizers. */
  @Column('boolean', { name: 'reviewers_decide' })
  reviewersDecide: boolean;
}
