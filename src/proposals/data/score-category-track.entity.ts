import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A track to which a score category is limited. */
@Entity('score_category_tracks')
export class ScoreCategoryTrack {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', {
    name: 'score_category_id',
    primaryKeyConstraintName: 'score_category_tracks_pkey',
  })
  scoreCategoryId: string;

  @PrimaryColumn('uuid', { name: 'track_id', primaryKeyConstraintName: 'score_category_tracks_pkey' })
  trackId: string;
}
