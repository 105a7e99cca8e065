import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { TalksService } from '../talks.service.js';
import { TalkListArgs } from './talk-list.args.js';
import { TalkConnection, TalkType } from './talk.type.js';

/** What talks add to an event. */
@Resolver(() => EventType)
export class EventTalksResolver {
  constructor(private readonly service: TalksService) {}

  @ResolveField(() => TalkConnection, { description: 'By title; hidden ones only for members.' })
  talks(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args() { filter, ...page }: TalkListArgs,
  ): Promise<Page<TalkType>> {
    return this.service.page(viewer, event, filter ?? {}, page);
  }

  @ResolveField(() => TalkType, {
    nullable: true,
    description:
      'The talk at this address, or that had it before: `slug` says its present one, `event` where it is now.',
  })
  talk(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args('slug') slug: string,
  ): Promise<TalkType | null> {
    return this.service.findBySlug(viewer, event, slug);
  }
}
