import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A session format to which a question is limited. */
@Entity('question_session_formats')
export class QuestionSessionFormat {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'question_session_formats_pkey' })
  questionId: string;

  @PrimaryColumn('uuid', {
    name: 'session_format_id',
    primaryKeyConstraintName: 'question_session_formats_pkey',
  })
  sessionFormatId: string;
}
