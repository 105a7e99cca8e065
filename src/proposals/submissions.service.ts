import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { newId } from '../kernel/id.js';
import { refuseAll } from '../kernel/user-error.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { CallsService } from './calls.service.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { newDraft } from './domain/new-draft.js';
import { ProposalAction, requireAllowed } from './domain/proposal-actions.js';
import { Submission } from './domain/proposal-state.js';
import { faultsOfSubmission, ProposalVersionConflict } from './domain/proposal-text.js';
import { Offering } from './offering.js';
import type { OwnProfile } from './own-speakers.js';
import { ProposalTalks } from './proposal-talks.js';

/** What a speaker says of a proposal. */
export type ProposalDetails = Pick<
  Proposal,
  'title' | 'abstract' | 'language' | 'level' | 'trackId' | 'sessionFormatId'
>;

/** What speakers say, and change of what they said. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly access: EventAccess,
    private readonly calls: CallsService,
    private readonly proposals: ProposalsRepository,
    private readonly talks: ProposalTalks,
    private readonly offering: Offering,
    private readonly clock: Clock,
  ) {}

  /** Offers a talk in one step, and makes the viewer a speaker of the event who was none. */
  submit(
    viewer: SignedInViewer,
    eventId: string,
    details: ProposalDetails,
    profile: OwnProfile,
  ): Promise<Proposal> {
    return this.proposals.sayingWhatIsMissing(async () => {
      const now = await this.calls.requireOpen(viewer, eventId);
      const own = { id: newId(), eventId, userId: viewer.userId, updatedAt: now };
      const proposal: Proposal = { ...newDraft, ...details, ...own };
      await this.proposals.insert(proposal);
      await this.offering.offer(viewer, proposal, profile, now);
      return proposal;
    });
  }

  /**
   * Changes a proposal that the viewer submitted or is a co-speaker of, while no decision is published, and the talk that
   * it may have become in private; a draft at any time, without locking its event. A given `version` must be the present one, so that nobody overwrites what
   * they have not seen.
   */
  update(
    viewer: SignedInViewer,
    id: string,
    changes: Partial<ProposalDetails>,
    version?: number | null,
  ): Promise<Proposal> {
    return this.proposals.sayingWhatIsMissing(async () => {
      const { eventId, submission } = await this.proposals.getOfWriter(id, viewer.userId);
      const isDraft = submission === Submission.DRAFT;
      const updatedAt = isDraft ? this.clock.now() : await this.calls.requireOpen(viewer, eventId);
      if (isDraft) await this.access.reachForOwn(viewer, eventId, 'proposal');
      const proposal = await this.proposals.lock(id);
      // Submitted since it was looked at: the call was not asked.
      const isStale = isDraft !== (proposal.submission === Submission.DRAFT);
      if (isStale || (version ?? proposal.version) !== proposal.version)
        throw new ProposalVersionConflict(proposal.version);
      requireAllowed(ProposalAction.UPDATE, proposal);
      Object.assign(proposal, changes, { updatedAt, version: proposal.version + 1 });
      if (!isDraft) refuseAll(faultsOfSubmission(proposal, ['changes']));
      await this.proposals.save(proposal);
      await this.talks.follow(proposal, changes);
      return proposal;
    });
  }
}
