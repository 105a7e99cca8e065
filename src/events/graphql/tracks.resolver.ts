import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { EventPartsService } from '../event-parts.service.js';
import { AddTrackInput, AddTrackPayload } from './add-track.js';
import { RemoveTrackInput, RemoveTrackPayload } from './remove-track.js';
import { UpdateTrackInput, UpdateTrackPayload } from './update-track.js';

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
