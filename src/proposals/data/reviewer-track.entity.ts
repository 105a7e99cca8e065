import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A track that a reviewer knows much of. */
@Entity('reviewer_tracks')
export class ReviewerTrack {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'reviewer_id', primaryKeyConstraintName: 'reviewer_tracks_pkey' })
  reviewerId: string;

  @PrimaryColumn('uuid', { name: 'track_id', primaryKeyConstraintName: 'reviewer_tracks_pkey' })
  trackId: string;
}
