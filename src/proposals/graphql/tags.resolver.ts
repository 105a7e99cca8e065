import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventAccess, EventsLoader, EventType } from '../../events/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { TagsService } from '../tags.service.js';
import { AddTagInput, AddTagPayload } from './add-tag.js';
import { ProposalType } from './proposal.type.js';
import { RemoveTagInput, RemoveTagPayload } from './remove-tag.js';
import { RenameTagInput, RenameTagPayload } from './rename-tag.js';
import { TagProposalsInput, TagProposalsPayload } from './tag-proposals.js';
import { TagType } from './tag.type.js';
import { TagsLoader } from './tags.loaders.js';

/** How organizers sort proposals by words. */
@Resolver()
export class TagsResolver {
  constructor(private readonly tags: TagsService) {}

  @Allow('call:manage')
  @Mutation(() => AddTagPayload, { nullable: true, description: 'Adds a tag to those of an event.' })
  async addTag(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, name }: AddTagInput,
  ): Promise<AddTagPayload> {
    return { tag: await this.tags.add(viewer, eventId, name) };
  }

  @Allow('call:manage')
  @Mutation(() => RenameTagPayload, { nullable: true, description: 'Calls a tag something else.' })
  async renameTag(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { tagId, name }: RenameTagInput,
  ): Promise<RenameTagPayload> {
    return { tag: await this.tags.rename(viewer, tagId, name) };
  }

  @Allow('call:manage')
  @Mutation(() => RemoveTagPayload, {
    nullable: true,
    description: 'Removes a tag from an event and from all that has it.',
  })
  async removeTag(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { tagId }: RemoveTagInput,
  ): Promise<RemoveTagPayload> {
    return { tag: await this.tags.remove(viewer, tagId) };
  }

  @Allow('proposal:decide')
  @Mutation(() => TagProposalsPayload, {
    nullable: true,
    description: 'Gives tags to several proposals of an event, and takes others from them.',
  })
  async tagProposals(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, ...tagging }: TagProposalsInput,
  ): Promise<TagProposalsPayload> {
    return { proposals: await this.tags.tagAll(viewer, eventId, tagging) };
  }
}

/** What tags add to an event. */
@Resolver(() => EventType)
export class EventTagsResolver {
  constructor(
    private readonly access: EventAccess,
    private readonly load: TagsLoader,
  ) {}

  @ResolveField(() => [TagType], {
    nullable: true,
    description: 'In the order of the alphabet, at most 300; null to those who may not read proposals.',
  })
  async tags(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Context() context: GraphqlContext,
  ): Promise<TagType[] | null> {
    if (!(await this.access.allows(viewer, 'proposal:read', event))) return null;
    return (await this.load.of.load(context, event.id)) ?? [];
  }
}

/** What tags add to a proposal. */
@Resolver(() => ProposalType)
export class ProposalTagsResolver {
  constructor(
    private readonly access: EventAccess,
    private readonly events: EventsLoader,
    private readonly load: TagsLoader,
  ) {}

  @ResolveField(() => [TagType], {
    nullable: true,
    description: 'In the order of the alphabet; null to all but members who may read proposals.',
  })
  async tags(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, eventId }: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<TagType[] | null> {
    const event = await this.events.load(context, eventId);
    if (!event || !(await this.access.allows(viewer, 'proposal:read', event))) return null;
    const own = new Set(((await this.load.idsOf.load(context, id)) ?? []).map(({ tagId }) => tagId));
    const all = own.size === 0 ? [] : ((await this.load.of.load(context, eventId)) ?? []);
    return all.filter((tag) => own.has(tag.id));
  }
}
