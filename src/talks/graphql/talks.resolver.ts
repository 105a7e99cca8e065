import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  EventPartsLoader,
  EventsLoader,
  EventType,
  SessionFormatType,
  TrackType,
} from '../../events/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { upTo } from '../../platform/graphql/limits/cost.js';
import { SpeakersLoader, SpeakerType } from '../../speakers/index.js';
import { TalksService } from '../talks.service.js';
import { AddTalkInput, AddTalkPayload } from './add-talk.js';
import { RemoveTalkInput, RemoveTalkPayload } from './remove-talk.js';
import { TalkType } from './talk.type.js';
import { TalksLoader } from './talks.loaders.js';
import { UpdateTalkInput, UpdateTalkPayload } from './update-talk.js';

@Resolver(() => TalkType)
export class TalksResolver {
  constructor(private readonly talks: TalksService) {}

  @Allow('talk:manage')
  @Mutation(() => AddTalkPayload, { nullable: true, description: 'Adds a talk that came by no proposal.' })
  async addTalk(
    @CurrentViewer() viewer: Viewer,
    @Args('input')
    { eventId, language = null, trackId = null, sessionFormatId = null, ...rest }: AddTalkInput,
  ): Promise<AddTalkPayload> {
    const [talk] = await this.talks.addAll(viewer, eventId, [
      { ...rest, language, trackId, sessionFormatId },
    ]);
    return { talk };
  }

  @Allow('talk:manage')
  @Mutation(() => UpdateTalkPayload, { nullable: true, description: 'Changes a talk, shows or hides it.' })
  async updateTalk(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { talkId, changes }: UpdateTalkInput,
  ): Promise<UpdateTalkPayload> {
    return { talk: await this.talks.update(viewer, talkId, changes) };
  }

  @Allow('talk:manage')
  @Mutation(() => RemoveTalkPayload, {
    nullable: true,
    description: 'Removes a talk that nothing points to.',
  })
  async removeTalk(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { talkId }: RemoveTalkInput,
  ): Promise<RemoveTalkPayload> {
    return { talk: await this.talks.remove(viewer, talkId) };
  }
}

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
