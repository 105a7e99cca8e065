import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { newId } from '../kernel/id.js';
import { refuseAll } from '../kernel/user-error.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Admission } from './admission.js';
import type { NamedOwner } from './calls.service.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { changedChoice } from './domain/call-terms.js';
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
    private readonly admission: Admission,
    private readonly proposals: ProposalsRepository,
    private readonly talks: ProposalTalks,
    private readonly offering: Offering,
    private readonly clock: Clock,
  ) {}

  /** Offers a talk in one step, and makes the viewer a speaker of the event who was none. */
  submit(
    viewer: SignedInViewer,
    named: NamedOwner,
    details: ProposalDetails,
    profile: OwnProfile,
    accessCode: string | null = null,
  ): Promise<Proposal> {
    return this.proposals.sayingWhatIsMissing(async () => {
      const open = await this.admission.lockToSubmit(viewer, named, accessCode);
      const { seriesId = null } = named;
      const own = {
        id: newId(),
        eventId: open.event.id,
        seriesId,
        userId: viewer.userId,
        updatedAt: open.now,
      };
      const proposal: Proposal = { ...newDraft, ...details, ...own };
      await this.proposals.insert(proposal);
      await this.offering.offer(viewer, proposal, profile, open);
      return proposal;
    });
  }

  /**
   * Changes a proposal that the viewer submitted or is a co-speaker of, while no decision is published, and the talk that
   * it may have become in private; a draft at any time, without locking its event. A given `version` must be the present
   * one, so that nobody overwrites what they have not seen.
   */
  update(
    viewer: SignedInViewer,
    id: string,
    changes: Partial<ProposalDetails>,
    version?: number | null,
  ): Promise<Proposal> {
    return this.proposals.sayingWhatIsMissing(async () => {
      const found = await this.proposals.getOfWriter(id, viewer.userId);
      const isDraft = found.submission === Submission.DRAFT;
      const open = isDraft ? null : await this.admission.lockToChange(viewer, found);
      if (!open) await this.access.reachForOwn(viewer, found.eventId, 'proposal');
      const proposal = await this.proposals.lock(id);
      // Submitted since it was looked at: the call was not asked.
      const isStale = isDraft !== (proposal.submission === Submission.DRAFT);
      if (isStale || (version ?? proposal.version) !== proposal.version)
        throw new ProposalVersionConflict(proposal.version);
      requireAllowed(ProposalAction.UPDATE, proposal);
      if (open) await this.admission.requireOffered(open, changedChoice(changes, proposal), ['changes']);
      const updatedAt = open?.now ?? this.clock.now();
      Object.assign(proposal, changes, { updatedAt, version: proposal.version + 1 });
      if (open) refuseAll(faultsOfSubmission(proposal, ['changes']));
      await this.proposals.save(proposal);
      await this.talks.follow(proposal, changes);
      return proposal;
    });
  }
}
