import { Injectable } from '@nestjs/common';
import { type Event, EventAccess, EventStatus } from '../events/index.js';
import { byId } from '../kernel/by-id.js';
import { NotFound } from '../kernel/denial.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { BookingLine } from './booking-line.js';
import { BookingReader } from './booking-reader.js';
import { BookingsRepository } from './data/bookings.repository.js';
import { clashesOf, type Entry, notBookable, type PlacedBooking } from './domain/booking.js';
import { BookingClash, SessionNotBookable } from './domain/booking-refusals.js';
import type { ReleasedSession } from './domain/release-contents.js';

/** Places in published sessions, for whoever is signed in; when all are taken, people wait in the order of joining. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly bookings: BookingsRepository,
    private readonly reader: BookingReader,
    private readonly line: BookingLine,
    private readonly clock: Clock,
  ) {}

  /**
   * Books a place or joins the line; again: gives the booking there is. Refused where the person has booked or waits for
   * another session at this time, unless this one `replaces` those, which are given up then.
   */
  book(viewer: SignedInViewer, sessionId: string, replaces: boolean): Promise<PlacedBooking> {
    return this.db.transaction(async () => {
      const entry = await this.reader.getEntry(sessionId);
      await this.access.reachForOwn(viewer, entry.eventId, 'session');
      const event = await this.access.requireVisible(viewer, entry.eventId, 'session');
      await this.bookings.lockPerson(viewer.userId);
      const others = await this.reader.listOfPeople([viewer.userId]);
      await this.reader.lock([entry, ...(replaces ? others : [])]);
      const session = await this.requireBookable(event, entry);
      const known = others.find(({ entryId }) => entryId === entry.entryId);
      const clashes = known ? [] : clashesOf({ entryId: entry.entryId, session }, others);
      if (clashes.length > 0 && !replaces) throw new BookingClash(clashes.map((each) => each.session));
      for (const clash of clashes) await this.giveUp(viewer, clash);
      return this.reader.get(known?.id ?? (await this.line.join(entry, viewer.userId)));
    });
  }

  /** Gives a place up, or leaves the line. Answers with the session. */
  cancel(viewer: SignedInViewer, id: string): Promise<ReleasedSession> {
    return this.db.transaction(async () => {
      const booking = await this.reader.get(id);
      if (booking.userId !== viewer.userId) throw new NotFound('booking');
      await this.access.reachForOwn(viewer, booking.eventId, 'booking');
      await this.reader.lock([booking]);
      if (!(await this.line.leave(booking, id))) throw new NotFound('booking');
      return booking.session;
    });
  }

  /** Of one session, in the order of joining; null to those who may not know who comes. */
  async page(
    viewer: Viewer,
    event: Pick<Event, 'id' | 'organizationId'>,
    sessionId: string,
    request: PageRequest,
  ): Promise<Page<PlacedBooking> | null> {
    if (!(await this.access.allows(viewer, 'attendee:read', event))) return null;
    const { eventId, entryId } = await this.reader.getEntry(sessionId);
    if (eventId !== event.id) throw new NotFound('session');
    const page = await this.bookings.page(entryId, request);
    const found = byId(await this.reader.list(page.nodes.map(({ id }) => id)));
    const edges = page.edges.flatMap(({ cursor, node }) => {
      const booking = found.get(node.id);
      return booking ? [{ cursor, node: booking }] : [];
    });
    return { ...page, edges, nodes: edges.map(({ node }) => node) };
  }

  /** Everybody who has booked or waits, in any order; for those who count people or write to them. */
  listPeople(entryIds: readonly string[]): Promise<{ entryId: string; userId: string }[]> {
    return entryIds.length === 0 ? Promise.resolve([]) : this.bookings.listPeople(entryIds);
  }

  /** What a credential does not reach it cannot give up either. */
  private async giveUp(viewer: Viewer, booking: PlacedBooking): Promise<void> {
    await this.access.reachForOwn(viewer, booking.eventId, 'booking');
    await this.line.leave(booking, booking.id);
  }

  private async requireBookable({ status }: Event, entry: Entry): Promise<ReleasedSession> {
    const session = await this.reader.findSession(entry);
    if (!session || session.isCancelled) throw new NotFound('session');
    const [places] = await this.reader.listPlaces([entry.entryId]);
    const reason = notBookable(
      {
        endsAt: session.endsAt,
        hasPlaces: places?.eventId === entry.eventId,
        isEventCancelled: status === EventStatus.CANCELLED,
      },
      this.clock.now(),
    );
    if (reason !== null) throw new SessionNotBookable(reason);
    return session;
  }
}
