import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import { nobody, type SignedInViewer, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { HandlesJob } from '../platform/jobs/job.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { SoldOut } from '../ticketing/index.js';
import { Acceptances } from './acceptances.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ProposalAction, requireAllowed } from './domain/proposal-actions.js';
import { decided, holdsPlace, isOverdue, withdrawn } from './domain/proposal-outcomes.js';
import { Confirmation } from './domain/proposal-state.js';
import {
  ProposalConfirmed,
  ProposalDeclined,
  ProposalLapsed,
  ProposalWithdrawn,
  StandbyAccepted,
} from './proposals.facts.js';
import { LapseConfirmations } from './proposals.jobs.js';

/**
 * What submitters answer, or fail to. Each answer locks the event, then the proposal, as decisions do. A no takes talk
 * and tickets back and gives a place that had been promised to the best proposal on standby, in the same transaction.
 */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly proposals: ProposalsRepository,
    private readonly acceptances: Acceptances,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Until the acceptance has lapsed, which happens soon after the deadline. */
  confirm(viewer: SignedInViewer, id: string): Promise<Proposal> {
    return this.answer(viewer, id, ProposalAction.CONFIRM, async (proposal, event) => {
      Object.assign(proposal, { confirmation: Confirmation.CONFIRMED, updatedAt: this.clock.now() });
      await this.acceptances.saveConfirmation(proposal);
      await this.record(viewer, event, proposal, 'confirmed');
      await this.jobs.tell(new ProposalConfirmed(id, event.id));
    });
  }

  decline(viewer: SignedInViewer, id: string): Promise<Proposal> {
    return this.answer(viewer, id, ProposalAction.DECLINE, async (proposal, event) => {
      const outcome = { confirmation: Confirmation.DECLINED, updatedAt: this.clock.now() };
      await this.end(viewer, event, proposal, outcome);
      await this.record(viewer, event, proposal, 'declined');
      await this.jobs.tell(new ProposalDeclined(id, event.id));
      await this.acceptStandby(event, proposal);
    });
  }

  /** Takes the proposal back, whatever the committee thinks of it. */
  withdraw(viewer: SignedInViewer, id: string): Promise<Proposal> {
    return this.answer(viewer, id, ProposalAction.WITHDRAW, async (proposal, event) => {
      const leavesPlace = holdsPlace(proposal);
      await this.end(viewer, event, proposal, { ...withdrawn, updatedAt: this.clock.now() });
      await this.record(viewer, event, proposal, 'withdrawn');
      await this.jobs.tell(new ProposalWithdrawn(id, event.id));
      if (leavesPlace) await this.acceptStandby(event, proposal);
    });
  }

  /**
   * What was answered meanwhile, or published anew, stays. Each lapse is a transaction of its own. Where the clock of
   * the database is ahead, the job waits again.
   */
  @HandlesJob(LapseConfirmations)
  async lapse({ publicationId }: { publicationId: string }): Promise<void> {
    const awaited = await this.proposals.listAwaited(publicationId);
    const confirmBy = awaited[0]?.confirmBy ?? null;
    if (confirmBy && confirmBy > this.clock.now())
      return this.jobs.enqueue(LapseConfirmations, { publicationId }, { notBefore: confirmBy });
    for (const { id, eventId } of awaited)
      await this.db.transaction(async () => {
        const event = await this.access.lockForOwn(nobody, eventId);
        const proposal = await this.proposals.lock(id);
        if (proposal.publicationId !== publicationId || !isOverdue(proposal, this.clock.now())) return;
        await this.end(nobody, event, proposal, { confirmation: Confirmation.LAPSED });
        await this.record(nobody, event, proposal, 'lapsed');
        await this.jobs.tell(new ProposalLapsed(id, eventId));
        await this.acceptStandby(event, proposal);
      });
  }

  private answer(
    viewer: SignedInViewer,
    id: string,
    action: ProposalAction,
    work: (proposal: Proposal, event: Event) => Promise<void>,
  ): Promise<Proposal> {
    return this.db.transaction(async () => {
      const { eventId } = await this.proposals.getOwn(id, viewer.userId);
      const event = await this.access.lockForOwn(viewer, eventId, 'proposal');
      const proposal = await this.proposals.lock(id);
      requireAllowed(action, proposal);
      await work(proposal, event);
      return proposal;
    });
  }

  private async end(
    viewer: Viewer,
    event: Event,
    proposal: Proposal,
    outcome: Partial<Proposal>,
  ): Promise<void> {
    Object.assign(proposal, outcome);
    await this.acceptances.saveNo(viewer, event, proposal);
    await this.acceptances.settleTickets(viewer, event, [proposal]);
  }

  /** In private: an organizer publishes it. Stays on standby if its speakers find no place; a no is never refused. */
  private async acceptStandby(event: Event, { sessionFormatId }: Proposal): Promise<void> {
    const next = await this.proposals.lockBestStandby(event.id, sessionFormatId);
    if (!next) return;
    try {
      await this.db.savepoint(() => this.accept(event, { ...next }));
    } catch (error: unknown) {
      if (!(error instanceof SoldOut)) throw error;
      await this.record(nobody, event, next, 'kept-on-standby');
    }
  }

  private async accept(event: Event, next: Proposal): Promise<void> {
    Object.assign(next, decided({ action: ProposalAction.ACCEPT }, next, this.clock.now()));
    await this.acceptances.saveDecision(nobody, event, next);
    await this.acceptances.settleTickets(nobody, event, [next]);
    await this.record(nobody, event, next, 'accepted-from-standby');
    await this.jobs.tell(new StandbyAccepted(next.id, event.id));
  }

  private record(viewer: Viewer, event: Event, { id, talkId }: Proposal, verb: string): Promise<void> {
    const changes = { talkId };
    return this.access.record(viewer, event, { action: `proposal.${verb}`, subjectId: id, changes });
  }
}
