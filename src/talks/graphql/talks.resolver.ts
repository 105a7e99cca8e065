import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { TalksService } from '../talks.service.js';
import { AddTalkInput, AddTalkPayload } from './add-talk.js';
import { RemoveTalkInput, RemoveTalkPayload } from './remove-talk.js';
import { TalkType } from './talk.type.js';
import { UpdateTalkInput, UpdateTalkPayload } from './update-talk.js';

/** What organizers do with talks. */
@Resolver(() => TalkType)
export class TalksResolver {
  constructor(private readonly talks: TalksService) {}

  @Allow('talk:manage')
  @Mutation(() => AddTalkPayload, { nullable: true, description: 'Adds a talk that came by no proposal.' })
  async addTalk(
    @CurrentViewer() viewer: Viewer,
    @Args('input')
    { eventId, language = null, level = null, trackId = null, sessionFormatId = null, ...rest }: AddTalkInput,
  ): Promise<AddTalkPayload> {
    const [talk] = await this.talks.addAll(viewer, eventId, [
      { ...rest, language, level, trackId, sessionFormatId },
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
