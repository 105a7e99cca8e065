import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventType } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { Config } from '../../platform/config/config.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';
import { TicketType } from '../../registration/index.js';
import { TalkType } from '../../talks/index.js';
import { daysOfEvent } from '../domain/agenda-part.js';
import { CalendarDayType } from './calendar-day.type.js';
import { CalendarFolders } from './calendar-folders.js';

/** What calendars add to an event. */
@Resolver(() => EventType)
export class EventCalendarResolver {
  constructor(private readonly folders: CalendarFolders) {}

  @ResolveField(() => UrlScalar, {
    nullable: true,
    description:
      'An iCalendar file of its published agenda, to be subscribed to; null while the event is a draft.',
  })
  async calendarUrl(@Parent() event: EventType, @Context() context: GraphqlContext): Promise<string | null> {
    const folder = await this.folders.of(event, context);
    return folder && `${folder}/event.ics`;
  }

  @ResolveField(() => [CalendarDayType], {
    description: 'The days of the event in order, each with a calendar; none while the event is a draft.',
  })
  async calendarDays(
    @Parent() event: EventType,
    @Context() context: GraphqlContext,
  ): Promise<CalendarDayType[]> {
    const folder = await this.folders.of(event, context);
    if (folder === null) return [];
    return daysOfEvent(event).map((date) => ({ date, calendarUrl: `${folder}/days/${date}.ics` }));
  }
}

/** What calendars add to a talk. */
@Resolver(() => TalkType)
export class TalkCalendarResolver {
  constructor(private readonly folders: CalendarFolders) {}

  @ResolveField(() => UrlScalar, {
    nullable: true,
    description:
      'An iCalendar file of its session; there is one once the talk is on the published agenda. Null while hidden.',
  })
  async calendarUrl(
    @Parent() { eventId, slug, isVisible }: TalkType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return isVisible ? this.folders.fileOf(eventId, `talks/${slug}`, context) : null;
  }
}

/** What calendars add to a ticket. */
@Resolver(() => TicketType)
export class TicketCalendarResolver {
  constructor(private readonly config: Config) {}

  @ResolveField(() => UrlScalar, {
    nullable: true,
    description:
      "An iCalendar file of the event for the attendee. It holds the ticket's secret: null where that is.",
  })
  calendarUrl(@Parent() { secret }: TicketType): string | null {
    return secret && `${this.config.baseUrl}/calendar/tickets/${secret}.ics`;
  }
}
