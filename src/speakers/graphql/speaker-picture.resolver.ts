import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FilesLoader, FileType } from '../../files/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { SpeakerPictureService } from '../speaker-picture.service.js';
import { SetSpeakerPictureInput, SetSpeakerPicturePayload } from './set-speaker-picture.js';
import { SpeakerType } from './speaker.type.js';

@Resolver(() => SpeakerType)
export class SpeakerPictureResolver {
  constructor(
    private readonly pictures: SpeakerPictureService,
    private readonly files: FilesLoader,
  ) {}

  @ResolveField(() => FileType, { nullable: true, description: 'Of the person; always `image/webp`.' })
  picture(
    @Parent() { pictureId }: SpeakerType,
    @Context() context: GraphqlContext,
  ): Promise<FileType | null> {
    return pictureId === null ? Promise.resolve(null) : this.files.load(context, pictureId);
  }

  @Allow('own:write')
  @Mutation(() => SetSpeakerPicturePayload, {
    nullable: true,
    description: 'Gives a speaker a picture or takes it away: by the speaker, or by organizers.',
  })
  async setSpeakerPicture(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { speakerId, uploadId = null }: SetSpeakerPictureInput,
  ): Promise<SetSpeakerPicturePayload> {
    return { speaker: await this.pictures.set(viewer, speakerId, uploadId) };
  }
}
