import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventsLoader, EventType } from '../../events/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { CallsService } from '../calls.service.js';
import { CallForProposalsType } from './call-for-proposals.type.js';
import { OpenCallForProposalsInput, OpenCallForProposalsPayload } from './open-call-for-proposals.js';
import { UpdateCallForProposalsInput, UpdateCallForProposalsPayload } from './update-call-for-proposals.js';

@Resolver(() => CallForProposalsType)
export class CallsResolver {
  constructor(
    private readonly calls: CallsService,
    private readonly events: EventsLoader,
  ) {}

  @Allow('call:manage')
  @Mutation(() => OpenCallForProposalsPayload, {
    nullable: true,
    description: 'Calls for proposals to an event, at once or at an instant to come.',
  })
  async openCallForProposals(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, ...details }: OpenCallForProposalsInput,
  ): Promise<OpenCallForProposalsPayload> {
    return { callForProposals: await this.calls.open(viewer, eventId, details) };
  }

  @Allow('call:manage')
  @Mutation(() => UpdateCallForProposalsPayload, {
    nullable: true,
    description: "Changes an event's call: prolongs it, closes it early, says something else.",
  })
  async updateCallForProposals(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, changes }: UpdateCallForProposalsInput,
  ): Promise<UpdateCallForProposalsPayload> {
    return { callForProposals: await this.calls.update(viewer, eventId, changes) };
  }

  @ResolveField(() => EventType)
  event(@Parent() { eventId }: CallForProposalsType, @Context() context: GraphqlContext) {
    return this.events.load(context, eventId);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether proposals are taken now. A cancelled event takes none.',
  })
  async isOpen(@Parent() call: CallForProposalsType, @Context() context: GraphqlContext): Promise<boolean> {
    const event = await this.events.load(context, call.eventId);
    return event !== null && this.calls.isOpen(call, event);
  }
}
