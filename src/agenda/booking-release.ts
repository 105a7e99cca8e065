import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { OnFact } from '../platform/jobs/job.js';
import { AgendaPublished } from './agenda.facts.js';
import { BookingLine } from './booking-line.js';
import { SessionPlacesRepository } from './data/session-places.repository.js';
import { PublishedEntries } from './published-entries.js';

/** Nobody keeps a place in a session that was cancelled. */
@Injectable()
export class BookingRelease {
  constructor(
    private readonly db: Database,
    private readonly places: SessionPlacesRepository,
    private readonly entries: PublishedEntries,
    private readonly line: BookingLine,
  ) {}

  /** By the newest release, whichever this fact is of. Under the lock: who books meanwhile sees the release or is seen. */
  @OnFact(AgendaPublished)
  release({ eventId }: AgendaPublished): Promise<void> {
    return this.db.transaction(async () => {
      const entryIds = await this.places.listInUse(eventId);
      await this.places.lock(entryIds);
      const sessions = await this.entries.listOf(entryIds.map((entryId) => ({ eventId, entryId })));
      const gone = entryIds.filter((entryId) => sessions.get(entryId)?.isCancelled ?? true);
      await this.line.dissolve(eventId, gone);
    });
  }
}
