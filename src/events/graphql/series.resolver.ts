import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../kernel/page.js';
import { OrganizationsLoader, OrganizationType } from '../../organizations/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { EventsService } from '../events.service.js';
import { SeriesService } from '../series.service.js';
import { CreateSeriesInput, CreateSeriesPayload } from './create-series.js';
import { EventListArgs, EventOrder } from './event-list.args.js';
import { EventConnection, EventType } from './event.type.js';
import { SeriesType } from './series.type.js';

/** Recurring meetups, with their dates. */
@Resolver(() => SeriesType)
export class SeriesResolver {
  constructor(
    private readonly seriesService: SeriesService,
    private readonly eventsService: EventsService,
    private readonly organizations: OrganizationsLoader,
  ) {}

  @Allow('public')
  @Query(() => SeriesType, { nullable: true, description: 'The series at this address.' })
  series(
    @Args('organization', { description: 'The slug of its organization.' }) organization: string,
    @Args('slug') slug: string,
  ): Promise<SeriesType | null> {
    return this.seriesService.findBySlug(organization, slug);
  }

  @Allow('event:create')
  @Mutation(() => CreateSeriesPayload, { nullable: true, description: 'Begins a recurring meetup.' })
  async createSeries(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateSeriesInput,
  ): Promise<CreateSeriesPayload> {
    return { series: await this.seriesService.create(viewer, input) };
  }

  @ResolveField(() => OrganizationType)
  organization(@Parent() { organizationId }: SeriesType, @Context() context: GraphqlContext) {
    return this.organizations.load(context, organizationId);
  }

  @ResolveField(() => EventConnection, { description: 'Its dates; drafts only for those who may see them.' })
  events(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, organizationId }: SeriesType,
    @Args() { filter, order, ...page }: EventListArgs,
  ): Promise<Page<EventType>> {
    const latest = order === EventOrder.LATEST_FIRST;
    return this.eventsService.pageOf(viewer, organizationId, { ...filter, seriesId: id }, latest, page);
  }
}
