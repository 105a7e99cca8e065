import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OtherReviews } from '../domain/review-settings.js';

/** How an event's proposals are reviewed, where it says so. */
@Entity('review_settings')
export class ReviewSettings {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'review_settings_pkey' })
  eventId: string;

  /** Whether reviewers do not see who proposes. */
  @Column('boolean', { name: 'is_blind' })
  isBlind: boolean;

  @Column('timestamptz', { name: 'opens_at', nullable: true })
  opensAt: Date | null;

  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt: Date | null;

  @Column('text', { name: 'shows_other_reviews' })
  showsOtherReviews: OtherReviews;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
