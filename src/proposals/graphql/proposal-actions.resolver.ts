import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventsLoader } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { CallsService } from '../calls.service.js';
import { actionsFrom, ProposalAction } from '../domain/proposal-status.js';
import { ProposalsService } from '../proposals.service.js';
import { CallsLoader } from './proposals.loaders.js';
import { ProposalType } from './proposal.type.js';

/** What can be done with a proposal. */
@Resolver(() => ProposalType)
export class ProposalActionsResolver {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly calls: CallsService,
    private readonly events: EventsLoader,
    private readonly callOf: CallsLoader,
  ) {}

  @ResolveField(() => [ProposalAction], { description: 'What its status allows, whoever asks.' })
  actions(@Parent() { status }: ProposalType): ProposalAction[] {
    return actionsFrom(status);
  }

  @ResolveField(() => [ProposalAction], { description: 'What the viewer may do with it now.' })
  async viewerActions(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<ProposalAction[]> {
    const event = await this.events.load(context, proposal.eventId);
    const call = await this.callOf.load(context, proposal.eventId);
    return event ? this.proposals.actionsOf(viewer, proposal, event, this.calls.isOpen(call, event)) : [];
  }
}
