import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What reviewers say to each other of a proposal. */
@Entity('review_comments')
export class ReviewComment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_comments_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'proposal_id' })
  proposalId: string;

  /** A user. */
  @Column('uuid', { name: 'author_id' })
  authorId: string;

  /** Markdown. */
  @Column('text')
  text: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
