import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { refuseAll } from '../kernel/user-error.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { SpeakersService } from '../speakers/index.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { faultsOfOrder, LastSpeaker } from './domain/co-speakers.js';
import { ProposalAction, requireAllowed } from './domain/proposal-actions.js';
import { ProposalCast } from './proposal-cast.js';

/** How the speakers of a proposal go and in which order they stand. */
@Injectable()
export class ProposalSpeakersService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly proposals: ProposalsRepository,
    private readonly speakers: SpeakersService,
    private readonly cast: ProposalCast,
  ) {}

  /** By the submitter while the proposal stands; by the co-speaker, who leaves, at any time. Talk and ticket follow. */
  remove(viewer: SignedInViewer, proposalId: string, speakerId: string): Promise<Proposal> {
    return this.db.transaction(async () => {
      const { eventId } = await this.proposals.getOfWriter(proposalId, viewer.userId);
      const event = await this.access.lockForOwn(viewer, eventId, 'proposal');
      const proposal = await this.proposals.lock(proposalId);
      const present = await this.cast.idsOf(proposal);
      const [speaker] = present.includes(speakerId) ? await this.speakers.list([speakerId]) : [];
      const leaves = speaker?.userId === viewer.userId;
      if (!speaker || (!leaves && proposal.userId !== viewer.userId)) throw new NotFound('speaker');
      if (!leaves) requireAllowed(ProposalAction.CHANGE_SPEAKERS, proposal);
      const left = present.filter((id) => id !== speakerId);
      if (left.length === 0) throw new LastSpeaker();
      await this.cast.change(proposal, present, left);
      await this.cast.settleTickets(viewer, event, [speakerId]);
      const action = leaves ? 'proposal.co-speaker-left' : 'proposal.co-speaker-removed';
      await this.access.record(viewer, event, { action, subjectId: proposalId, changes: { speakerId } });
      return proposal;
    });
  }

  /** All of them in their new order; that of the talk follows. */
  reorder(viewer: SignedInViewer, proposalId: string, speakerIds: readonly string[]): Promise<Proposal> {
    return this.db.transaction(async () => {
      const { eventId } = await this.proposals.getOwn(proposalId, viewer.userId);
      await this.access.reachForOwn(viewer, eventId, 'proposal');
      const proposal = await this.proposals.lock(proposalId);
      requireAllowed(ProposalAction.CHANGE_SPEAKERS, proposal);
      const present = await this.cast.idsOf(proposal);
      refuseAll(faultsOfOrder(present, speakerIds));
      await this.cast.change(proposal, present, speakerIds);
      return proposal;
    });
  }
}
