import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventsLoader, EventStatus, EventType } from '../../events/index.js';
import { OrganizationsLoader } from '../../organizations/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { Config } from '../../platform/config/config.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';
import { TicketType } from '../../registration/index.js';
import { TalkType } from '../../talks/index.js';

/** What calendars add to an event. */
@Resolver(() => EventType)
export class EventCalendarResolver {
  constructor(
    private readonly config: Config,
    private readonly organizations: OrganizationsLoader,
  ) {}

  @ResolveField(() => UrlScalar, {
    nullable: true,
    description:
      'An iCalendar file of its published agenda, to be subscribed to; null while the event is a draft.',
  })
  async calendarUrl(@Parent() event: EventType, @Context() context: GraphqlContext): Promise<string | null> {
    const folder = await folderOf(event, this.organizations, context);
    return folder && `${this.config.baseUrl}${folder}/event.ics`;
  }
}

/** What calendars add to a talk. */
@Resolver(() => TalkType)
export class TalkCalendarResolver {
  constructor(
    private readonly config: Config,
    private readonly events: EventsLoader,
    private readonly organizations: OrganizationsLoader,
  ) {}

  @ResolveField(() => UrlScalar, {
    nullable: true,
    description:
      'An iCalendar file of its session; there is one once the talk is on the published agenda. Null while hidden.',
  })
  async calendarUrl(
    @Parent() { eventId, slug, isVisible }: TalkType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    const event = isVisible ? await this.events.load(context, eventId) : null;
    const folder = event && (await folderOf(event, this.organizations, context));
    return folder && `${this.config.baseUrl}${folder}/talks/${slug}.ics`;
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

/** Null while nobody outside may see the event. */
async function folderOf(
  { organizationId, slug, status }: EventType,
  organizations: OrganizationsLoader,
  context: GraphqlContext,
): Promise<string | null> {
  if (status === EventStatus.DRAFT) return null;
  const organization = await organizations.load(context, organizationId);
  return organization && `/calendar/${organization.slug}/${slug}`;
}
