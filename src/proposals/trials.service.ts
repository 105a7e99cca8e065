import { Injectable } from '@nestjs/common';
import { type Allowed, EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ProposalAction, requireAllowed } from './domain/proposal-actions.js';
import { ProposalTalks } from './proposal-talks.js';

const WHAT = 'proposal';

/** Proposals that are tried on the draft of the agenda before they are decided upon; their speakers do not learn of it. */
@Injectable()
export class TrialsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly proposals: ProposalsRepository,
    private readonly talks: ProposalTalks,
  ) {}

  /** Whether the viewer may know what is tried at the event. */
  mayKnow(viewer: Viewer, event: { readonly organizationId: string }): Promise<boolean> {
    return this.access.allows(viewer, 'agenda:read-draft', event);
  }

  /** Makes a hidden, tentative talk of it, once. */
  try(viewer: Viewer, id: string): Promise<Proposal> {
    return this.change(viewer, id, async (proposal, { event }) => {
      requireAllowed(ProposalAction.TRY, proposal);
      if (proposal.triedTalkId !== null) return;
      proposal.triedTalkId = await this.talks.try(proposal);
      await this.proposals.save(proposal);
      const { triedTalkId: talkId } = proposal;
      const record = { action: 'proposal.tried', subjectId: id, changes: { talkId } };
      await this.access.record(viewer, event, record);
    });
  }

  /** Takes that talk away again, and off the draft; nothing where there is none. */
  drop(viewer: Viewer, id: string): Promise<Proposal> {
    return this.change(viewer, id, async (proposal, { event }) => {
      const { triedTalkId: talkId } = proposal;
      if (talkId === null) return;
      proposal.triedTalkId = null;
      await this.proposals.save(proposal);
      await this.talks.drop(viewer, event, talkId);
      const record = { action: 'proposal.trial-dropped', subjectId: id, changes: { talkId } };
      await this.access.record(viewer, event, record);
    });
  }

  /** Locks the event, then the proposal, as decisions do. Who plans with a proposal knows what it says and edits the draft. */
  private change(
    viewer: Viewer,
    id: string,
    work: (proposal: Proposal, allowed: Allowed) => Promise<void>,
  ): Promise<Proposal> {
    return this.db.transaction(async () => {
      const { eventId } = await this.proposals.get(id);
      await this.access.require(viewer, 'agenda:edit', eventId, WHAT);
      const allowed = await this.access.requireLocked(viewer, 'proposal:decide', eventId, WHAT);
      const [proposal] = await this.proposals.lockAll(eventId, [id]);
      if (!proposal) throw new NotFound(WHAT);
      await work(proposal, allowed);
      return proposal;
    });
  }
}
