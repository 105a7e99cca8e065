import { Injectable } from '@nestjs/common';
import type { Event } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { InvalidInput } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Acceptances } from './acceptances.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { allows, ProposalAction, requireAllowed } from './domain/proposal-actions.js';
import type { DecisionMailing } from './domain/decision-mailing.js';
import { type Decision, decided } from './domain/proposal-outcomes.js';
import { DecisionAccess } from './decision-access.js';
import { DecisionPublished, DecisionTakenBack } from './proposals.facts.js';
import { LapseConfirmations } from './proposals.jobs.js';

const WHAT = 'proposal';
const audited = {
  ACCEPT: 'proposal.accepted',
  REJECT: 'proposal.rejected',
  PUT_ON_STANDBY: 'proposal.put-on-standby',
  RESET: 'proposal.decision-reset',
} as const;

/** Which decisions are published, how, and until when acceptances are to be confirmed; null: no deadline. */
export interface Publication {
  /** Null: all that are not published. */
  readonly proposalIds: readonly string[] | null;
  readonly confirmBy: Date | null;
  readonly mails: DecisionMailing;
}

/**
 * What the committee makes of proposals. Each decision locks the event, then the proposals, so that of two that exclude
 * each other one wins, and the programme has a talk for each accepted proposal.
 */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Database,
    private readonly access: DecisionAccess,
    private readonly proposals: ProposalsRepository,
    private readonly acceptances: Acceptances,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  accept(viewer: Viewer, id: string): Promise<Proposal> {
    return this.decide(viewer, id, { action: ProposalAction.ACCEPT });
  }

  reject(viewer: Viewer, id: string): Promise<Proposal> {
    return this.decide(viewer, id, { action: ProposalAction.REJECT });
  }

  /**
   * In private. Accepting makes a hidden talk and, if the event says so, private tickets; another decision takes them
   * back, unless the talk stands on the agenda.
   */
  decide(viewer: Viewer, id: string, decision: Decision): Promise<Proposal> {
    return this.db.transaction(async () => {
      const { eventId } = await this.proposals.get(id);
      const decider = await this.access.lockToDecide(viewer, eventId, WHAT);
      const locked = await this.proposals.lock(id);
      await this.access.requireImpartial(decider, [locked]);
      const proposal = await this.apply(viewer, decider.event, locked, decision);
      await this.acceptances.settleTickets(viewer, decider.event, [proposal]);
      return proposal;
    });
  }

  /** The same for several proposals of an event, in this order: all or none. */
  decideAll(
    viewer: Viewer,
    eventId: string,
    wanted: readonly { readonly proposalId: string; readonly decision: Decision }[],
  ): Promise<Proposal[]> {
    return this.db.transaction(async () => {
      const decider = await this.access.lockToDecide(viewer, eventId);
      const found = await this.lockAll(
        eventId,
        wanted.map(({ proposalId }) => proposalId),
      );
      await this.access.requireImpartial(decider, [...found.values()]);
      const proposals: Proposal[] = [];
      for (const { proposalId, decision } of wanted) {
        const proposal = found.get(proposalId);
        if (!proposal) throw new NotFound(WHAT);
        proposals.push(await this.apply(viewer, decider.event, proposal, decision));
      }
      await this.acceptances.settleTickets(viewer, decider.event, proposals);
      return proposals;
    });
  }

  /** Lets the speakers know; acceptances await their confirmation from now on. Answers how many were published. */
  publish(viewer: Viewer, eventId: string, { proposalIds, confirmBy, mails }: Publication) {
    return this.db.transaction(async () => {
      const { event } = await this.access.lockToPublish(viewer, eventId);
      const publishedAt = this.clock.now();
      if (confirmBy && confirmBy <= publishedAt)
        throw new InvalidInput('A deadline lies in the future.', ['confirmBy']);
      const ids = await this.publishable(eventId, proposalIds);
      if (ids.length === 0) return { event, publishedCount: 0 };
      const publicationId = newId();
      await this.proposals.publish(ids, { publicationId, publishedAt, confirmBy });
      await this.acceptances.settleTickets(
        viewer,
        event,
        ids.map((id) => ({ id })),
      );
      await this.jobs.tell(...ids.map((id) => new DecisionPublished(id, eventId, publicationId, mails)));
      if (confirmBy) await this.jobs.enqueue(LapseConfirmations, { publicationId }, { notBefore: confirmBy });
      const changes = { publicationId, count: ids.length };
      const action = 'proposal.decisions-published';
      await this.access.record(viewer, event, { action, subjectId: eventId, changes });
      return { event, publishedCount: ids.length };
    });
  }

  private async publishable(eventId: string, chosen: readonly string[] | null): Promise<string[]> {
    if (!chosen) {
      const unpublished = await this.proposals.lockUnpublished(eventId);
      return unpublished.filter((each) => allows(ProposalAction.PUBLISH, each)).map(({ id }) => id);
    }
    for (const proposal of (await this.lockAll(eventId, chosen)).values())
      requireAllowed(ProposalAction.PUBLISH, proposal);
    return [...chosen];
  }

  private async lockAll(eventId: string, ids: readonly string[]): Promise<Map<string, Proposal>> {
    const proposals = await this.proposals.lockAll(eventId, ids);
    if (proposals.length < new Set(ids).size) throw new NotFound(WHAT);
    return new Map(proposals.map((proposal) => [proposal.id, proposal]));
  }

  private async apply(viewer: Viewer, event: Event, proposal: Proposal, decision: Decision) {
    requireAllowed(decision.action, proposal);
    const { publicationId: told } = proposal;
    Object.assign(proposal, decided(decision, proposal, this.clock.now()));
    await this.acceptances.saveDecision(viewer, event, proposal);
    const { id, talkId, standbyRank } = proposal;
    if (told !== null && proposal.publicationId === null)
      await this.jobs.tell(new DecisionTakenBack(id, event.id));
    const changes = { talkId, ...(standbyRank === null ? {} : { standbyRank }) };
    await this.access.record(viewer, event, { action: audited[decision.action], subjectId: id, changes });
    return proposal;
  }
}
