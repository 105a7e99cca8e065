import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { EventPartsService } from '../event-parts.service.js';
import { AddSessionFormatInput, AddSessionFormatPayload } from './add-session-format.js';
import { RemoveSessionFormatInput, RemoveSessionFormatPayload } from './remove-session-format.js';
import { UpdateSessionFormatInput, UpdateSessionFormatPayload } from './update-session-format.js';

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
