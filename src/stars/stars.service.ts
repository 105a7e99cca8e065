import { Injectable } from '@nestjs/common';
import { EventAccess, EventsService } from '../events/index.js';
import { byId } from '../kernel/by-id.js';
import { NotFound } from '../kernel/denial.js';
import type { Page, PageRequest } from '../kernel/page.js';
import { reaches } from '../organizations/index.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { TalksService } from '../talks/index.js';
import { type StarKey, StarsRepository } from './data/stars.repository.js';

type Talk = Awaited<ReturnType<TalksService['list']>>[number];

interface EventOfTalks {
  readonly id: string;
  readonly organizationId: string;
}

/** Which talks people want to see: everybody's own matter, of which organizers learn numbers. */
@Injectable()
export class StarsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly events: EventsService,
    private readonly talks: TalksService,
    private readonly stars: StarsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Stars those talks that the viewer may see, and answers with them, starred before or not. The others are left out: one
   * talk that is gone does not keep a device from handing in the rest of its stars.
   */
  star(viewer: SignedInViewer, talkIds: readonly string[]): Promise<Talk[]> {
    return this.db.transaction(async () => {
      const talks = await this.listVisible(viewer, talkIds);
      const ids = talks.map(({ id }) => id);
      if (ids.length > 0) await this.stars.insert(viewer.userId, ids, this.clock.now());
      return talks;
    });
  }

  unstar(viewer: SignedInViewer, talkId: string): Promise<Talk> {
    return this.db.transaction(async () => {
      const [talk] = await this.listVisible(viewer, [talkId]);
      if (!talk) throw new NotFound('talk');
      await this.stars.delete({ userId: viewer.userId, talkId });
      return talk;
    });
  }

  /** The starred talks of an event by title, as the viewer may see them; null to those who have no stars to read. */
  async page(viewer: Viewer, event: EventOfTalks, page: PageRequest): Promise<Page<Talk> | null> {
    if (!this.access.mayReadOwn(viewer, event)) return null;
    return this.talks.page(viewer, event, { ids: await this.listTalkIdsOf(viewer.userId) }, page);
  }

  /** Whether the viewer arranges the event's agenda, for which the demand is good to know. */
  mayCount(viewer: Viewer, event: { organizationId: string }): Promise<boolean> {
    return this.access.allows(viewer, 'agenda:read-draft', event);
  }

  /** Those of these stars that there are. */
  listOf(stars: readonly StarKey[]): Promise<StarKey[]> {
    return this.stars.listOf(stars);
  }

  /** In all events, in any order. */
  listTalkIdsOf(userId: string): Promise<string[]> {
    return this.stars.listTalkIds(userId);
  }

  /** How many people starred each talk; none for a talk that nobody did. */
  async countOf(talkIds: readonly string[]): Promise<Map<string, number>> {
    const counts = talkIds.length === 0 ? [] : await this.stars.count(talkIds);
    return new Map(counts.map(({ talkId, count }) => [talkId, count]));
  }

  /** Who starred the talks, in any order; for those who count people or write to them. */
  listPeople(talkIds: readonly string[]): Promise<{ talkId: string; userId: string }[]> {
    return this.stars.listPeople(talkIds);
  }

  private async listVisible(viewer: Viewer, ids: readonly string[]): Promise<Talk[]> {
    const talks = await this.talks.list(ids);
    const events = byId(await this.events.list([...new Set(talks.map(({ eventId }) => eventId))]));
    const visible: Talk[] = [];
    for (const talk of talks) {
      const event = events.get(talk.eventId);
      if (!event || !reaches(viewer, event.organizationId)) continue;
      const isShown = talk.isVisible && (await this.access.isVisible(viewer, event));
      if (isShown || (await this.access.allows(viewer, 'event:read-draft', event))) visible.push(talk);
    }
    return visible;
  }
}
