import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { EventPartsService } from '../event-parts.service.js';
import { AddRoomInput, AddRoomPayload } from './add-room.js';
import { AddSessionFormatInput, AddSessionFormatPayload } from './add-session-format.js';
import { AddTrackInput, AddTrackPayload } from './add-track.js';
import { RoomType, SessionFormatType, TrackType } from './event-parts.type.js';
import { EventType } from './event.type.js';
import { EventPartsLoader } from './events.loaders.js';
import { RemoveRoomInput, RemoveRoomPayload } from './remove-room.js';
import { RemoveSessionFormatInput, RemoveSessionFormatPayload } from './remove-session-format.js';
import { RemoveTrackInput, RemoveTrackPayload } from './remove-track.js';
import { UpdateRoomInput, UpdateRoomPayload } from './update-room.js';
import { UpdateSessionFormatInput, UpdateSessionFormatPayload } from './update-session-format.js';
import { UpdateTrackInput, UpdateTrackPayload } from './update-track.js';

/** The lists that an event is divided into. */
@Resolver(() => EventType)
export class EventPartsResolver {
  constructor(private readonly load: EventPartsLoader) {}

  @ResolveField(() => [RoomType], { description: 'In their order.' })
  async rooms(@Parent() { id }: EventType, @Context() context: GraphqlContext): Promise<RoomType[]> {
    return (await this.load.roomsOf.load(context, id)) ?? [];
  }

  @ResolveField(() => [TrackType], { description: 'In their order.' })
  async tracks(@Parent() { id }: EventType, @Context() context: GraphqlContext): Promise<TrackType[]> {
    return (await this.load.tracksOf.load(context, id)) ?? [];
  }

  @ResolveField(() => [SessionFormatType], { description: 'In their order.' })
  async sessionFormats(@Parent() { id }: EventType, @Context() context: GraphqlContext) {
    return (await this.load.sessionFormatsOf.load(context, id)) ?? [];
  }
}

/** What organizers do with rooms. */
@Resolver()
export class RoomsResolver {
  constructor(private readonly parts: EventPartsService) {}

  @Allow('event:update')
  @Mutation(() => AddRoomPayload, { nullable: true, description: 'Adds a room behind the others.' })
  async addRoom(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, name, capacity = null }: AddRoomInput,
  ): Promise<AddRoomPayload> {
    const [added] = await this.parts.addAll(viewer, 'room', eventId, [{ name, capacity }]);
    return { room: added };
  }

  @Allow('event:update')
  @Mutation(() => UpdateRoomPayload, { nullable: true, description: 'Changes a room.' })
  async updateRoom(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { roomId, changes }: UpdateRoomInput,
  ): Promise<UpdateRoomPayload> {
    return { room: await this.parts.update(viewer, 'room', roomId, changes) };
  }

  @Allow('event:update')
  @Mutation(() => RemoveRoomPayload, { nullable: true, description: 'Removes a room that nothing uses.' })
  async removeRoom(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { roomId }: RemoveRoomInput,
  ): Promise<RemoveRoomPayload> {
    return { room: await this.parts.remove(viewer, 'room', roomId) };
  }
}

/** What organizers do with tracks. */
@Resolver()
export class TracksResolver {
  constructor(private readonly parts: EventPartsService) {}

  @Allow('event:update')
  @Mutation(() => AddTrackPayload, { nullable: true, description: 'Adds a track behind the others.' })
  async addTrack(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, name, color = null }: AddTrackInput,
  ): Promise<AddTrackPayload> {
    const [added] = await this.parts.addAll(viewer, 'track', eventId, [{ name, color }]);
    return { track: added };
  }

  @Allow('event:update')
  @Mutation(() => UpdateTrackPayload, { nullable: true, description: 'Changes a track.' })
  async updateTrack(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { trackId, changes }: UpdateTrackInput,
  ): Promise<UpdateTrackPayload> {
    return { track: await this.parts.update(viewer, 'track', trackId, changes) };
  }

  @Allow('event:update')
  @Mutation(() => RemoveTrackPayload, { nullable: true, description: 'Removes a track that nothing uses.' })
  async removeTrack(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { trackId }: RemoveTrackInput,
  ): Promise<RemoveTrackPayload> {
    return { track: await this.parts.remove(viewer, 'track', trackId) };
  }
}

/** What organizers do with session formats. */
@Resolver()
export class SessionFormatsResolver {
  constructor(private readonly parts: EventPartsService) {}

  @Allow('event:update')
  @Mutation(() => AddSessionFormatPayload, {
    nullable: true,
    description: 'Adds a session format behind the others.',
  })
  async addSessionFormat(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, name, durationMinutes }: AddSessionFormatInput,
  ): Promise<AddSessionFormatPayload> {
    const [added] = await this.parts.addAll(viewer, 'session format', eventId, [{ name, durationMinutes }]);
    return { sessionFormat: added };
  }

  @Allow('event:update')
  @Mutation(() => UpdateSessionFormatPayload, { nullable: true, description: 'Changes a session format.' })
  async updateSessionFormat(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { sessionFormatId, changes }: UpdateSessionFormatInput,
  ): Promise<UpdateSessionFormatPayload> {
    return { sessionFormat: await this.parts.update(viewer, 'session format', sessionFormatId, changes) };
  }

  @Allow('event:update')
  @Mutation(() => RemoveSessionFormatPayload, {
    nullable: true,
    description: 'Removes a session format that nothing uses.',
  })
  async removeSessionFormat(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { sessionFormatId }: RemoveSessionFormatInput,
  ): Promise<RemoveSessionFormatPayload> {
    return { sessionFormat: await this.parts.remove(viewer, 'session format', sessionFormatId) };
  }
}
