import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewKind } from '../domain/review.js';

/** What one reviewer says of one proposal. */
@Entity('reviews')
export class Review {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reviews_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'proposal_id' })
  proposalId: string;

  /** A user. */
  @Column('uuid', { name: 'reviewer_id' })
  reviewerId: string;

  @Column('text')
  kind: ReviewKind;

  /** Markdown, for the committee only. */
  @Column('text')
  comment: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
