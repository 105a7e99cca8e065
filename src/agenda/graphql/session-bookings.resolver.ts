import { Args, Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import { EventAccess, EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { upTo } from '../../platform/graphql/limits/cost.js';
import { BookingsService } from '../bookings.service.js';
import { clashesOf } from '../domain/booking.js';
import { entryIdOf } from '../domain/session.js';
import { BookingConnection, BookingType, SessionPlacesType } from './booking.type.js';
import { BookingsLoader } from './bookings.loader.js';
import { SessionType } from './session.type.js';

/** What bookings add to a session. */
@Resolver(() => SessionType)
export class SessionBookingsResolver {
  constructor(private readonly load: BookingsLoader) {}

  @ResolveField(() => SessionPlacesType, {
    nullable: true,
    description: 'As they are now, also on an older release. Null: it needs no booking.',
  })
  places(
    @Parent() session: SessionType,
    @Context() context: GraphqlContext,
  ): Promise<SessionPlacesType | null> {
    return this.load.places.load(context, entryIdOf(session));
  }

  @ResolveField(() => BookingType, { nullable: true, description: 'Whether the viewer has booked it.' })
  async viewerBooking(
    @CurrentViewer() viewer: Viewer,
    @Parent() session: SessionType,
    @Context() context: GraphqlContext,
  ): Promise<BookingType | null> {
    const own = await this.load.own(viewer, context);
    return own.find(({ entryId }) => entryId === entryIdOf(session)) ?? null;
  }
}

/** What the places of a session come to. */
@Resolver(() => SessionPlacesType)
export class SessionPlacesResolver {
  @ResolveField(() => Int, { description: 'How many can be booked without waiting.' })
  free(@Parent() { capacity, booked }: SessionPlacesType): number {
    return capacity - booked;
  }
}

/** What bookings add to an event. */
@Resolver(() => EventType)
export class EventBookingsResolver {
  constructor(
    private readonly bookings: BookingsService,
    private readonly access: EventAccess,
    private readonly load: BookingsLoader,
  ) {}

  @ResolveField(() => [BookingType], {
    nullable: true,
    description: 'What the viewer has booked, in order of time; null where nobody is signed in.',
    complexity: upTo(10),
  })
  async viewerBookings(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Context() context: GraphqlContext,
  ): Promise<BookingType[] | null> {
    if (!this.access.mayReadOwn(viewer, event)) return null;
    return (await this.load.own(viewer, context)).filter(({ eventId }) => eventId === event.id);
  }

  @ResolveField(() => BookingConnection, {
    nullable: true,
    description:
      'Who has booked a session or waits, in the order of joining. Null to those who may not know who comes.',
  })
  sessionBookings(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args('sessionId', { type: () => ID }) sessionId: string,
    @Args() page: PageArgs,
  ): Promise<Page<BookingType> | null> {
    return this.bookings.page(viewer, event, sessionId, page);
  }
}

/** What a booking points to. */
@Resolver(() => BookingType)
export class BookingRelationsResolver {
  constructor(
    private readonly people: PeopleLoader,
    private readonly load: BookingsLoader,
  ) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Who comes.' })
  person(@Parent() { userId }: BookingType, @Context() context: GraphqlContext): Promise<PersonType | null> {
    return this.people.load(context, userId);
  }

  @ResolveField(() => [BookingType], {
    nullable: true,
    description:
      'What else the viewer has booked at this time: sessions that a release has moved there since. Null for bookings of others.',
    complexity: upTo(1),
  })
  async clashes(
    @CurrentViewer() viewer: Viewer,
    @Parent() booking: BookingType,
    @Context() context: GraphqlContext,
  ): Promise<BookingType[] | null> {
    const own = await this.load.own(viewer, context);
    return booking.userId === viewer.userId ? clashesOf(booking, own) : null;
  }
}
