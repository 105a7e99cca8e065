import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventsLoader } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { TalksLoader, TalkType } from '../../talks/index.js';
import { actionsFrom, ProposalAction } from '../domain/proposal-actions.js';
import { ProposalStatus, statusOf } from '../domain/proposal-state.js';
import { ProposalsService } from '../proposals.service.js';
import { ReviewsLoader } from './reviews.loaders.js';
import { CallReader } from './call-reader.js';
import { ProposalDecisionType, ProposalType } from './proposal.type.js';
import { ReviewReader } from './review-reader.js';

/** Where a proposal stands, as far as the viewer may know, and what can be done with it. */
@Resolver(() => ProposalType)
export class ProposalStateResolver {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly events: EventsLoader,
    private readonly calls: CallReader,
    private readonly talks: TalksLoader,
    private readonly load: ReviewsLoader,
    private readonly reader: ReviewReader,
  ) {}

  @ResolveField(() => ProposalStatus)
  status(@Parent() proposal: ProposalType): ProposalStatus {
    return statusOf(proposal);
  }

  @ResolveField(() => ProposalDecisionType, {
    nullable: true,
    description: 'Null to all but members who may read proposals.',
  })
  async decision(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<ProposalDecisionType | null> {
    return (await this.knowsDecision(viewer, proposal, context)) ? proposal : null;
  }

  @ResolveField(() => TalkType, {
    nullable: true,
    description:
      'What it became in the programme; to its submitter once that is published. While there is one after its ' +
      'submitter said no, it waits on the agenda for an organizer to remove it. It may have been moved to another event.',
  })
  async talk(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<TalkType | null> {
    const { talkId, publishedAt } = proposal;
    if (talkId === null) return null;
    const isKnown = publishedAt !== null || (await this.knowsDecision(viewer, proposal, context));
    return isKnown ? this.talks.talk.load(context, talkId) : null;
  }

  @ResolveField(() => [ProposalAction], {
    description:
      'What its state allows, whoever asks; what the committee may do only to those who know `decision`.',
  })
  async actions(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<ProposalAction[]> {
    return actionsFrom(proposal, await this.knowsDecision(viewer, proposal, context));
  }

  @ResolveField(() => [ProposalAction], { description: 'What the viewer may do with it now.' })
  async viewerActions(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<ProposalAction[]> {
    const event = await this.events.load(context, proposal.eventId);
    if (!event) return [];
    const isCoSpeaker = await this.load.isParty(viewer, proposal.id, context);
    const isCallOpen = await this.calls.isOpenFor(proposal, context);
    const decides = await this.reader.mayDecide(viewer, proposal, context);
    return this.proposals.actionsOf(viewer, proposal, event, { decides, isCallOpen, isCoSpeaker });
  }

  private async knowsDecision(viewer: Viewer, { eventId }: ProposalType, context: GraphqlContext) {
    const event = await this.events.load(context, eventId);
    return event !== null && this.proposals.knowsDecisions(viewer, event);
  }
}
