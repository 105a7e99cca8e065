import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import {
  AnswersService,
  type AnswerTerms,
  type GivenAnswer,
  type PreparedAnswers,
  QuestionSubject,
  type Requirement,
  type Respondent,
} from '../questions/index.js';
import { SpeakersService } from '../speakers/index.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';

/** Answers to the questions on proposals and on their speakers, in the transaction of whoever has locked the event. */
@Injectable()
export class ProposalAnswers {
  constructor(
    private readonly events: EventAccess,
    private readonly answers: AnswersService,
    private readonly proposals: ProposalsRepository,
    private readonly speakers: SpeakersService,
  ) {}

  /** Before the transaction; for those who may answer. */
  prepare(viewer: Viewer, given: readonly GivenAnswer[]): Promise<PreparedAnswers> {
    return this.answers.prepare(viewer, given);
  }

  /** No question of the event changes until the transaction ends. */
  async lock(viewer: Viewer, eventId: string): Promise<void> {
    await this.events.lockForOwn(viewer, eventId, 'proposal');
  }

  save(viewer: Viewer, proposal: Proposal, answers: PreparedAnswers, terms: AnswerTerms): Promise<void> {
    return this.answers.save(viewer, asked(proposal), answers, terms);
  }

  /** Of the viewer as a speaker of the proposal. */
  async saveOwn(
    viewer: Viewer,
    proposal: Proposal,
    answers: PreparedAnswers,
    terms: AnswerTerms,
  ): Promise<void> {
    for (const speaker of await this.ownSpeakers(viewer, proposal))
      await this.answers.save(viewer, speaker, answers, terms);
  }

  /** Refuses unless everything that is due is answered of the proposal and of the viewer as its speaker. */
  async requireComplete(viewer: Viewer, proposal: Proposal, by: Requirement): Promise<void> {
    await this.answers.requireComplete([asked(proposal), ...(await this.ownSpeakers(viewer, proposal))], by);
  }

  private async ownSpeakers({ userId }: Viewer, { id, eventId }: Proposal): Promise<Respondent[]> {
    const ids = (await this.proposals.listSpeakers([id])).map(({ speakerId }) => speakerId);
    const own = (await this.speakers.list(ids)).filter((speaker) => speaker.userId === userId);
    return own.map((speaker) => ({ eventId, subject: QuestionSubject.SPEAKER, id: speaker.id }));
  }
}

const asked = ({ id, eventId, trackId, sessionFormatId }: Proposal): Respondent => ({
  eventId,
  subject: QuestionSubject.PROPOSAL,
  id,
  trackId,
  sessionFormatId,
});
