import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventAccess, EventPartsLoader, EventsLoader, RoomType, TrackType } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { upTo } from '../../platform/graphql/limits/cost.js';
import { SpeakersLoader, SpeakerType } from '../../speakers/index.js';
import { TalksLoader, TalkType } from '../../talks/index.js';
import { SessionType } from './session.type.js';

/** What a session points to: looked up as it is today, also from a release. */
@Resolver(() => SessionType)
export class SessionsResolver {
  constructor(
    private readonly parts: EventPartsLoader,
    private readonly talks: TalksLoader,
    private readonly people: SpeakersLoader,
    private readonly events: EventsLoader,
    private readonly access: EventAccess,
  ) {}

  @ResolveField(() => [RoomType], { description: 'In their order; none: in no room.', complexity: upTo(2) })
  async rooms(@Parent() { roomIds }: SessionType, @Context() context: GraphqlContext): Promise<RoomType[]> {
    const rooms = await Promise.all(roomIds.map((id) => this.parts.room.load(context, id)));
    return rooms.filter((room) => room !== null).sort((one, other) => one.position - other.position);
  }

  @ResolveField(() => TalkType, {
    nullable: true,
    description:
      'Null where there is none, and on a published agenda where it has been hidden since, or moved to an event that ' +
      'the viewer does not see.',
  })
  async talk(
    @CurrentViewer() viewer: Viewer,
    @Parent() session: SessionType,
    @Context() context: GraphqlContext,
  ): Promise<TalkType | null> {
    const talk = session.talkId === null ? null : await this.talks.talk.load(context, session.talkId);
    const isDraft = session.sequence === undefined;
    if (!talk || isDraft) return talk;
    const event = talk.isVisible ? await this.events.load(context, talk.eventId) : null;
    return event && (await this.access.isVisible(viewer, event)) ? talk : null;
  }

  @ResolveField(() => TrackType, { nullable: true, description: 'That of its talk.' })
  async track(
    @CurrentViewer() viewer: Viewer,
    @Parent() session: SessionType,
    @Context() context: GraphqlContext,
  ): Promise<TrackType | null> {
    const trackId = (await this.talk(viewer, session, context))?.trackId ?? null;
    return trackId === null ? null : this.parts.track.load(context, trackId);
  }

  @ResolveField(() => [SpeakerType], { description: 'Who gives it, in order.', complexity: upTo(3) })
  speakers(
    @Parent() { speakerIds }: SessionType,
    @Context() context: GraphqlContext,
  ): Promise<SpeakerType[]> {
    return this.peopleOf(speakerIds, context);
  }

  @ResolveField(() => [SpeakerType], {
    description: 'Who leads through it besides its speakers, in order.',
    complexity: upTo(1),
  })
  hosts(@Parent() { hostIds }: SessionType, @Context() context: GraphqlContext): Promise<SpeakerType[]> {
    return this.peopleOf(hostIds, context);
  }

  private async peopleOf(ids: readonly string[], context: GraphqlContext): Promise<SpeakerType[]> {
    const people = await Promise.all(ids.map((id) => this.people.load(context, id)));
    return people.filter((person) => person !== null);
  }
}
