import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { BookingsService } from '../bookings.service.js';
import { SessionPlacesService } from '../session-places.service.js';
import { BookSessionInput, BookSessionPayload } from './book-session.js';
import { CancelBookingInput, CancelBookingPayload } from './cancel-booking.js';
import { SetSessionPlacesInput, SetSessionPlacesPayload } from './set-session-places.js';

/** What people do with the places of sessions. */
@Resolver()
export class BookingsResolver {
  constructor(
    private readonly bookings: BookingsService,
    private readonly places: SessionPlacesService,
  ) {}

  @Allow('own:write')
  @Mutation(() => BookSessionPayload, {
    nullable: true,
    description: 'Takes a place in a session for the viewer, or a place in the line where it is full.',
  })
  async bookSession(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { sessionId, replace }: BookSessionInput,
  ): Promise<BookSessionPayload> {
    return { booking: await this.bookings.book(viewer, sessionId, replace) };
  }

  @Allow('own:write')
  @Mutation(() => CancelBookingPayload, {
    nullable: true,
    description:
      "Gives one of the viewer's places up, which goes to whoever waits longest, or leaves the line.",
  })
  async cancelBooking(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { bookingId }: CancelBookingInput,
  ): Promise<CancelBookingPayload> {
    return { session: await this.bookings.cancel(viewer, bookingId) };
  }

  @Allow('agenda:edit')
  @Mutation(() => SetSessionPlacesPayload, {
    nullable: true,
    description:
      'Says how many people a session takes, so that it can be booked. It holds at once, without a release.',
  })
  async setSessionPlaces(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { sessionId, places }: SetSessionPlacesInput,
  ): Promise<SetSessionPlacesPayload> {
    return { session: await this.places.set(viewer, sessionId, places) };
  }
}
