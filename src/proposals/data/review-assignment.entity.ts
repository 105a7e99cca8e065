import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A proposal that a reviewer is asked to review. */
@Entity('review_assignments')
export class ReviewAssignment {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'proposal_id', primaryKeyConstraintName: 'review_assignments_pkey' })
  proposalId: string;

  @PrimaryColumn('uuid', { name: 'reviewer_id', primaryKeyConstraintName: 'review_assignments_pkey' })
  reviewerId: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
