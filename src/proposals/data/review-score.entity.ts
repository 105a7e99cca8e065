import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a review gives in one category. */
@Entity('review_scores')
export class ReviewScore {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'review_id', primaryKeyConstraintName: 'review_scores_pkey' })
  reviewId: string;

  @PrimaryColumn('uuid', { name: 'score_category_id', primaryKeyConstraintName: 'review_scores_pkey' })
  scoreCategoryId: string;

  @Column('integer')
  value: number;
}
