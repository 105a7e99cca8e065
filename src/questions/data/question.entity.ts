import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Choice, QuestionKind, QuestionSubject, Requirement } from '../domain/question.js';

/** A question as its row has it; tracks and session formats are in rows of their own. */
@Entity('questions')
export class QuestionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'questions_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  subject: QuestionSubject;

  @Column('text')
  kind: QuestionKind;

  @Column('text')
  text: string;

  @Column('text')
  help: string;

  @Column('text')
  requirement: Requirement;

  @Column('boolean')
  identifies: boolean;

  /** Orders them; ties by id. */
  @Column('integer')
  position: number;

  @Column('double precision', { nullable: true })
  minimum: number | null;

  @Column('double precision', { nullable: true })
  maximum: number | null;

  @Column('boolean', { name: 'is_whole' })
  isWhole: boolean;

  @Column('jsonb')
  choices: readonly Choice[];

  /** Null: asked in any case. */
  @Column('uuid', { name: 'condition_question_id', nullable: true })
  conditionQuestionId: string | null;

  @Column('uuid', { name: 'condition_choice_ids', array: true })
  conditionChoiceIds: string[];

  @Column('boolean', { name: 'condition_is_yes', nullable: true })
  conditionIsYes: boolean | null;

  @Column('boolean', { name: 'is_archived' })
  isArchived: boolean;
}
