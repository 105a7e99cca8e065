import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProposals1764000000500 implements MigrationInterface {
  name = 'CreateProposals1764000000500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE calls_for_proposals (
      id uuid CONSTRAINT calls_for_proposals_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT calls_for_proposals_event_id_fkey REFERENCES events ON DELETE CASCADE,
      opens_at timestamptz NOT NULL,
      closes_at timestamptz NOT NULL,
      introduction text NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT calls_for_proposals_event_id_key UNIQUE (event_id),
      CONSTRAINT calls_for_proposals_time_check CHECK (closes_at > opens_at)
    )`);
    await db.query(`CREATE TABLE proposals (
      id uuid CONSTRAINT proposals_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT proposals_event_id_fkey REFERENCES events ON DELETE CASCADE,
      user_id uuid CONSTRAINT proposals_user_id_fkey REFERENCES users ON DELETE SET NULL,
      title text NOT NULL CONSTRAINT proposals_title_check CHECK (length(title) BETWEEN 1 AND 2000),
      abstract text NOT NULL,
      language text,
      track_id uuid,
      session_format_id uuid,
      submission text NOT NULL CONSTRAINT proposals_submission_check
        CHECK (submission IN ('SUBMITTED', 'WITHDRAWN')),
      deliberation text NOT NULL CONSTRAINT proposals_deliberation_check
        CHECK (deliberation IN ('UNDECIDED', 'ACCEPTED', 'STANDBY', 'REJECTED')),
      standby_rank integer CONSTRAINT proposals_standby_rank_check CHECK (standby_rank >= 1),
      decided_at timestamptz,
      publication_id uuid,
      published_at timestamptz,
      confirmation text CONSTRAINT proposals_confirmation_check
        CHECK (confirmation IN ('AWAITED', 'CONFIRMED', 'DECLINED', 'LAPSED')),
      confirm_by timestamptz,
      talk_id uuid,
      submitted_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT proposals_event_id_id_key UNIQUE (event_id, id),
      CONSTRAINT proposals_talk_id_key UNIQUE (talk_id),
      CONSTRAINT proposals_standby_check CHECK ((standby_rank IS NOT NULL) = (deliberation = 'STANDBY')),
      CONSTRAINT proposals_decided_check CHECK ((decided_at IS NOT NULL) = (deliberation <> 'UNDECIDED')),
      CONSTRAINT proposals_published_check CHECK ((published_at IS NOT NULL) = (publication_id IS NOT NULL)
        AND (published_at IS NULL OR deliberation <> 'UNDECIDED')),
      CONSTRAINT proposals_confirmed_check CHECK ((confirmation IS NOT NULL) =
        (submission = 'SUBMITTED' AND deliberation = 'ACCEPTED' AND published_at IS NOT NULL)),
      CONSTRAINT proposals_confirm_by_check CHECK (confirm_by IS NULL OR confirmation IS NOT NULL),
      -- A talk while accepted. One whose submitter said no may have it still: it stands on the agenda.
      CONSTRAINT proposals_talk_check CHECK (CASE
        WHEN deliberation <> 'ACCEPTED' THEN talk_id IS NULL
        WHEN submission = 'WITHDRAWN' OR confirmation IN ('DECLINED', 'LAPSED') THEN TRUE
        ELSE talk_id IS NOT NULL END),
      CONSTRAINT proposals_talk_fkey FOREIGN KEY (event_id, talk_id) REFERENCES talks (event_id, id)
        ON DELETE SET NULL (talk_id),
      CONSTRAINT proposals_track_fkey FOREIGN KEY (event_id, track_id) REFERENCES tracks (event_id, id),
      CONSTRAINT proposals_session_format_fkey FOREIGN KEY (event_id, session_format_id)
        REFERENCES session_formats (event_id, id)
    )`);
    await db.query(
      `CREATE INDEX proposals_event_id_submitted_at_idx ON proposals (event_id, submitted_at, id)`,
    );
    await db.query(
      `CREATE INDEX proposals_user_id_submitted_at_idx ON proposals (user_id, submitted_at, id)`,
    );
    await db.query(`CREATE INDEX proposals_publication_id_idx ON proposals (publication_id)
      WHERE confirmation = 'AWAITED'`);
    await db.query(`CREATE INDEX proposals_standby_rank_idx ON proposals (event_id, standby_rank)
      WHERE deliberation = 'STANDBY'`);
    await db.query(`CREATE INDEX proposals_track_id_idx ON proposals (event_id, track_id)`);
    await db.query(`CREATE INDEX proposals_session_format_id_idx ON proposals (event_id, session_format_id)`);
    await db.query(`CREATE TABLE proposal_speakers (
      event_id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      speaker_id uuid NOT NULL,
      position integer NOT NULL,
      CONSTRAINT proposal_speakers_pkey PRIMARY KEY (proposal_id, speaker_id),
      CONSTRAINT proposal_speakers_proposal_fkey FOREIGN KEY (event_id, proposal_id)
        REFERENCES proposals (event_id, id) ON DELETE CASCADE,
      CONSTRAINT proposal_speakers_speaker_fkey FOREIGN KEY (event_id, speaker_id)
        REFERENCES speakers (event_id, id)
    )`);
    await db.query(`CREATE INDEX proposal_speakers_speaker_id_idx ON proposal_speakers (speaker_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE proposal_speakers`);
    await db.query(`DROP TABLE proposals`);
    await db.query(`DROP TABLE calls_for_proposals`);
  }
}
