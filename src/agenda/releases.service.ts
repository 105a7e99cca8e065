import { Injectable } from '@nestjs/common';
import { type Allowed, EventAccess } from '../events/index.js';
import { newId } from '../kernel/id.js';
import type { Page, PageRequest } from '../kernel/page.js';
import { Clock } from '../platform/clock/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { TalksService } from '../talks/index.js';
import { AgendaPublished } from './agenda.facts.js';
import type { Release } from './data/release.entity.js';
import { ReleasesRepository } from './data/releases.repository.js';
import type { Conflict } from './domain/conflict.js';
import { overlapsOf } from './domain/conflicts.js';
import {
  changesOf,
  nextContents,
  type ReleasedSession,
  type SessionChange,
} from './domain/release-contents.js';
import type { PlannedSession } from './domain/session.js';

/** A new release, and what it changed against the one before. */
export interface Publication {
  readonly release: Release;
  readonly changes: readonly SessionChange[];
}

/** What is frozen next. */
interface Contents {
  readonly sessions: readonly PlannedSession[];
  /** Those that were accepted. */
  readonly conflicts: readonly Conflict[];
  readonly note: string;
}

/** What was published of agendas. Everybody who may see an event may see its releases. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly access: EventAccess,
    private readonly releases: ReleasesRepository,
    private readonly talks: TalksService,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** The newest of each of these events that has one. */
  listLatest(eventIds: readonly string[]): Promise<Release[]> {
    return this.releases.listLatest(eventIds);
  }

  async findLatest(eventId: string): Promise<Release | null> {
    return (await this.releases.listLatest([eventId]))[0] ?? null;
  }

  /** Newest first. */
  page(eventId: string, page: PageRequest): Promise<Page<Release>> {
    return this.releases.page(eventId, page);
  }

  /** Of several releases, each in order of time, also what is cancelled since an earlier one. */
  listSessions(releaseIds: readonly string[]): Promise<(ReleasedSession & { releaseId: string })[]> {
    return this.releases.listSessions(releaseIds);
  }

  /** What these sessions would change against the newest release. */
  async changesSince(eventId: string, sessions: readonly PlannedSession[]): Promise<SessionChange[]> {
    return changesOf((await this.latestContents(eventId)).before, sessions);
  }

  /** In the transaction and under the lock of whoever publishes the agenda. */
  async add({ event, viewer }: Allowed, { sessions, conflicts, note }: Contents): Promise<Publication> {
    const { number, before } = await this.latestContents(event.id);
    const publishedAt = this.clock.now();
    const release: Release = {
      id: newId(),
      eventId: event.id,
      number: number + 1,
      note,
      publishedBy: viewer.userId,
      publishedAt,
    };
    const contents = nextContents(before, sessions, publishedAt);
    await this.releases.insert(release, contents, overlapsOf(conflicts));
    await this.talks.show(sessions.flatMap(({ talkId }) => (talkId === null ? [] : [talkId])));
    const changes = {
      number: release.number,
      sessions: sessions.length,
      acceptedConflicts: conflicts.length,
    };
    await this.access.record(viewer, event, { action: 'agenda.published', subjectId: release.id, changes });
    await this.jobs.tell(new AgendaPublished(release.id, event.id));
    return { release, changes: changesOf(before, sessions) };
  }

  private async latestContents(eventId: string): Promise<{ number: number; before: ReleasedSession[] }> {
    const latest = await this.findLatest(eventId);
    return { number: latest?.number ?? 0, before: latest ? await this.listSessions([latest.id]) : [] };
  }
}
