import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Likeness } from '../domain/similar-proposals.js';

@Injectable()
export class SimilarProposalsRepository {
  constructor(private readonly db: Database) {}

  /**
   * Of several submitted proposals at once. Candidates come from indexes: titles that share some trigrams, abstracts that
   * are the same, and the same speaker; of abstracts that differ only the first 200 characters are compared, and of
   * candidates only. OFFSET 0 keeps the look-up of titles in its index, proposal by proposal.
   */
  listOf(proposalIds: readonly string[]): Promise<Likeness[]> {
    return this.db.sql<Likeness>(
      `WITH wanted AS (
         SELECT id, event_id, title, abstract FROM proposals WHERE id = ANY($1::uuid[]) AND submission = 'SUBMITTED'
       ), candidates AS (
         SELECT wanted.id, other.id AS other_id, FALSE AS is_same FROM wanted CROSS JOIN LATERAL (
           SELECT id FROM proposals WHERE event_id = wanted.event_id AND title % wanted.title OFFSET 0
         ) AS other
         UNION ALL
         SELECT wanted.id, other.id, FALSE FROM wanted
         JOIN proposals AS other ON other.event_id = wanted.event_id AND md5(other.abstract) = md5(wanted.abstract)
         UNION ALL
         SELECT own.proposal_id, theirs.proposal_id, TRUE FROM proposal_speakers AS own
         JOIN proposal_speakers AS theirs USING (speaker_id) WHERE own.proposal_id = ANY($1::uuid[])
       ), pairs AS (
         SELECT id, other_id, bool_or(is_same) AS is_same FROM candidates WHERE id <> other_id GROUP BY 1, 2
       )
       SELECT wanted.id AS "proposalId", other.id AS "otherId", is_same AS "isSameSpeaker",
              greatest(similarity(wanted.title, other.title),
                CASE WHEN wanted.abstract = other.abstract THEN 1
                     ELSE similarity(left(wanted.abstract, 200), left(other.abstract, 200)) END)::float8 AS similarity
       FROM pairs
       JOIN wanted ON wanted.id = pairs.id
       JOIN proposals AS other ON other.id = other_id AND other.submission = 'SUBMITTED'`,
      [proposalIds],
    );
  }
}
