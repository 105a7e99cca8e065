import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { ReleasedSession } from '../domain/release-contents.js';
import { frozenSession } from './frozen-session.js';
import { Release } from './release.entity.js';

/** A release of an event by its number. */
export interface ReleaseNumber {
  readonly eventId: string;
  readonly number: number;
}

/** A release and the number of an earlier one of the same event: null is that before it, 0 none, so that all is new. */
export interface ReleaseSpan {
  readonly releaseId: string;
  readonly since: number | null;
}

/** A session on one side of a span. */
export interface SpannedSession extends ReleasedSession {
  /** Of the span in the list that was asked for. */
  readonly index: number;
  /** Of the later of its two releases. */
  readonly isLater: boolean;
}

/** Releases beside each other. */
@Injectable()
export class ReleaseHistoryRepository {
  constructor(private readonly db: Database) {}

  /** Those that there are, in any order. */
  listNumbered(wanted: readonly ReleaseNumber[]): Promise<Release[]> {
    return this.db
      .repository(Release)
      .createQueryBuilder('release')
      .where(
        '(release.event_id, release.number) IN (SELECT * FROM unnest(:eventIds::uuid[], :numbers::int[]))',
        {
          eventIds: wanted.map(({ eventId }) => eventId),
          numbers: wanted.map(({ number }) => number),
        },
      )
      .getMany();
  }

  /**
   * Of each span both sides of what differs, also what is cancelled, in order of time. Whatever differs has another
   * sequence, and what is gone stays in later releases: so only the numbers of all sessions are compared.
   */
  listDifferent(spans: readonly ReleaseSpan[]): Promise<SpannedSession[]> {
    return this.db.sql(
      `WITH spans AS (
         SELECT place, later.id AS later_id, earlier.id AS earlier_id
         FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS wanted (release_id, since, place)
         JOIN releases AS later ON later.id = wanted.release_id
         LEFT JOIN releases AS earlier ON earlier.event_id = later.event_id
           AND earlier.number = coalesce(since, later.number - 1)
       ), different AS (
         SELECT spans.*, now.entry_id FROM spans JOIN release_sessions AS now ON now.release_id = later_id
         WHERE NOT EXISTS (SELECT 1 FROM release_sessions AS old WHERE old.release_id = earlier_id
                             AND old.entry_id = now.entry_id AND old.sequence = now.sequence)
       )
       SELECT (place - 1)::int AS index, sessions.release_id = later_id AS "isLater", ${frozenSession}
       FROM different JOIN release_sessions AS sessions
         ON sessions.release_id = ANY(ARRAY[later_id, earlier_id]) AND sessions.entry_id = different.entry_id
       ORDER BY place, starts_at, sessions.entry_id`,
      [spans.map(({ releaseId }) => releaseId), spans.map(({ since }) => since)],
    );
  }
}
