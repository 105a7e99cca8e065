import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { keptHours, plainRoom } from '../domain/room-rules.js';
import { EventPartsService } from '../event-parts.service.js';
import { AddRoomInput, AddRoomPayload } from './add-room.js';
import { RemoveRoomInput, RemoveRoomPayload } from './remove-room.js';
import { UpdateRoomInput, UpdateRoomPayload } from './update-room.js';

/** What organizers do with rooms. */
@Resolver()
export class RoomsResolver {
  constructor(private readonly parts: EventPartsService) {}

  @Allow('event:update')
  @Mutation(() => AddRoomPayload, { nullable: true, description: 'Adds a room behind the others.' })
  async addRoom(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, hours = [], ...room }: AddRoomInput,
  ): Promise<AddRoomPayload> {
    const wanted = { ...plainRoom, ...room, hours: keptHours(hours, ['hours']) };
    const [added] = await this.parts.addAll(viewer, 'room', eventId, [wanted]);
    return { room: added };
  }

  @Allow('event:update')
  @Mutation(() => UpdateRoomPayload, { nullable: true, description: 'Changes a room.' })
  async updateRoom(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { roomId, changes: { hours, ...changes } }: UpdateRoomInput,
  ): Promise<UpdateRoomPayload> {
    const kept = hours && { hours: keptHours(hours, ['changes', 'hours']) };
    return { room: await this.parts.update(viewer, 'room', roomId, { ...changes, ...kept }) };
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
