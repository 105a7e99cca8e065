import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { InvalidInput, refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { AnswersRepository } from './data/answers.repository.js';
import { QuestionsRepository } from './data/questions.repository.js';
import { breaksConditions, faultsOfQuestion, MAX_QUESTIONS } from './domain/question-rules.js';
import type { Choice, Question } from './domain/question.js';
import { QuestionAnswered, QuestionInUse } from './domain/refusals.js';

/** A choice as an organizer says it; without an id it is a new one. */
export interface WantedChoice {
  readonly id?: string | null;
  readonly text: string;
}

/** What an organizer says of a question; its place is behind the others. */
export type NewQuestion = Omit<Question, 'id' | 'eventId' | 'position' | 'choices' | 'isArchived'> & {
  readonly choices: readonly WantedChoice[];
};

/** What may change once there are answers: they keep the words that they answered. */
export type QuestionChanges = Partial<Omit<NewQuestion, 'subject' | 'kind'> & Pick<Question, 'isArchived'>>;

/** What organizers ask. Each change locks the event, as every answer does: no question changes under an answer. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly questions: QuestionsRepository,
    private readonly answers: AnswersRepository,
  ) {}

  /** In any order, for those who were allowed to know the ids. */
  list(ids: readonly string[]): Promise<Question[]> {
    return this.questions.list(ids);
  }

  /** Of several events, each list in its order, archived ones included. */
  listOf(eventIds: readonly string[]): Promise<Question[]> {
    return this.questions.listOf(eventIds);
  }

  add(viewer: Viewer, eventId: string, wanted: NewQuestion): Promise<Question> {
    return this.sayingWhy(async () => {
      const { event } = await this.access.requireLocked(viewer, 'call:manage', eventId);
      const others = await this.questions.listOf([eventId]);
      if (others.length >= MAX_QUESTIONS)
        throw new InvalidInput(`An event has at most ${String(MAX_QUESTIONS)} questions.`, ['eventId']);
      const position = (others.at(-1)?.position ?? 0) + 1;
      const choices = choicesOf(wanted.choices, [], ['choices']);
      const question = { ...wanted, id: newId(), eventId, position, choices, isArchived: false };
      refuseAll(faultsOfQuestion(question, others));
      await this.questions.save(question);
      await this.record(viewer, event, question.id, 'added');
      return question;
    });
  }

  update(viewer: Viewer, id: string, { choices, ...changes }: QuestionChanges): Promise<Question> {
    return this.sayingWhy(async () => {
      const { event } = await this.lock(viewer, id);
      const known = await this.questions.get(id);
      const wanted = choices ? choicesOf(choices, known.choices, ['changes', 'choices']) : known.choices;
      const question: Question = { ...known, ...changes, choices: wanted };
      const others = await this.questions.listOf([event.id]);
      const all = others.map((other) => (other.id === id ? question : other));
      refuseAll(faultsOfQuestion(question, all, ['changes']));
      if (breaksConditions(question, others)) throw new QuestionInUse(id);
      await this.requireUnpicked(known, wanted);
      await this.questions.save(question);
      await this.record(viewer, event, id, 'updated', { fields: Object.keys({ ...changes, choices }) });
      return question;
    });
  }

  remove(viewer: Viewer, id: string): Promise<Question> {
    const refusals = {
      answers_question_fkey: () => new QuestionAnswered(id),
      questions_condition_fkey: () => new QuestionInUse(id),
    };
    return this.db.refusing(refusals, async () => {
      const { event } = await this.lock(viewer, id);
      const question = await this.questions.get(id);
      await this.questions.delete(id);
      await this.record(viewer, event, id, 'removed');
      return question;
    });
  }

  /** All of the event's questions, archived ones included, in their new order. */
  reorder(viewer: Viewer, eventId: string, ids: readonly string[]): Promise<Event> {
    return this.db.transaction(async () => {
      const { event } = await this.access.requireLocked(viewer, 'call:manage', eventId);
      const known = new Set((await this.questions.listOf([eventId])).map((question) => question.id));
      if (ids.some((id) => !known.has(id))) throw new NotFound('question');
      if (ids.length < known.size)
        throw new InvalidInput('Name all questions of the event, archived ones too.', ['questionIds']);
      await this.questions.reorder(ids);
      await this.record(viewer, event, eventId, 'reordered');
      return event;
    });
  }

  private async lock(viewer: Viewer, id: string) {
    const { eventId } = await this.questions.get(id);
    return this.access.requireLocked(viewer, 'call:manage', eventId, 'question');
  }

  /** A choice that somebody has picked stays; its text may change, as the answer keeps the former one. */
  private async requireUnpicked({ id, choices }: Question, kept: readonly Choice[]): Promise<void> {
    const removed = choices.filter((choice) => !kept.some((other) => other.id === choice.id));
    const ids = removed.map((choice) => choice.id);
    if (ids.length > 0 && (await this.answers.isAnswered(id, ids))) throw new QuestionAnswered(id);
  }

  private record(
    viewer: Viewer,
    event: Event,
    subjectId: string,
    verb: string,
    changes: Record<string, unknown> = {},
  ): Promise<void> {
    return this.access.record(viewer, event, { action: `question.${verb}`, subjectId, changes });
  }

  /** Turns what the constraints refuse into words; a track of another event does not exist here. */
  private sayingWhy<T>(work: () => Promise<T>): Promise<T> {
    const refusals = {
      question_tracks_track_fkey: () => new NotFound('track'),
      question_session_formats_session_format_fkey: () => new NotFound('session format'),
    };
    return this.db.refusing(refusals, work);
  }
}

/** Choices that are known keep their ids, others get new ones. */
function choicesOf(
  wanted: readonly WantedChoice[],
  known: readonly Choice[],
  above: readonly string[],
): Choice[] {
  const left = new Set(known.map(({ id }) => id));
  return wanted.map(({ id, text }, index) => {
    if (id == null) return { id: newId(), text };
    if (!left.delete(id))
      throw new InvalidInput('This is no choice of the question, or it is named twice.', [
        ...above,
        String(index),
        'id',
      ]);
    return { id, text };
  });
}
