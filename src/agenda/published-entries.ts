import { Injectable } from '@nestjs/common';
import { ReleasesRepository } from './data/releases.repository.js';
import type { Entry } from './domain/booking.js';
import type { ReleasedSession } from './domain/release-contents.js';
import { entryIdOf } from './domain/session.js';

/** Single sessions as the newest releases have them. */
@Injectable()
export class PublishedEntries {
  constructor(private readonly releases: ReleasesRepository) {}

  /** By their entries' ids, with two statements for any number of them; cancelled ones too. */
  async listOf(entries: readonly Entry[]): Promise<Map<string, ReleasedSession>> {
    if (entries.length === 0) return new Map();
    const events = new Map(entries.map(({ entryId, eventId }) => [entryId, eventId]));
    const latest = await this.releases.listLatest([...new Set(events.values())]);
    const eventOf = new Map(latest.map(({ id, eventId }) => [id, eventId]));
    const sessions = await this.releases.listSessions([...eventOf.keys()], [...events.keys()]);
    return new Map(
      sessions
        .filter((session) => events.get(entryIdOf(session)) === eventOf.get(session.releaseId))
        .map((session) => [entryIdOf(session), session]),
    );
  }

  async find(entry: Entry): Promise<ReleasedSession | null> {
    return (await this.listOf([entry])).get(entry.entryId) ?? null;
  }
}
