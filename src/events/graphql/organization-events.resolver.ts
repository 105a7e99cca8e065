import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../kernel/page.js';
import { OrganizationType } from '../../organizations/index.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { EventsService } from '../events.service.js';
import { SeriesService } from '../series.service.js';
import { EventListArgs, EventOrder } from './event-list.args.js';
import { EventConnection, EventType } from './event.type.js';
import { SeriesType } from './series.type.js';

/** What events add to an organization. */
@Resolver(() => OrganizationType)
export class OrganizationEventsResolver {
  constructor(
    private readonly eventsService: EventsService,
    private readonly seriesService: SeriesService,
  ) {}

  @ResolveField(() => EventConnection, { description: 'Its events; drafts only for those who may see them.' })
  events(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: OrganizationType,
    @Args() { filter, order, ...page }: EventListArgs,
  ): Promise<Page<EventType>> {
    return this.eventsService.pageOf(viewer, id, filter ?? {}, order === EventOrder.LATEST_FIRST, page);
  }

  @ResolveField(() => [SeriesType], { description: 'By title.' })
  series(@Parent() { id }: OrganizationType): Promise<SeriesType[]> {
    return this.seriesService.listOf(id);
  }
}
