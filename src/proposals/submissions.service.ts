import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { constraintOf, Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { type SpeakerDetails, SpeakersService } from '../speakers/index.js';
import { CallsService } from './calls.service.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ProposalAction, ProposalStatus, statusAfter } from './domain/proposal-status.js';
import { ProposalSubmitted } from './proposals.facts.js';

/** What a speaker says of a proposal. */
export type ProposalDetails = Pick<
  Proposal,
  'title' | 'abstract' | 'language' | 'trackId' | 'sessionFormatId'
>;

/** What speakers do while a call is open. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly db: Database,
    private readonly calls: CallsService,
    private readonly accounts: AccountsService,
    private readonly speakers: SpeakersService,
    private readonly proposals: ProposalsRepository,
    private readonly jobs: Jobs,
  ) {}

  /** Offers a talk, and makes the viewer a speaker of the event who was none. */
  submit(
    viewer: SignedInViewer,
    eventId: string,
    details: ProposalDetails,
    profile: Omit<SpeakerDetails, 'email'>,
  ): Promise<Proposal> {
    return this.sayingWhatIsMissing(async () => {
      const now = await this.calls.requireOpen(viewer, eventId);
      const { id: userId, email } = await this.accounts.getViewer(viewer);
      const speaker = await this.speakers.ensure(eventId, userId, { ...profile, email });
      const status = ProposalStatus.SUBMITTED;
      const own = { id: newId(), eventId, userId, status, talkId: null, submittedAt: now, updatedAt: now };
      const proposal: Proposal = { ...details, ...own };
      await this.proposals.insert(proposal, [speaker.id]);
      await this.jobs.tell(new ProposalSubmitted(proposal.id, eventId));
      return proposal;
    });
  }

  /** Changes an own proposal on which nobody has decided. */
  update(viewer: SignedInViewer, id: string, changes: Partial<ProposalDetails>): Promise<Proposal> {
    return this.sayingWhatIsMissing(async () => {
      const { eventId } = await this.proposals.getOwn(id, viewer.userId);
      const now = await this.calls.requireOpen(viewer, eventId);
      const proposal = await this.proposals.lock(id);
      const status = statusAfter(ProposalAction.UPDATE, proposal.status);
      Object.assign(proposal, changes, { status, updatedAt: now });
      await this.proposals.save(proposal);
      return proposal;
    });
  }

  /** The foreign keys refuse tracks and formats of other events just like those that do not exist. */
  private async sayingWhatIsMissing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.db.transaction(work);
    } catch (error: unknown) {
      const constraint = constraintOf(error);
      if (constraint === 'proposals_track_fkey') throw new NotFound('track');
      if (constraint === 'proposals_session_format_fkey') throw new NotFound('session format');
      throw error;
    }
  }
}
