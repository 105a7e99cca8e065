import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { QuestionSubject } from '../domain/question.js';
import { Answer } from './answer.entity.js';

/** Where the id of what an answer belongs to stands. */
export const subjectField = {
  PROPOSAL: 'proposalId',
  SPEAKER: 'speakerId',
} as const satisfies Record<QuestionSubject, keyof Answer>;

@Injectable()
export class AnswersRepository {
  constructor(private readonly db: Database) {}

  /** Of several subjects, in any order. */
  listOf(subject: QuestionSubject, subjectIds: readonly string[]): Promise<Answer[]> {
    return this.db.repository(Answer).findBy({ [subjectField[subject]]: In(subjectIds) });
  }

  /** Whether anybody has answered the question; of one with choices, whether anybody has picked one of these. */
  async isAnswered(questionId: string, choiceIds?: readonly string[]): Promise<boolean> {
    const rows = await this.db.sql(
      `SELECT 1 FROM answers WHERE question_id = $1 AND ($2::text[] IS NULL OR EXISTS (
         SELECT 1 FROM jsonb_array_elements(choices) AS choice WHERE choice ->> 'id' = ANY($2))) LIMIT 1`,
      [questionId, choiceIds ?? null],
    );
    return rows.length > 0;
  }

  async save(answers: readonly Answer[]): Promise<void> {
    await this.db.repository(Answer).save([...answers]);
  }

  async delete(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.db.repository(Answer).delete({ id: In(ids) });
  }
}
