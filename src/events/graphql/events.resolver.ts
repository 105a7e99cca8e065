import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../kernel/page.js';
import { OrganizationsLoader, OrganizationType } from '../../organizations/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { actionsFrom, EventAction } from '../domain/event-status.js';
import { EventsService } from '../events.service.js';
import { CancelEventInput, CancelEventPayload } from './cancel-event.js';
import { CreateEventInput, CreateEventPayload } from './create-event.js';
import { EventListArgs, EventOrder } from './event-list.args.js';
import { EventConnection, EventType, venueOf, VenueType } from './event.type.js';
import { SeriesLoader } from './events.loaders.js';
import { PublishEventInput, PublishEventPayload } from './publish-event.js';
import { SeriesType } from './series.type.js';
import { UpdateEventInput, UpdateEventPayload } from './update-event.js';
import { venueColumns } from './venue.input.js';

/** Events, and what they point to. */
@Resolver(() => EventType)
export class EventsResolver {
  constructor(
    private readonly eventsService: EventsService,
    private readonly organizations: OrganizationsLoader,
    private readonly seriesOf: SeriesLoader,
  ) {}

  @Allow('public')
  @Query(() => EventType, {
    nullable: true,
    description: 'The event at this address; a draft only for members of its organization.',
  })
  event(
    @CurrentViewer() viewer: Viewer,
    @Args('organization', { description: 'The slug of its organization.' }) organization: string,
    @Args('slug') slug: string,
  ): Promise<EventType | null> {
    return this.eventsService.findBySlug(viewer, organization, slug);
  }

  @Allow('public')
  @Query(() => EventConnection, { description: 'Public events of all organizations.' })
  events(@Args() { filter, order, ...page }: EventListArgs): Promise<Page<EventType>> {
    return this.eventsService.page(filter ?? {}, order === EventOrder.LATEST_FIRST, page);
  }

  @Allow('event:create')
  @Mutation(() => CreateEventPayload, { nullable: true, description: 'Makes a draft of an event.' })
  async createEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { organizationId, venue, ...details }: CreateEventInput,
  ): Promise<CreateEventPayload> {
    const { seriesId = null, onlineUrl = null } = details;
    const columns = venueColumns(venue ?? null, ['venue']);
    return {
      event: await this.eventsService.create(viewer, organizationId, {
        ...details,
        ...columns,
        seriesId,
        onlineUrl,
      }),
    };
  }

  @Allow('event:update')
  @Mutation(() => UpdateEventPayload, {
    nullable: true,
    description: 'Changes what an event says of itself.',
  })
  async updateEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, changes: { venue, ...changes } }: UpdateEventInput,
  ): Promise<UpdateEventPayload> {
    const columns = venue === undefined ? {} : venueColumns(venue, ['changes', 'venue']);
    return { event: await this.eventsService.update(viewer, eventId, { ...changes, ...columns }) };
  }

  @Allow('event:publish')
  @Mutation(() => PublishEventPayload, { nullable: true, description: 'Shows a draft to everybody.' })
  async publishEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId }: PublishEventInput,
  ): Promise<PublishEventPayload> {
    return { event: await this.eventsService.publish(viewer, eventId) };
  }

  @Allow('event:publish')
  @Mutation(() => CancelEventPayload, {
    nullable: true,
    description: 'Calls a published event off, for good.',
  })
  async cancelEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId }: CancelEventInput,
  ): Promise<CancelEventPayload> {
    return { event: await this.eventsService.cancel(viewer, eventId) };
  }

  @ResolveField(() => OrganizationType)
  async organization(@Parent() { organizationId }: EventType, @Context() context: GraphqlContext) {
    return this.organizations.load(context, organizationId);
  }

  @ResolveField(() => SeriesType, { nullable: true })
  async series(
    @Parent() { seriesId }: EventType,
    @Context() context: GraphqlContext,
  ): Promise<SeriesType | null> {
    return seriesId === null ? null : this.seriesOf.load(context, seriesId);
  }

  @ResolveField(() => VenueType, {
    nullable: true,
    description: 'Null for an event that is only online, or not yet settled.',
  })
  venue(@Parent() event: EventType): VenueType | null {
    return venueOf(event);
  }

  @ResolveField(() => [EventAction], { description: 'What its status allows, whoever asks.' })
  actions(@Parent() { status }: EventType): EventAction[] {
    return actionsFrom(status);
  }
}
