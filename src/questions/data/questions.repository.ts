import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import type { Question } from '../domain/question.js';
import { QuestionSessionFormat } from './question-session-format.entity.js';
import { QuestionTrack } from './question-track.entity.js';
import { QuestionRow } from './question.entity.js';

@Injectable()
export class QuestionsRepository {
  constructor(private readonly db: Database) {}

  async get(id: string): Promise<Question> {
    const [found] = await this.find({ id });
    if (!found) throw new NotFound('question');
    return found;
  }

  /** In any order. */
  list(ids: readonly string[]): Promise<Question[]> {
    return this.find({ id: In(ids) });
  }

  /** Of several events, each list in its order, archived ones included. */
  listOf(eventIds: readonly string[]): Promise<Question[]> {
    return this.find({ eventId: In(eventIds) });
  }

  async save(question: Question): Promise<void> {
    const { trackIds, sessionFormatIds, condition, ...fields } = question;
    const { id: questionId, eventId } = question;
    await this.db.repository(QuestionRow).save({
      ...fields,
      conditionQuestionId: condition?.questionId ?? null,
      conditionChoiceIds: [...(condition?.choiceIds ?? [])],
      conditionIsYes: condition?.isYes ?? null,
    });
    await this.db.repository(QuestionTrack).delete({ questionId });
    await this.db.repository(QuestionSessionFormat).delete({ questionId });
    const own = { eventId, questionId };
    await this.db.repository(QuestionTrack).insert(trackIds.map((trackId) => ({ ...own, trackId })));
    await this.db
      .repository(QuestionSessionFormat)
      .insert(sessionFormatIds.map((sessionFormatId) => ({ ...own, sessionFormatId })));
  }

  /** Their places are those of the list. */
  async reorder(ids: readonly string[]): Promise<void> {
    await this.db.sql(
      `UPDATE questions SET position = place
       FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place) WHERE questions.id = wanted.id`,
      [ids],
    );
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(QuestionRow).delete({ id });
  }

  private async find(where: FindOptionsWhere<QuestionRow>): Promise<Question[]> {
    const order = { position: 'ASC', id: 'ASC' } as const;
    const rows = await this.db.repository(QuestionRow).find({ where, order });
    if (rows.length === 0) return [];
    const limited = { where: { questionId: In(rows.map(({ id }) => id)) } };
    const tracks = await this.db
      .repository(QuestionTrack)
      .find({ ...limited, order: { questionId: 'ASC', trackId: 'ASC' } });
    const formats = await this.db
      .repository(QuestionSessionFormat)
      .find({ ...limited, order: { questionId: 'ASC', sessionFormatId: 'ASC' } });
    return rows.map((row) => questionOf(row, tracks, formats));
  }
}

function questionOf(
  { conditionQuestionId, conditionChoiceIds, conditionIsYes, ...row }: QuestionRow,
  tracks: readonly QuestionTrack[],
  formats: readonly QuestionSessionFormat[],
): Question {
  const isOwn = ({ questionId }: { questionId: string }) => questionId === row.id;
  return {
    ...row,
    condition:
      conditionQuestionId === null
        ? null
        : { questionId: conditionQuestionId, choiceIds: conditionChoiceIds, isYes: conditionIsYes },
    trackIds: tracks.filter(isOwn).map(({ trackId }) => trackId),
    sessionFormatIds: formats.filter(isOwn).map(({ sessionFormatId }) => sessionFormatId),
  };
}
