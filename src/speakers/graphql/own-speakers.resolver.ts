import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../../accounts/index.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { OwnSpeakersService } from '../own-speakers.service.js';
import { SpeakerConnection, type SpeakerType } from './speaker.type.js';
import { UpdateMySpeakerProfileInput, UpdateMySpeakerProfilePayload } from './update-my-speaker-profile.js';

/** What speakers add to the person who is signed in. */
@Resolver(() => ViewerType)
export class ViewerSpeakersResolver {
  constructor(private readonly service: OwnSpeakersService) {}

  @ResolveField(() => SpeakerConnection, {
    description: "The person's profiles, one on each event, newest first.",
  })
  speakers(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: ViewerType,
    @Args() page: PageArgs,
  ): Promise<Page<SpeakerType>> {
    return this.service.page(id, viewer, page);
  }

  @Allow('own:write')
  @Mutation(() => UpdateMySpeakerProfilePayload, {
    nullable: true,
    description: "Changes one of the viewer's own profiles, and those on other events not.",
  })
  async updateMySpeakerProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { speakerId, changes }: UpdateMySpeakerProfileInput,
  ): Promise<UpdateMySpeakerProfilePayload> {
    return { speaker: await this.service.update(viewer, speakerId, changes) };
  }
}
