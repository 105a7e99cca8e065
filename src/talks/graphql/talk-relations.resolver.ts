import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  EventPartsLoader,
  EventsLoader,
  EventType,
  SessionFormatType,
  TrackType,
} from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { upTo } from '../../platform/graphql/limits/cost.js';
import { SpeakersLoader, SpeakerType } from '../../speakers/index.js';
import { TalkType } from './talk.type.js';
import { TalksLoader } from './talks.loaders.js';

/** What a talk points to. */
@Resolver(() => TalkType)
export class TalkRelationsResolver {
  constructor(
    private readonly events: EventsLoader,
    private readonly parts: EventPartsLoader,
    private readonly talks: TalksLoader,
    private readonly people: SpeakersLoader,
  ) {}

  @ResolveField(() => EventType)
  event(@Parent() { eventId }: TalkType, @Context() context: GraphqlContext) {
    return this.events.load(context, eventId);
  }

  @ResolveField(() => TrackType, { nullable: true })
  async track(
    @Parent() { trackId }: TalkType,
    @Context() context: GraphqlContext,
  ): Promise<TrackType | null> {
    return trackId === null ? null : this.parts.track.load(context, trackId);
  }

  @ResolveField(() => SessionFormatType, { nullable: true })
  async sessionFormat(@Parent() { sessionFormatId }: TalkType, @Context() context: GraphqlContext) {
    return sessionFormatId === null ? null : this.parts.sessionFormat.load(context, sessionFormatId);
  }

  @ResolveField(() => [SpeakerType], { description: 'In order.', complexity: upTo(3) })
  async speakers(@Parent() { id }: TalkType, @Context() context: GraphqlContext): Promise<SpeakerType[]> {
    const ids = (await this.talks.speakerIdsOf.load(context, id)) ?? [];
    const speakers = await Promise.all(ids.map(({ speakerId }) => this.people.load(context, speakerId)));
    return speakers.filter((speaker) => speaker !== null);
  }
}
