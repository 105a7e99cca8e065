import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A track to which a question is limited. */
@Entity('question_tracks')
export class QuestionTrack {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'question_tracks_pkey' })
  questionId: string;

  @PrimaryColumn('uuid', { name: 'track_id', primaryKeyConstraintName: 'question_tracks_pkey' })
  trackId: string;
}
