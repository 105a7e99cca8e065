import { Injectable } from '@nestjs/common';
import { EventAccess, EventsLoader } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { BookingReader } from '../booking-reader.js';
import type { PlacedBooking } from '../domain/booking.js';
import type { SessionPlacesType } from './booking.type.js';

/** Places by the ids of entries, and what the viewer has booked. */
@Injectable()
export class BookingsLoader {
  readonly places: RequestLoader<string, SessionPlacesType>;
  /** Of a person, in order of time. */
  private readonly ofPerson: RequestLoader<string, PlacedBooking[]>;

  constructor(
    reader: BookingReader,
    private readonly events: EventsLoader,
    private readonly access: EventAccess,
  ) {
    this.places = new RequestLoader(async (ids) => {
      const places = await reader.listPlaces(ids);
      return new Map(places.map((each) => [each.entryId, each]));
    });
    this.ofPerson = new RequestLoader(async (ids) =>
      listsBy(await reader.listOfPeople(ids), ({ userId }) => userId),
    );
  }

  /** Those that the viewer's credential may read, in order of time. */
  async own(viewer: Viewer, context: GraphqlContext): Promise<PlacedBooking[]> {
    if (viewer.userId === null) return [];
    const bookings = (await this.ofPerson.load(context, viewer.userId)) ?? [];
    const events = await Promise.all(bookings.map(({ eventId }) => this.events.load(context, eventId)));
    return bookings.filter((_, index) => {
      const event = events[index];
      return event && this.access.mayReadOwn(viewer, event);
    });
  }
}
