import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { newId } from '../kernel/id.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { type SpeakerDetails, SpeakersService } from '../speakers/index.js';
import { CallsService } from './calls.service.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ProposalAction, requireAllowed } from './domain/proposal-actions.js';
import { Deliberation, Submission } from './domain/proposal-state.js';
import { ProposalTalks } from './proposal-talks.js';
import { ProposalSubmitted } from './proposals.facts.js';

/** What a speaker says of a proposal. */
export type ProposalDetails = Pick<
  Proposal,
  'title' | 'abstract' | 'language' | 'trackId' | 'sessionFormatId'
>;

const undecided = {
  submission: Submission.SUBMITTED,
  deliberation: Deliberation.UNDECIDED,
  standbyRank: null,
  decidedAt: null,
  publicationId: null,
  publishedAt: null,
  confirmation: null,
  confirmBy: null,
  talkId: null,
};

/** What speakers do while a call is open. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly calls: CallsService,
    private readonly accounts: AccountsService,
    private readonly speakers: SpeakersService,
    private readonly proposals: ProposalsRepository,
    private readonly talks: ProposalTalks,
    private readonly jobs: Jobs,
  ) {}

  /** Offers a talk, and makes the viewer a speaker of the event who was none. */
  submit(
    viewer: SignedInViewer,
    eventId: string,
    details: ProposalDetails,
    profile: Omit<SpeakerDetails, 'email'>,
  ): Promise<Proposal> {
    return this.proposals.sayingWhatIsMissing(async () => {
      const now = await this.calls.requireOpen(viewer, eventId);
      const { id: userId, email } = await this.accounts.getViewer(viewer);
      const speaker = await this.speakers.ensure(eventId, userId, { ...profile, email });
      const own = { id: newId(), eventId, userId, submittedAt: now, updatedAt: now };
      const proposal: Proposal = { ...details, ...own, ...undecided };
      await this.proposals.insert(proposal, [speaker.id]);
      await this.jobs.tell(new ProposalSubmitted(proposal.id, eventId));
      return proposal;
    });
  }

  /** Changes an own proposal of which no decision is published, and the talk that it may have become in private. */
  update(viewer: SignedInViewer, id: string, changes: Partial<ProposalDetails>): Promise<Proposal> {
    return this.proposals.sayingWhatIsMissing(async () => {
      const { eventId } = await this.proposals.getOwn(id, viewer.userId);
      const now = await this.calls.requireOpen(viewer, eventId);
      const proposal = await this.proposals.lock(id);
      requireAllowed(ProposalAction.UPDATE, proposal);
      Object.assign(proposal, changes, { updatedAt: now });
      await this.proposals.save(proposal);
      await this.talks.follow(proposal, changes);
      return proposal;
    });
  }
}
