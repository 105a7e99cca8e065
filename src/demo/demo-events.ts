import { Attendance, type EventDetails, type EventKind } from '../events/index.js';
import type { DemoVenue } from './content/shapes.js';

interface DemoEvent {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly kind: EventKind;
  readonly timeZone: string;
  readonly currency: string;
  readonly venue: DemoVenue;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly seriesId?: string;
}

/** An event of the demo as `EventsService` wants it: in person, at a venue. */
export function eventDetails({ venue, ...event }: DemoEvent): EventDetails {
  return {
    seriesId: null,
    ...event,
    attendance: Attendance.IN_PERSON,
    onlineUrl: null,
    venueName: venue.name,
    venueAddress: venue.address,
    venueCity: venue.city,
    venueCountry: venue.country,
    venueLatitude: venue.latitude,
    venueLongitude: venue.longitude,
  };
}
