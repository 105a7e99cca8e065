import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventPartsLoader, SessionFormatType, TrackType } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CallsService } from '../calls.service.js';
import { CallForProposalsType, CallLimitType } from './call-for-proposals.type.js';
import { CallsLoader } from './proposals.loaders.js';

/** What a call offers to choose from. */
@Resolver(() => CallForProposalsType)
export class CallOfferResolver {
  constructor(
    private readonly calls: CallsService,
    private readonly load: CallsLoader,
    private readonly parts: EventPartsLoader,
  ) {}

  @ResolveField(() => [SessionFormatType], {
    description:
      'Those of which a proposal may be one now, if the call is open; of a series, those of its next date.',
  })
  async sessionFormats(
    @Parent() call: CallForProposalsType,
    @Context() context: GraphqlContext,
  ): Promise<SessionFormatType[]> {
    const eventId = await this.eventIdOf(call, context);
    const all = eventId === null ? [] : ((await this.parts.sessionFormatsOf.load(context, eventId)) ?? []);
    const ids = this.calls.offeredIds(call, call.sessionFormats);
    return all.filter(({ id }) => ids?.includes(id) ?? true);
  }

  @ResolveField(() => [TrackType], {
    description:
      'Those of which a proposal may be one now, if the call is open; of a series, those of its next date.',
  })
  async tracks(
    @Parent() call: CallForProposalsType,
    @Context() context: GraphqlContext,
  ): Promise<TrackType[]> {
    const eventId = await this.eventIdOf(call, context);
    const all = eventId === null ? [] : ((await this.parts.tracksOf.load(context, eventId)) ?? []);
    const ids = this.calls.offeredIds(call, call.tracks);
    return all.filter(({ id }) => ids?.includes(id) ?? true);
  }

  @ResolveField(() => [CallLimitType], {
    description:
      'The session formats and tracks that it is limited to, open or not; of a kind of which there is none, it takes all.',
  })
  limits(@Parent() { sessionFormats, tracks }: CallForProposalsType): CallLimitType[] {
    return [
      ...sessionFormats.map(({ id, closesAt }) => ({ sessionFormatId: id, trackId: null, closesAt })),
      ...tracks.map(({ id, closesAt }) => ({ trackId: id, sessionFormatId: null, closesAt })),
    ];
  }

  private async eventIdOf(
    { eventId, seriesId }: CallForProposalsType,
    context: GraphqlContext,
  ): Promise<string | null> {
    return seriesId === null ? eventId : this.load.nextDate.load(context, seriesId);
  }
}

@Resolver(() => CallLimitType)
export class CallLimitResolver {
  constructor(private readonly parts: EventPartsLoader) {}

  @ResolveField(() => SessionFormatType, { nullable: true, description: 'Null: it is a track.' })
  async sessionFormat(@Parent() { sessionFormatId }: CallLimitType, @Context() context: GraphqlContext) {
    return sessionFormatId === null ? null : this.parts.sessionFormat.load(context, sessionFormatId);
  }

  @ResolveField(() => TrackType, { nullable: true, description: 'Null: it is a session format.' })
  async track(@Parent() { trackId }: CallLimitType, @Context() context: GraphqlContext) {
    return trackId === null ? null : this.parts.track.load(context, trackId);
  }
}
