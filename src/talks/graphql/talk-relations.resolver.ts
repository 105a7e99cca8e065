import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  EventPartsLoader,
  EventType,
  SessionFormatType,
  TrackType,
  VisibleEvents,
} from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { upTo } from '../../platform/graphql/limits/cost.js';
import { SpeakersLoader, SpeakerType } from '../../speakers/index.js';
import { TalkType } from './talk.type.js';
import { TalksLoader } from './talks.loaders.js';

/** What a talk points to. */
@Resolver(() => TalkType)
export class TalkRelationsResolver {
  constructor(
    private readonly events: VisibleEvents,
    private readonly parts: EventPartsLoader,
    private readonly talks: TalksLoader,
    private readonly people: SpeakersLoader,
  ) {}

  @ResolveField(() => EventType, {
    nullable: true,
    description: 'Null while it is a draft that the viewer may not see.',
  })
  event(
    @CurrentViewer() viewer: Viewer,
    @Parent() { eventId }: TalkType,
    @Context() context: GraphqlContext,
  ): Promise<EventType | null> {
    return this.events.load(viewer, context, eventId);
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
