import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventAccess, EventsLoader, EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { TalkConnection, TalkType } from '../../talks/index.js';
import { StarsService } from '../stars.service.js';
import { StarsLoader } from './stars.loader.js';

/** What stars add to a talk. */
@Resolver(() => TalkType)
export class TalkStarsResolver {
  constructor(
    private readonly stars: StarsService,
    private readonly load: StarsLoader,
    private readonly events: EventsLoader,
    private readonly access: EventAccess,
  ) {}

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether the viewer wants to see it; null where nobody is signed in.',
  })
  async isStarred(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, eventId }: TalkType,
    @Context() context: GraphqlContext,
  ): Promise<boolean | null> {
    const event = await this.events.load(context, eventId);
    if (!event || !this.access.mayReadOwn(viewer, event)) return null;
    return this.load.isStarred(context, viewer, id);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many people want to see it. Null to all but those who arrange the agenda.',
  })
  async starCount(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, eventId }: TalkType,
    @Context() context: GraphqlContext,
  ): Promise<number | null> {
    const event = await this.events.load(context, eventId);
    if (!event || !(await this.stars.mayCount(viewer, event))) return null;
    return (await this.load.counts.load(context, id)) ?? 0;
  }
}

/** What stars add to an event. */
@Resolver(() => EventType)
export class EventStarsResolver {
  constructor(private readonly stars: StarsService) {}

  @ResolveField(() => TalkConnection, {
    nullable: true,
    description: 'Its talks that the viewer starred, by title; null where nobody is signed in.',
  })
  starredTalks(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args() page: PageArgs,
  ): Promise<Page<TalkType> | null> {
    return this.stars.page(viewer, event, page);
  }
}
