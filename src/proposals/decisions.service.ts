import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { TalkInUse, TalksService } from '../talks/index.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ProposalAction, statusAfter } from './domain/proposal-status.js';
import { ProposalOnAgenda } from './domain/refusals.js';
import { ProposalAccepted, ProposalRejected, ProposalWithdrawn } from './proposals.facts.js';

/**
 * What becomes of proposals. Each decision locks the event, then the proposal, so that of two that exclude each other
 * one wins, and the programme has a talk for each accepted proposal and for no other.
 */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly proposals: ProposalsRepository,
    private readonly talks: TalksService,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Takes the proposal into the programme as a hidden talk. */
  accept(viewer: Viewer, id: string): Promise<Proposal> {
    return this.db.transaction(async () => {
      const { event, proposal } = await this.lockToDecide(viewer, id);
      const status = statusAfter(ProposalAction.ACCEPT, proposal.status);
      const talk = await this.addTalk(proposal);
      await this.save(proposal, { status, talkId: talk.id });
      await this.record(viewer, event, proposal, 'accepted');
      await this.jobs.tell(new ProposalAccepted(id, event.id));
      return proposal;
    });
  }

  /** Says no. The talk of a proposal that was accepted leaves the programme, unless it stands on the agenda. */
  reject(viewer: Viewer, id: string): Promise<Proposal> {
    return this.db.transaction(async () => {
      const { event, proposal } = await this.lockToDecide(viewer, id);
      await this.end(proposal, ProposalAction.REJECT);
      await this.record(viewer, event, proposal, 'rejected');
      await this.jobs.tell(new ProposalRejected(id, event.id));
      return proposal;
    });
  }

  /** The submitter takes the proposal back, with its talk unless that stands on the agenda. */
  withdraw(viewer: SignedInViewer, id: string): Promise<Proposal> {
    return this.db.transaction(async () => {
      const { eventId } = await this.proposals.getOwn(id, viewer.userId);
      const event = await this.access.lockForOwn(viewer, eventId, 'proposal');
      const proposal = await this.proposals.lock(id);
      await this.end(proposal, ProposalAction.WITHDRAW);
      await this.record(viewer, event, proposal, 'withdrawn');
      await this.jobs.tell(new ProposalWithdrawn(id, eventId));
      return proposal;
    });
  }

  private async lockToDecide(viewer: Viewer, id: string): Promise<{ event: Event; proposal: Proposal }> {
    const { eventId } = await this.proposals.get(id);
    const { event } = await this.access.requireLocked(viewer, 'proposal:decide', eventId, 'proposal');
    return { event, proposal: await this.proposals.lock(id) };
  }

  private async addTalk({ id, eventId, title, abstract, language, trackId, sessionFormatId }: Proposal) {
    const speakerIds = (await this.proposals.listSpeakers([id])).map(({ speakerId }) => speakerId);
    const details = { title, abstract, language, trackId, sessionFormatId, speakerIds };
    return this.talks.addFromProposal(eventId, details);
  }

  private async end(proposal: Proposal, action: ProposalAction): Promise<void> {
    const { talkId } = proposal;
    await this.save(proposal, { status: statusAfter(action, proposal.status), talkId: null });
    if (talkId === null) return;
    try {
      await this.talks.removeOfProposal(talkId);
    } catch (error: unknown) {
      throw error instanceof TalkInUse ? new ProposalOnAgenda() : error;
    }
  }

  private async save(proposal: Proposal, outcome: Pick<Proposal, 'status' | 'talkId'>): Promise<void> {
    Object.assign(proposal, outcome, { updatedAt: this.clock.now() });
    await this.proposals.save(proposal);
  }

  private record(viewer: Viewer, event: Event, { id, talkId }: Proposal, verb: string): Promise<void> {
    const changes = { talkId };
    return this.access.record(viewer, event, { action: `proposal.${verb}`, subjectId: id, changes });
  }
}
