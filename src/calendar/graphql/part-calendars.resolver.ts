import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RoomType, TrackType } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';
import { SpeakerType } from '../../speakers/index.js';
import { CalendarFolders } from './calendar-folders.js';

/** What calendars add to a room. */
@Resolver(() => RoomType)
export class RoomCalendarResolver {
  constructor(private readonly folders: CalendarFolders) {}

  @ResolveField(() => UrlScalar, {
    nullable: true,
    description: 'An iCalendar feed of what runs in it, also in all rooms; null while the event is a draft.',
  })
  calendarUrl(
    @Parent() { id, eventId }: RoomType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return this.folders.fileOf(eventId, `rooms/${id}`, context);
  }
}

/** What calendars add to a track. */
@Resolver(() => TrackType)
export class TrackCalendarResolver {
  constructor(private readonly folders: CalendarFolders) {}

  @ResolveField(() => UrlScalar, {
    nullable: true,
    description: 'An iCalendar feed of its sessions; null while the event is a draft.',
  })
  calendarUrl(
    @Parent() { id, eventId }: TrackType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return this.folders.fileOf(eventId, `tracks/${id}`, context);
  }
}

/** What calendars add to a speaker. */
@Resolver(() => SpeakerType)
export class SpeakerCalendarResolver {
  constructor(private readonly folders: CalendarFolders) {}

  @ResolveField(() => UrlScalar, {
    nullable: true,
    description:
      'An iCalendar feed of the sessions with this speaker, also as host; there is one once everybody may see the speaker. Null while the event is a draft.',
  })
  calendarUrl(
    @Parent() { slug, eventId }: SpeakerType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return this.folders.fileOf(eventId, `speakers/${slug}`, context);
  }
}
