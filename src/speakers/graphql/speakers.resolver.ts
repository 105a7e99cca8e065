import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventType, VisibleEvents } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { SpeakersService } from '../speakers.service.js';
import { AddSpeakerInput, AddSpeakerPayload } from './add-speaker.js';
import { RemoveSpeakerInput, RemoveSpeakerPayload } from './remove-speaker.js';
import { SpeakerConnection, SpeakerType } from './speaker.type.js';
import { UpdateSpeakerInput, UpdateSpeakerPayload } from './update-speaker.js';

/** What speakers add to an event. */
@Resolver(() => EventType)
export class EventSpeakersResolver {
  constructor(private readonly service: SpeakersService) {}

  @ResolveField(() => SpeakerConnection, {
    description: 'By name; those without a visible talk only for organizers.',
  })
  speakers(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args() page: PageArgs,
  ): Promise<Page<SpeakerType>> {
    return this.service.page(viewer, event, page);
  }

  @ResolveField(() => SpeakerType, { nullable: true, description: 'The speaker at this address.' })
  speaker(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args('slug') slug: string,
  ): Promise<SpeakerType | null> {
    return this.service.findBySlug(viewer, event, slug);
  }
}

@Resolver(() => SpeakerType)
export class SpeakersResolver {
  constructor(
    private readonly speakers: SpeakersService,
    private readonly events: VisibleEvents,
  ) {}

  @Allow('speaker:manage')
  @Mutation(() => AddSpeakerPayload, { nullable: true, description: 'Adds a speaker by hand.' })
  async addSpeaker(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, email = null, ...details }: AddSpeakerInput,
  ): Promise<AddSpeakerPayload> {
    const [speaker] = await this.speakers.addAll(viewer, eventId, [{ ...details, email }]);
    return { speaker };
  }

  @Allow('speaker:manage')
  @Mutation(() => UpdateSpeakerPayload, { nullable: true, description: 'Changes what is said of a speaker.' })
  async updateSpeaker(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { speakerId, changes }: UpdateSpeakerInput,
  ): Promise<UpdateSpeakerPayload> {
    return { speaker: await this.speakers.update(viewer, speakerId, changes) };
  }

  @Allow('speaker:manage')
  @Mutation(() => RemoveSpeakerPayload, { nullable: true, description: 'Removes a speaker who has no talk.' })
  async removeSpeaker(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { speakerId }: RemoveSpeakerInput,
  ): Promise<RemoveSpeakerPayload> {
    return { speaker: await this.speakers.remove(viewer, speakerId) };
  }

  @ResolveField(() => EventType, {
    nullable: true,
    description: 'Null while it is a draft that the viewer may not see.',
  })
  event(
    @CurrentViewer() viewer: Viewer,
    @Parent() { eventId }: SpeakerType,
    @Context() context: GraphqlContext,
  ): Promise<EventType | null> {
    return this.events.load(viewer, context, eventId);
  }
}
