import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateQuestions1764000001400 implements MigrationInterface {
  name = 'CreateQuestions1764000001400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE questions (
      id uuid CONSTRAINT questions_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT questions_event_id_fkey REFERENCES events ON DELETE CASCADE,
      subject text NOT NULL CONSTRAINT questions_subject_check CHECK (subject IN ('PROPOSAL', 'SPEAKER')),
      kind text NOT NULL CONSTRAINT questions_kind_check CHECK (kind IN
        ('LINE', 'TEXT', 'NUMBER', 'CHOICE', 'CHOICES', 'BOOLEAN', 'DATE', 'URL', 'FILE')),
      text text NOT NULL CONSTRAINT questions_text_check CHECK (length(text) BETWEEN 1 AND 2000),
      help text NOT NULL,
      requirement text NOT NULL CONSTRAINT questions_requirement_check
        CHECK (requirement IN ('NO', 'BEFORE_SUBMISSION', 'BEFORE_CONFIRMATION')),
      identifies boolean NOT NULL,
      position integer NOT NULL,
      minimum double precision,
      maximum double precision,
      is_whole boolean NOT NULL,
      choices jsonb NOT NULL,
      condition_question_id uuid,
      condition_choice_ids uuid[] NOT NULL,
      condition_is_yes boolean,
      is_archived boolean NOT NULL,
      CONSTRAINT questions_event_id_id_key UNIQUE (event_id, id),
      CONSTRAINT questions_choices_check CHECK (CASE WHEN jsonb_typeof(choices) <> 'array' THEN false
        WHEN kind IN ('CHOICE', 'CHOICES') THEN jsonb_array_length(choices) BETWEEN 2 AND 100
        ELSE choices = '[]' END),
      CONSTRAINT questions_bounds_check CHECK (minimum <= maximum
        AND (kind IN ('NUMBER', 'CHOICES') OR num_nonnulls(minimum, maximum) = 0)),
      CONSTRAINT questions_whole_check CHECK (kind = 'NUMBER' OR NOT is_whole),
      CONSTRAINT questions_condition_check CHECK (CASE
        WHEN condition_question_id IS NULL
          THEN condition_is_yes IS NULL AND cardinality(condition_choice_ids) = 0
        ELSE condition_question_id <> id
          AND (condition_is_yes IS NULL) = (cardinality(condition_choice_ids) > 0) END),
      CONSTRAINT questions_condition_fkey FOREIGN KEY (event_id, condition_question_id)
        REFERENCES questions (event_id, id)
    )`);
    await db.query(`CREATE INDEX questions_condition_question_id_idx ON questions (condition_question_id)`);
    for (const [part, parts] of [
      ['track', 'tracks'],
      ['session_format', 'session_formats'],
    ] as const) {
      await db.query(`CREATE TABLE question_${parts} (
        event_id uuid NOT NULL,
        question_id uuid NOT NULL,
        ${part}_id uuid NOT NULL,
        CONSTRAINT question_${parts}_pkey PRIMARY KEY (question_id, ${part}_id),
        CONSTRAINT question_${parts}_question_fkey FOREIGN KEY (event_id, question_id)
          REFERENCES questions (event_id, id) ON DELETE CASCADE,
        CONSTRAINT question_${parts}_${part}_fkey FOREIGN KEY (event_id, ${part}_id)
          REFERENCES ${parts} (event_id, id)
      )`);
      await db.query(
        `CREATE INDEX question_${parts}_question_id_idx ON question_${parts} (event_id, question_id)`,
      );
      await db.query(`CREATE INDEX question_${parts}_${part}_id_idx ON question_${parts} (${part}_id)`);
    }
    await this.createAnswers(db);
  }

  /** A proposal that moves takes along what was answered at its former event. */
  private async createAnswers(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE answers (
      id uuid CONSTRAINT answers_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT answers_event_id_fkey REFERENCES events ON DELETE CASCADE,
      question_id uuid NOT NULL,
      proposal_id uuid CONSTRAINT answers_proposal_id_fkey REFERENCES proposals ON DELETE CASCADE,
      speaker_id uuid,
      question_text text NOT NULL,
      text text CONSTRAINT answers_text_check CHECK (length(text) BETWEEN 1 AND 20000),
      number double precision,
      "boolean" boolean,
      choices jsonb,
      file_id uuid CONSTRAINT answers_file_id_key UNIQUE CONSTRAINT answers_file_id_fkey REFERENCES files,
      answered_at timestamptz NOT NULL,
      CONSTRAINT answers_proposal_id_question_id_key UNIQUE (proposal_id, question_id),
      CONSTRAINT answers_speaker_id_question_id_key UNIQUE (speaker_id, question_id),
      CONSTRAINT answers_subject_check CHECK (num_nonnulls(proposal_id, speaker_id) = 1),
      CONSTRAINT answers_value_check CHECK (num_nonnulls(text, number, "boolean", choices, file_id) = 1),
      CONSTRAINT answers_question_fkey FOREIGN KEY (event_id, question_id)
        REFERENCES questions (event_id, id),
      CONSTRAINT answers_speaker_fkey FOREIGN KEY (event_id, speaker_id)
        REFERENCES speakers (event_id, id) ON DELETE CASCADE
    )`);
    await db.query(`CREATE INDEX answers_question_id_idx ON answers (question_id)`);
    await db.query(`CREATE INDEX answers_speaker_id_idx ON answers (event_id, speaker_id)`);
    // Answers also go with their proposal or speaker, of whose files other modules know nothing.
    await db.query(`CREATE FUNCTION expire_file_of_answer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE files SET expires_at = clock_timestamp() WHERE id = OLD.file_id AND expires_at IS NULL;
      RETURN NULL;
    END $$`);
    await db.query(`CREATE TRIGGER answers_expire_file AFTER DELETE ON answers
      FOR EACH ROW WHEN (OLD.file_id IS NOT NULL) EXECUTE FUNCTION expire_file_of_answer()`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['answers', 'question_session_formats', 'question_tracks', 'questions'])
      await db.query(`DROP TABLE ${table}`);
    await db.query(`DROP FUNCTION expire_file_of_answer`);
  }
}
