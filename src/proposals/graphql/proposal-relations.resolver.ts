import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  EventPartsLoader,
  EventType,
  SeriesLoader,
  SeriesType,
  SessionFormatType,
  TrackType,
  VisibleEvents,
} from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { ProposalType } from './proposal.type.js';

/** What a proposal points to. */
@Resolver(() => ProposalType)
export class ProposalRelationsResolver {
  constructor(
    private readonly events: VisibleEvents,
    private readonly seriesOf: SeriesLoader,
    private readonly parts: EventPartsLoader,
  ) {}

  @ResolveField(() => EventType, {
    nullable: true,
    description: 'Null while it is a draft that the viewer may not see, such as the next date of a series.',
  })
  event(
    @CurrentViewer() viewer: Viewer,
    @Parent() { eventId }: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<EventType | null> {
    return this.events.load(viewer, context, eventId);
  }

  @ResolveField(() => SeriesType, {
    nullable: true,
    description: 'To which it was submitted; null: to the event.',
  })
  async series(@Parent() { seriesId }: ProposalType, @Context() context: GraphqlContext) {
    return seriesId === null ? null : this.seriesOf.load(context, seriesId);
  }

  @ResolveField(() => TrackType, { nullable: true })
  async track(
    @Parent() { trackId }: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<TrackType | null> {
    return trackId === null ? null : this.parts.track.load(context, trackId);
  }

  @ResolveField(() => SessionFormatType, { nullable: true })
  async sessionFormat(@Parent() { sessionFormatId }: ProposalType, @Context() context: GraphqlContext) {
    return sessionFormatId === null ? null : this.parts.sessionFormat.load(context, sessionFormatId);
  }
}
