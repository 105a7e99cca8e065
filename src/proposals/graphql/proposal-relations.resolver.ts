import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  EventPartsLoader,
  EventsLoader,
  EventType,
  SessionFormatType,
  TrackType,
} from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { ProposalType } from './proposal.type.js';

/** What a proposal points to. */
@Resolver(() => ProposalType)
export class ProposalRelationsResolver {
  constructor(
    private readonly events: EventsLoader,
    private readonly parts: EventPartsLoader,
  ) {}

  @ResolveField(() => EventType)
  event(@Parent() { eventId }: ProposalType, @Context() context: GraphqlContext) {
    return this.events.load(context, eventId);
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
