import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { AnswersService, type GivenAnswer, QuestionSubject, Requirement } from '../questions/index.js';
import { type Speaker, SpeakerAccess, SpeakersService } from '../speakers/index.js';

/** What speakers answer of themselves. */
@Injectable()
export class SpeakerAnswersService {
  constructor(
    private readonly db: Database,
    private readonly events: EventAccess,
    private readonly speakers: SpeakersService,
    private readonly access: SpeakerAccess,
    private readonly answers: AnswersService,
  ) {}

  /** At any time; an answer that is required, now or later, may change but not be taken back. */
  async answer(viewer: SignedInViewer, id: string, given: readonly GivenAnswer[]): Promise<Speaker> {
    const [known] = await this.speakers.list([id]);
    if (known?.userId !== viewer.userId) throw new NotFound('speaker');
    const { eventId } = known;
    const prepared = await this.answers.prepare(viewer, given);
    const respondent = { eventId, subject: QuestionSubject.SPEAKER, id };
    return this.db.transaction(async () => {
      await this.events.lockForOwn(viewer, eventId, 'speaker');
      const { speaker } = await this.access.requireOwn(viewer, id);
      await this.answers.save(viewer, respondent, prepared, { above: ['answers'] });
      const questionIds = given.map(({ questionId }) => questionId);
      await this.answers.requireComplete([respondent], Requirement.BEFORE_CONFIRMATION, questionIds);
      return speaker;
    });
  }
}
