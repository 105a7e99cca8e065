import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../../accounts/index.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { Config } from '../../platform/config/config.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';
import { CalendarFeedsService } from '../calendar-feeds.service.js';
import { CalendarFeedType } from './calendar-feed.type.js';
import { CreateCalendarFeedInput, CreateCalendarFeedPayload } from './create-calendar-feed.js';
import { RevokeCalendarFeedInput, RevokeCalendarFeedPayload } from './revoke-calendar-feed.js';

/** What people do with the address of their own calendar. */
@Resolver(() => ViewerType)
export class ViewerCalendarResolver {
  constructor(private readonly feeds: CalendarFeedsService) {}

  @ResolveField(() => CalendarFeedType, {
    nullable: true,
    description: 'Null until it is made, and always to API tokens.',
  })
  calendarFeed(@CurrentViewer() viewer: Viewer): Promise<CalendarFeedType | null> {
    return this.feeds.find(viewer);
  }

  @Allow('sign-in session')
  @Mutation(() => CreateCalendarFeedPayload, {
    nullable: true,
    description: "Makes the secret address of the viewer's own calendar, or gives the one there is.",
  })
  async createCalendarFeed(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { replace }: CreateCalendarFeedInput,
  ): Promise<CreateCalendarFeedPayload> {
    return { calendarFeed: await this.feeds.create(viewer, replace) };
  }

  @Allow('sign-in session')
  @Mutation(() => RevokeCalendarFeedPayload, {
    nullable: true,
    description: "Ends the address of the viewer's own calendar at once.",
  })
  async revokeCalendarFeed(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { calendarFeedId }: RevokeCalendarFeedInput,
  ): Promise<RevokeCalendarFeedPayload> {
    return { calendarFeed: await this.feeds.revoke(viewer, calendarFeedId) };
  }
}

/** At which address a feed is. */
@Resolver(() => CalendarFeedType)
export class CalendarFeedResolver {
  constructor(private readonly config: Config) {}

  @ResolveField(() => UrlScalar, {
    description: 'The iCalendar file. A secret: it opens the calendar to everybody.',
  })
  url(@Parent() { secret }: CalendarFeedType): string {
    return `${this.config.baseUrl}/calendar/agenda/${secret}.ics`;
  }

  @ResolveField(() => String, {
    description:
      'The same address beginning with `webcal://`, at which calendar programs offer to subscribe.',
  })
  webcalUrl(@Parent() feed: CalendarFeedType): string {
    return this.url(feed).replace(/^https?:/, 'webcal:');
  }
}
