import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventsLoader, EventType, SeriesLoader, SeriesType } from '../../events/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { CallsService } from '../calls.service.js';
import { ReopeningService } from '../reopening.service.js';
import { CallForProposalsType } from './call-for-proposals.type.js';
import { OpenCallForProposalsInput, OpenCallForProposalsPayload } from './open-call-for-proposals.js';
import { CallsLoader } from './proposals.loaders.js';
import { ReopenProposalInput, ReopenProposalPayload } from './reopen-proposal.js';
import { UpdateCallForProposalsInput, UpdateCallForProposalsPayload } from './update-call-for-proposals.js';

@Resolver(() => CallForProposalsType)
export class CallsResolver {
  constructor(
    private readonly calls: CallsService,
    private readonly reopening: ReopeningService,
    private readonly events: EventsLoader,
    private readonly seriesOf: SeriesLoader,
  ) {}

  @Allow('call:manage')
  @Mutation(() => OpenCallForProposalsPayload, {
    nullable: true,
    description: 'Calls for proposals to an event or a series, at once or at an instant to come.',
  })
  async openCallForProposals(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, seriesId, ...details }: OpenCallForProposalsInput,
  ): Promise<OpenCallForProposalsPayload> {
    return { callForProposals: await this.calls.open(viewer, { eventId, seriesId }, details) };
  }

  @Allow('call:manage')
  @Mutation(() => UpdateCallForProposalsPayload, {
    nullable: true,
    description: 'Changes a call: prolongs it, closes it early, says something else.',
  })
  async updateCallForProposals(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, seriesId, changes }: UpdateCallForProposalsInput,
  ): Promise<UpdateCallForProposalsPayload> {
    return { callForProposals: await this.calls.update(viewer, { eventId, seriesId }, changes) };
  }

  @Allow('call:manage')
  @Mutation(() => ReopenProposalPayload, {
    nullable: true,
    description: 'Lets the submitter change one proposal though the call has closed, until an instant.',
  })
  async reopenProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId, until }: ReopenProposalInput,
  ): Promise<ReopenProposalPayload> {
    return { proposal: await this.reopening.reopen(viewer, proposalId, until) };
  }

  @ResolveField(() => EventType, { nullable: true, description: 'Null: it is the call of a series.' })
  async event(@Parent() { eventId }: CallForProposalsType, @Context() context: GraphqlContext) {
    return eventId === null ? null : this.events.load(context, eventId);
  }

  @ResolveField(() => SeriesType, {
    nullable: true,
    description:
      'Whose dates it takes proposals for, if they have no call of their own; null: it is the call of an event.',
  })
  async series(@Parent() { seriesId }: CallForProposalsType, @Context() context: GraphqlContext) {
    return seriesId === null ? null : this.seriesOf.load(context, seriesId);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether proposals are taken now. A cancelled event takes none.',
  })
  async isOpen(@Parent() call: CallForProposalsType, @Context() context: GraphqlContext): Promise<boolean> {
    const event = call.eventId === null ? null : await this.events.load(context, call.eventId);
    return this.calls.isOpen(call, event);
  }
}

/** What calls add to a series. */
@Resolver(() => SeriesType)
export class SeriesCallResolver {
  constructor(private readonly load: CallsLoader) {}

  @ResolveField(() => CallForProposalsType, {
    nullable: true,
    description: 'Null where proposals to the series were never called for.',
  })
  callForProposals(@Parent() { id }: SeriesType, @Context() context: GraphqlContext) {
    return this.load.ofSeries.load(context, id);
  }
}
