import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FilesLoader, FileType } from '../../files/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { upTo } from '../../platform/graphql/limits/cost.js';
import { TalkResourceReader } from '../talk-resource-reader.js';
import { TalkResourcesService } from '../talk-resources.service.js';
import { AddTalkResourceInput, AddTalkResourcePayload } from './add-talk-resource.js';
import { RemoveTalkResourceInput, RemoveTalkResourcePayload } from './remove-talk-resource.js';
import { TalkResourceType } from './talk-resource.type.js';
import { TalkResourcesLoader } from './talk-resources.loader.js';
import { TalkType } from './talk.type.js';
import { UpdateTalkResourceInput, UpdateTalkResourcePayload } from './update-talk-resource.js';

/** What speakers and organizers do with the resources of a talk. */
@Resolver(() => TalkResourceType)
export class TalkResourcesResolver {
  constructor(
    private readonly service: TalkResourcesService,
    private readonly files: FilesLoader,
    private readonly load: TalkResourcesLoader,
  ) {}

  @ResolveField(() => FileType, { nullable: true, description: 'Null: it is a link.' })
  file(@Parent() { fileId }: TalkResourceType, @Context() context: GraphqlContext): Promise<FileType | null> {
    return fileId === null ? Promise.resolve(null) : this.files.load(context, fileId);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether everybody who sees the talk sees it now. A recording is not shown while a speaker refuses it.',
  })
  async isPublic(
    @Parent() { id, talkId }: TalkResourceType,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    const ofTalk = await this.load.load(context, talkId);
    return ofTalk?.resources.some((each) => each.id === id && each.isPublic) ?? false;
  }

  @Allow('own:write')
  @Mutation(() => AddTalkResourcePayload, {
    nullable: true,
    description: 'Adds slides, a recording or the like to a talk: by who gives it, or by organizers.',
  })
  async addTalkResource(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { talkId, url = null, uploadId = null, ...rest }: AddTalkResourceInput,
  ): Promise<AddTalkResourcePayload> {
    return { resource: await this.service.add(viewer, talkId, { ...rest, url, uploadId }) };
  }

  @Allow('own:write')
  @Mutation(() => UpdateTalkResourcePayload, {
    nullable: true,
    description: 'Changes what is said of a resource, its place, its link, or when it is public.',
  })
  async updateTalkResource(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { resourceId, changes }: UpdateTalkResourceInput,
  ): Promise<UpdateTalkResourcePayload> {
    return { resource: await this.service.update(viewer, resourceId, changes) };
  }

  @Allow('own:write')
  @Mutation(() => RemoveTalkResourcePayload, {
    nullable: true,
    description: 'Removes a resource from its talk, with its file.',
  })
  async removeTalkResource(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { resourceId }: RemoveTalkResourceInput,
  ): Promise<RemoveTalkResourcePayload> {
    return { talk: await this.service.remove(viewer, resourceId) };
  }
}

/** What resources add to a talk. */
@Resolver(() => TalkType)
export class ResourcesOfTalkResolver {
  constructor(
    private readonly reader: TalkResourceReader,
    private readonly load: TalkResourcesLoader,
  ) {}

  @ResolveField(() => [TalkResourceType], {
    description: 'In order, at most 20; those that are not public only for members and who gives the talk.',
    complexity: upTo(3),
  })
  async resources(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: TalkType,
    @Context() context: GraphqlContext,
  ): Promise<readonly TalkResourceType[]> {
    const ofTalk = await this.load.load(context, id);
    return ofTalk ? this.reader.visibleTo(viewer, ofTalk) : [];
  }
}
