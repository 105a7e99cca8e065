import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Choice } from '../domain/question.js';

/** What somebody wrote to a question, and the words of the question then. Exactly one value is not null. */
@Entity('answers')
export class Answer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'answers_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;

  /** The proposal or the speaker that it belongs to: the other one is null. */
  @Column('uuid', { name: 'proposal_id', nullable: true })
  proposalId: string | null;

  @Column('uuid', { name: 'speaker_id', nullable: true })
  speakerId: string | null;

  /** As it was when it was answered. */
  @Column('text', { name: 'question_text' })
  questionText: string;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('double precision', { nullable: true })
  number: number | null;

  @Column('boolean', { nullable: true })
  boolean: boolean | null;

  /** As they were when they were picked. */
  @Column('jsonb', { nullable: true })
  choices: readonly Choice[] | null;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt: Date;
}
