import { Injectable } from '@nestjs/common';
import { EventAccess, EventsService } from '../events/index.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import type { ProposalSpeaker } from './data/proposal-speaker.entity.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { SimilarProposalsRepository } from './data/similar-proposals.repository.js';
import { actionsOf, type ProposalAction, type Standing } from './domain/proposal-actions.js';
import { type ProposalState, Submission } from './domain/proposal-state.js';
import type { Likeness } from './domain/similar-proposals.js';

interface EventOfProposals {
  readonly id: string;
  readonly organizationId: string;
}

/** What is read of proposals, and by whom. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly access: EventAccess,
    private readonly events: EventsService,
    private readonly proposals: ProposalsRepository,
    private readonly similar: SimilarProposalsRepository,
  ) {}

  /** In any order, for those who were allowed to know the ids. */
  list(ids: readonly string[]): Promise<Proposal[]> {
    return this.proposals.list(ids);
  }

  /** Who would give each proposal's talk, in order. */
  listSpeakers(proposalIds: readonly string[]): Promise<ProposalSpeaker[]> {
    return this.proposals.listSpeakers(proposalIds);
  }

  /** Which other proposals of their events may be the same talks, for those who may read these. */
  listLikenesses(proposalIds: readonly string[]): Promise<Likeness[]> {
    return this.similar.listOf(proposalIds);
  }

  /** Those that the viewer wrote or would give, newest first. */
  pageOwn(viewer: SignedInViewer, page: PageRequest): Promise<Page<Proposal>> {
    return this.proposals.pageOfUser(viewer.userId, page);
  }

  /** The proposal, for its submitter and, unless it is a draft, its co-speakers and those who may read the event's. */
  async find(viewer: SignedInViewer, id: string): Promise<Proposal | null> {
    const proposal = await this.proposals.find(id);
    if (!proposal || proposal.userId === viewer.userId) return proposal;
    if (proposal.submission === Submission.DRAFT) return null;
    if (await this.proposals.isGivenBy(id, viewer.userId)) return proposal;
    const [event] = await this.events.list([proposal.eventId]);
    return event && (await this.access.allows(viewer, 'proposal:read', event)) ? proposal : null;
  }

  /** Whether the viewer may know of decisions that are not published. */
  knowsDecisions(viewer: Viewer, event: EventOfProposals): Promise<boolean> {
    return this.access.allows(viewer, 'proposal:read', event);
  }

  /** What the viewer, who may decide upon it now or not, may do with a proposal of this event. */
  async actionsOf(
    viewer: Viewer,
    proposal: ProposalState & Pick<Proposal, 'userId'>,
    event: EventOfProposals,
    standing: Pick<Standing, 'decides' | 'isCallOpen' | 'isCoSpeaker'>,
  ): Promise<ProposalAction[]> {
    const isSubmitter = proposal.userId !== null && proposal.userId === viewer.userId;
    const publishes = await this.access.allows(viewer, 'proposal:decide', event);
    return actionsOf(proposal, { ...standing, publishes, isSubmitter });
  }
}
