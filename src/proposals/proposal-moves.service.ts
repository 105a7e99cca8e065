import { Injectable } from '@nestjs/common';
import { type Event, EventAccess, EventStatus } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import type { ProposalMove } from './data/proposal-move.entity.js';
import { ProposalMovesRepository } from './data/proposal-moves.repository.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ProposalAction, requireAllowed } from './domain/proposal-actions.js';
import { faultsOfMove } from './domain/proposal-move.js';
import { ProposalTalks } from './proposal-talks.js';
import { ProposalSettlement } from './proposal-settlement.js';

/** Proposals that go to another event, such as the next date of a series. */
@Injectable()
export class ProposalMovesService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly proposals: ProposalsRepository,
    private readonly moves: ProposalMovesRepository,
    private readonly settlement: ProposalSettlement,
    private readonly talks: ProposalTalks,
  ) {}

  /** Of several proposals, each list with the latest first; for those who may read proposals. */
  list(proposalIds: readonly string[]): Promise<ProposalMove[]> {
    return this.moves.list(proposalIds);
  }

  mayKnow(viewer: Viewer, event: { readonly organizationId: string }): Promise<boolean> {
    return this.access.allows(viewer, 'proposal:read', event);
  }

  /**
   * All or none. Each stays the same proposal, for whose talk nothing is decided yet. Locks the events in the order of
   * their ids, then the proposals, so that moves and decisions cannot cross.
   */
  move(viewer: Viewer, ids: readonly string[], eventId: string): Promise<Proposal[]> {
    return this.db.transaction(async () => {
      const { fromIds, to, movedBy } = await this.lockEvents(viewer, await this.eventIdsOf(ids), eventId);
      const found = new Map<string, Proposal>();
      for (const fromId of fromIds)
        for (const proposal of await this.proposals.lockAll(fromId, ids)) found.set(proposal.id, proposal);
      const summaries = await this.settlement.summariesOf(fromIds);
      const moved: Proposal[] = [];
      for (const id of ids) {
        const proposal = found.get(id);
        if (!proposal) throw new NotFound('proposal');
        requireAllowed(ProposalAction.MOVE, proposal);
        const changes = { fromEventId: proposal.eventId, toEventId: eventId };
        await this.dropTried(viewer, proposal, to);
        await this.settlement.settle(proposal, eventId, { movedBy, summary: summaries.get(id) });
        for (const each of Object.values(changes))
          await this.access.record(
            viewer,
            { id: each, organizationId: to.organizationId },
            { action: 'proposal.moved', subjectId: id, changes },
          );
        moved.push(proposal);
      }
      return moved;
    });
  }

  /** What was tried on the draft of one event is nothing to another one. */
  private async dropTried(viewer: Viewer, proposal: Proposal, { organizationId }: Event): Promise<void> {
    const { triedTalkId, eventId: id } = proposal;
    if (triedTalkId === null) return;
    proposal.triedTalkId = null;
    await this.proposals.save(proposal);
    await this.talks.drop(viewer, { id, organizationId }, triedTalkId);
  }

  private async eventIdsOf(ids: readonly string[]): Promise<string[]> {
    const proposals = await this.proposals.list(ids);
    if (proposals.length < ids.length) throw new NotFound('proposal');
    return [...new Set(proposals.map(({ eventId }) => eventId))];
  }

  private async lockEvents(viewer: Viewer, fromIds: readonly string[], toId: string) {
    const from = [];
    for (const id of fromIds) {
      const { event } = await this.access.require(viewer, 'proposal:decide', id, 'proposal');
      from.push(event);
    }
    const { event: to, viewer: mover } = await this.access.require(viewer, 'proposal:decide', toId);
    refuseAll(faultsOfMove(from, to, to.status === EventStatus.CANCELLED));
    for (const id of [...fromIds, toId].sort())
      await this.access.requireLocked(viewer, 'proposal:decide', id);
    return { fromIds, to, movedBy: mover.userId };
  }
}
