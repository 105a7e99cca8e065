import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { SessionPlacesRepository } from './data/session-places.repository.js';
import type { Entry } from './domain/booking.js';
import { entryIdOf, type PlannedSession } from './domain/session.js';
import { DraftSessions } from './draft-sessions.js';
import { PublishedEntries } from './published-entries.js';

/** A session with what it is known by from release to release. */
interface NamedSession {
  readonly entry: Entry;
  readonly session: PlannedSession;
}

/** Sessions by their ids, wherever they are. Whoever calls asks for permission. */
@Injectable()
export class NamedSessions {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly planned: DraftSessions,
    private readonly places: SessionPlacesRepository,
    private readonly entries: PublishedEntries,
  ) {}

  /** On the draft, or else on the newest release. */
  async get(id: string): Promise<NamedSession> {
    const [drafted] = await this.drafts.listByIds([id]);
    const [session] = await this.planned.complete(drafted ? [drafted] : []);
    if (drafted && session)
      return { entry: { eventId: drafted.eventId, entryId: entryIdOf(drafted) }, session };
    return this.getPublished(id);
  }

  private async getPublished(id: string): Promise<NamedSession> {
    const entry = await this.places.findEntry(id);
    const session = entry && (await this.entries.find(entry));
    if (!session || session.isCancelled) throw new NotFound('session');
    return { entry, session };
  }
}
