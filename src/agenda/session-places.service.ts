import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { BookingLine } from './booking-line.js';
import { SessionPlacesRepository } from './data/session-places.repository.js';
import type { Entry } from './domain/booking.js';
import { PlacesBelowBooked } from './domain/booking-refusals.js';
import type { PlannedSession } from './domain/session.js';
import { NamedSessions } from './named-sessions.js';

/** How many people sessions take. No matter of releases: what is set holds at once, and from release to release. */
@Injectable()
export class SessionPlacesService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly sessions: NamedSessions,
    private readonly places: SessionPlacesRepository,
    private readonly line: BookingLine,
  ) {}

  /** Null takes the places away, with all bookings. Those who wait get the places that are added. */
  set(viewer: Viewer, sessionId: string, capacity: number | null): Promise<PlannedSession> {
    return this.db.transaction(async () => {
      const { entry, session } = await this.sessions.get(sessionId);
      const { event } = await this.access.require(viewer, 'agenda:edit', entry.eventId, 'session');
      if (capacity === null) await this.takeAway(entry);
      else await this.give(entry, capacity);
      const record = {
        action: 'session.places-set',
        subjectId: entry.entryId,
        changes: { places: capacity },
      };
      await this.access.record(viewer, event, record);
      return session;
    });
  }

  private async give(entry: Entry, capacity: number): Promise<void> {
    await this.places.insert(entry, capacity);
    await this.places.lock([entry.entryId]);
    const [now] = await this.places.list([entry.entryId]);
    const isOfOther = now !== undefined && now.eventId !== entry.eventId;
    if (isOfOther) await this.line.dissolve(now.eventId, [entry.entryId]);
    else if (now && now.booked > capacity) throw new PlacesBelowBooked(capacity, now.booked);
    await this.places.update(entry, capacity);
    await this.line.promote(entry.entryId);
  }

  private async takeAway({ eventId, entryId }: Entry): Promise<void> {
    await this.places.lock([entryId]);
    await this.line.dissolve(eventId, [entryId]);
    await this.places.delete(entryId);
  }
}
