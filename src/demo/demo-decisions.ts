import { Injectable } from '@nestjs/common';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import {
  ConfirmationsService,
  DecisionMailing,
  DecisionsService,
  ProposalAction,
} from '../proposals/index.js';
import { daysToConfirm } from './content/committee.js';
import { proposals } from './content/proposals.js';
import type { DemoProposal } from './content/shapes.js';
import type { Offered } from './demo-proposals.js';
import type { Named } from './domain/by-name.js';
import { daysAfter } from './domain/demo-dates.js';

type Title = readonly [title: string, id: string];

/** What the committee makes of the proposals, and what their speakers answer. */
@Injectable()
export class DemoDecisions {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly confirmations: ConfirmationsService,
    private readonly clock: Clock,
  ) {}

  /**
   * The round before with its answers; then what is decided meanwhile, of which nobody knows. Answers with the talks that
   * there are: title and id.
   */
  async load(organizer: Viewer, eventId: string, offered: Named<Offered>): Promise<Title[]> {
    const before = proposals.filter(({ told }) => told === 'BEFORE');
    const talks = await this.decide(organizer, offered, before);
    await this.publish(organizer, eventId, { ids: idsOf(before, offered), confirmBy: null });
    for (const { title, answer, outcome } of proposals) {
      const { id, proposer } = offered(title);
      if (answer === 'CONFIRMED') await this.confirmations.confirm(proposer, id);
      if (answer === 'DECLINED') await this.confirmations.decline(proposer, id);
      if (outcome === 'WITHDRAWN') await this.confirmations.withdraw(proposer, id);
    }
    const since = proposals.filter(({ told }) => told !== 'BEFORE');
    return [...talks, ...(await this.decide(organizer, offered, since))];
  }

  /** Tells those who are told now; their mails wait in the outbox, and their deadline runs. */
  async announce(organizer: Viewer, eventId: string, offered: Named<Offered>): Promise<void> {
    const now = proposals.filter(({ told }) => told === 'NOW');
    const confirmBy = daysAfter(this.clock.now(), daysToConfirm);
    await this.publish(organizer, eventId, { ids: idsOf(now, offered), confirmBy });
  }

  private async publish(
    organizer: Viewer,
    eventId: string,
    { ids, confirmBy }: { ids: string[]; confirmBy: Date | null },
  ): Promise<void> {
    const mails = DecisionMailing.DRAFT;
    await this.decisions.publish(organizer, eventId, { proposalIds: ids, confirmBy, mails });
  }

  private async decide(
    organizer: Viewer,
    offered: Named<Offered>,
    decided: readonly DemoProposal[],
  ): Promise<Title[]> {
    const talks: Title[] = [];
    for (const proposal of decided) {
      const decision = decisionOf(proposal);
      if (!decision) continue;
      const { talkId } = await this.decisions.decide(organizer, offered(proposal.title).id, decision);
      if (talkId !== null) talks.push([proposal.title, talkId]);
    }
    return talks;
  }
}

const idsOf = (told: readonly DemoProposal[], offered: Named<Offered>): string[] =>
  told.map(({ title }) => offered(title).id);

/** Null: none has been taken. */
function decisionOf({ outcome, rank = 1 }: DemoProposal) {
  if (outcome === 'ACCEPTED') return { action: ProposalAction.ACCEPT } as const;
  if (outcome === 'REJECTED') return { action: ProposalAction.REJECT } as const;
  if (outcome === 'STANDBY') return { action: ProposalAction.PUT_ON_STANDBY, rank } as const;
  return null;
}
