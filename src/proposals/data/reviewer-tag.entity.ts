import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A tag that a reviewer knows much of. */
@Entity('reviewer_tags')
export class ReviewerTag {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'reviewer_id', primaryKeyConstraintName: 'reviewer_tags_pkey' })
  reviewerId: string;

  @PrimaryColumn('uuid', { name: 'tag_id', primaryKeyConstraintName: 'reviewer_tags_pkey' })
  tagId: string;
}
