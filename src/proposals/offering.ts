import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { type SpeakerDetails, SpeakersService } from '../speakers/index.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { faultsOfSubmission } from './domain/proposal-text.js';
import { Submission } from './domain/proposal-state.js';
import { refuseAll } from '../kernel/user-error.js';
import { ProposalSubmitted } from './proposals.facts.js';

/** Who somebody is on stage; the address is the account's. */
export type OwnProfile = Omit<SpeakerDetails, 'email'>;

/** Makes a draft a submission, in the transaction of whoever has locked the event and found its call open. */
@Injectable()
export class Offering {
  constructor(
    private readonly accounts: AccountsService,
    private readonly speakers: SpeakersService,
    private readonly proposals: ProposalsRepository,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Everything that a submission has to have is asked for here. Makes the viewer a speaker of the event who was none,
   * with this profile or else under the account's name.
   */
  async offer(viewer: SignedInViewer, draft: Proposal, profile: OwnProfile | null, now: Date): Promise<void> {
    const { id, eventId } = draft;
    refuseAll(faultsOfSubmission(draft));
    const { id: userId, email, name } = await this.accounts.getViewer(viewer);
    const said = profile ?? { name, tagline: '', biography: '' };
    const speaker = await this.speakers.ensure(eventId, userId, { ...said, email });
    Object.assign(draft, { submission: Submission.SUBMITTED, submittedAt: now, updatedAt: now });
    await this.proposals.save(draft);
    await this.proposals.insertSpeakers(draft, [speaker.id]);
    await this.jobs.tell(new ProposalSubmitted(id, eventId));
  }
}
