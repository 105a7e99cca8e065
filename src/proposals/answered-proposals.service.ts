import { Injectable } from '@nestjs/common';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { type GivenAnswer, Requirement } from '../questions/index.js';
import type { NamedOwner } from './calls.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { Submission } from './domain/proposal-state.js';
import { DraftsService } from './drafts.service.js';
import type { OwnProfile } from './own-speakers.js';
import { ProposalAnswers } from './proposal-answers.js';
import { type ProposalDetails, SubmissionsService } from './submissions.service.js';

/** A talk that is offered in one step. */
export interface NewOffer {
  readonly named: NamedOwner;
  readonly details: ProposalDetails;
  readonly profile: OwnProfile;
  readonly accessCode: string | null;
}

/** How a draft is offered. */
export type DraftOffer = Pick<NewOffer, 'accessCode'> & { readonly profile: OwnProfile | null };

/** What is answered when a proposal is offered: of itself, and of who offers it. */
export interface SubmissionAnswers {
  readonly answers: readonly GivenAnswer[];
  readonly speakerAnswers: readonly GivenAnswer[];
}

/** What writers do with their proposals while they answer questions: both happen, or neither. */
@Injectable()
export class AnsweredProposalsService {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly submissions: SubmissionsService,
    private readonly drafts: DraftsService,
    private readonly confirmations: ConfirmationsService,
    private readonly answers: ProposalAnswers,
  ) {}

  submit(
    viewer: SignedInViewer,
    { named, details, profile, accessCode }: NewOffer,
    said: SubmissionAnswers,
  ): Promise<Proposal> {
    return this.offering(viewer, said, () =>
      this.submissions.submit(viewer, named, details, profile, accessCode),
    );
  }

  /** Nothing has to be answered yet, but what is answered has to fit its question. */
  async draft(
    viewer: SignedInViewer,
    named: NamedOwner,
    details: ProposalDetails,
    given: readonly GivenAnswer[],
  ): Promise<Proposal> {
    const answers = await this.answers.prepare(viewer, given);
    return this.proposals.sayingWhatIsMissing(async () => {
      const proposal = await this.drafts.draft(viewer, named, details);
      await this.answers.save(viewer, proposal, answers, { above: ['answers'] });
      return proposal;
    });
  }

  /** Answers that the draft has already are not given again. */
  submitDraft(
    viewer: SignedInViewer,
    id: string,
    { profile, accessCode }: DraftOffer,
    said: SubmissionAnswers,
  ): Promise<Proposal> {
    return this.offering(viewer, said, () => this.drafts.submit(viewer, id, profile, accessCode));
  }

  /** What is answered stays where nothing is said of it, unless its question is not asked any more. */
  async update(
    viewer: SignedInViewer,
    id: string,
    changes: Partial<ProposalDetails>,
    { answers: given, version }: { answers: readonly GivenAnswer[]; version?: number | null | undefined },
  ): Promise<Proposal> {
    const { eventId } = await this.proposals.getOfWriter(id, viewer.userId);
    const answers = await this.answers.prepare(viewer, given);
    return this.proposals.sayingWhatIsMissing(async () => {
      // A draft locks no event unless a question must not change under its answer.
      if (given.length > 0) await this.answers.lock(viewer, eventId);
      const former = await this.proposals.getOfWriter(id, viewer.userId);
      const proposal = await this.submissions.update(viewer, id, changes, version);
      await this.answers.save(viewer, proposal, answers, { above: ['changes', 'answers'], former });
      if (proposal.submission === Submission.SUBMITTED)
        await this.answers.requireComplete(viewer, proposal, Requirement.BEFORE_SUBMISSION);
      return proposal;
    });
  }

  /** With answers to what is required by now; the rest of the proposal is what was accepted. */
  async confirm(viewer: SignedInViewer, id: string, given: readonly GivenAnswer[]): Promise<Proposal> {
    const answers = await this.answers.prepare(viewer, given);
    return this.proposals.sayingWhatIsMissing(async () => {
      const proposal = await this.confirmations.confirm(viewer, id);
      const terms = { above: ['answers'], isDecided: true };
      await this.answers.save(viewer, proposal, answers, terms);
      await this.answers.requireComplete(viewer, proposal, Requirement.BEFORE_CONFIRMATION);
      return proposal;
    });
  }

  private async offering(
    viewer: SignedInViewer,
    { answers, speakerAnswers }: SubmissionAnswers,
    offer: () => Promise<Proposal>,
  ): Promise<Proposal> {
    const ofProposal = await this.answers.prepare(viewer, answers);
    const ofSpeaker = await this.answers.prepare(viewer, speakerAnswers);
    return this.proposals.sayingWhatIsMissing(async () => {
      const proposal = await offer();
      await this.answers.save(viewer, proposal, ofProposal, { above: ['answers'] });
      await this.answers.saveOwn(viewer, proposal, ofSpeaker, { above: ['speaker', 'answers'] });
      await this.answers.requireComplete(viewer, proposal, Requirement.BEFORE_SUBMISSION);
      return proposal;
    });
  }
}
