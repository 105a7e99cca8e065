import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../kernel/user-error.js';
import type { Release } from './data/release.entity.js';
import {
  ReleaseHistoryRepository,
  type ReleaseNumber,
  type ReleaseSpan,
} from './data/release-history.repository.js';
import { ReleasesRepository } from './data/releases.repository.js';
import { changesOf, type SessionChange } from './domain/release-contents.js';
import type { PlannedSession } from './domain/session.js';

/** What releases changed, for those who may see their event. */
@Injectable()
export class ReleaseHistory {
  constructor(
    private readonly history: ReleaseHistoryRepository,
    private readonly releases: ReleasesRepository,
  ) {}

  /** Those that there are, in any order. */
  listNumbered(wanted: readonly ReleaseNumber[]): Promise<Release[]> {
    return this.history.listNumbered(wanted);
  }

  /** What a release has on the agenda, in order of time; null where there is none of that number. */
  async findSessions(wanted: ReleaseNumber): Promise<PlannedSession[] | null> {
    const [release] = await this.history.listNumbered([wanted]);
    if (!release) return null;
    return (await this.releases.listSessions([release.id])).filter(({ isCancelled }) => !isCancelled);
  }

  /** For each span what the later release changed, with one statement however many they are. */
  async listChanges(spans: readonly ReleaseSpan[]): Promise<SessionChange[][]> {
    const sessions = await this.history.listDifferent(spans);
    const bySpan = Map.groupBy(sessions, ({ index }) => index);
    return spans.map((_, index) => {
      const theirs = bySpan.get(index) ?? [];
      const later = theirs.filter(({ isLater, isCancelled }) => isLater && !isCancelled);
      return changesOf(
        theirs.filter(({ isLater }) => !isLater),
        later,
      );
    });
  }

  /** The newest releases of an event, newest first, each with what it changed against the one before it. */
  async listLatest(
    eventId: string,
    count: number,
  ): Promise<{ release: Release; changes: SessionChange[] }[]> {
    const { nodes: found } = await this.releases.page(eventId, { first: count });
    const changes = await this.listChanges(found.map(({ id }) => ({ releaseId: id, since: null })));
    return found.map((release, index) => ({ release, changes: changes[index] ?? [] }));
  }
}

/** Refuses the number of an event's release that is not earlier than this one. */
export function requireEarlier(number: number, release: Pick<Release, 'number'>): void {
  if (number >= 1 && number < release.number) return;
  const message = `There is no release ${String(number)} before release ${String(release.number)}.`;
  throw new InvalidInput(message, ['number']);
}
