import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import { entryIdOf } from '../domain/session.js';
import type { Overlaps } from '../domain/conflicts.js';
import type { ReleasedSession } from '../domain/release-contents.js';
import { frozenSession } from './frozen-session.js';
import { ReleaseSessionRoom } from './release-session-room.entity.js';
import { ReleaseSessionSpeaker } from './release-session-speaker.entity.js';
import { ReleaseSession } from './release-session.entity.js';
import { Release } from './release.entity.js';

const newestFirst: Order<Release> = {
  name: 'releases',
  column: 'release.number',
  type: 'integer',
  descending: true,
  key: ({ number }) => number,
};

/** The releases of agendas and what they froze. */
@Injectable()
export class ReleasesRepository {
  constructor(private readonly db: Database) {}

  /** The newest of each of these events that has one. */
  listLatest(eventIds: readonly string[]): Promise<Release[]> {
    return this.db
      .repository(Release)
      .createQueryBuilder('release')
      .distinctOn(['release.event_id'])
      .where('release.event_id = ANY(:eventIds)', { eventIds })
      .orderBy('release.event_id')
      .addOrderBy('release.number', 'DESC')
      .getMany();
  }

  page(eventId: string, request: PageRequest): Promise<Page<Release>> {
    const query = this.db.repository(Release).createQueryBuilder('release');
    return paginate(query.where('release.event_id = :eventId', { eventId }), newestFirst, request);
  }

  /** Of several releases, each in order of time, with those that are cancelled; all, or those of these entries. */
  listSessions(
    releaseIds: readonly string[],
    entryIds: readonly string[] | null = null,
  ): Promise<(ReleasedSession & { releaseId: string })[]> {
    return this.db.sql(
      `SELECT ${frozenSession}
       FROM release_sessions AS sessions
       WHERE release_id = ANY($1::uuid[]) AND ($2::uuid[] IS NULL OR entry_id = ANY($2::uuid[]))
       ORDER BY starts_at, entry_id`,
      [releaseIds, entryIds],
    );
  }

  /** Where an overlap was accepted, the database does not refuse it; everywhere else it does. */
  async insert(release: Release, contents: readonly ReleasedSession[], accepted: Overlaps): Promise<void> {
    await this.db.repository(Release).insert(release);
    for (const some of chunksOf(contents.map((each) => rowOf(each, release))))
      await this.db.repository(ReleaseSession).insert(some);
    for (const some of chunksOf(contents.flatMap((each) => roomRowsOf(each, release, accepted))))
      await this.db.repository(ReleaseSessionRoom).insert(some);
    for (const some of chunksOf(contents.flatMap((each) => speakerRowsOf(each, release, accepted))))
      await this.db.repository(ReleaseSessionSpeaker).insert(some);
  }
}

const rowOf = (session: ReleasedSession, release: Release): ReleaseSession => ({
  releaseId: release.id,
  entryId: entryIdOf(session),
  sessionId: session.id,
  kind: session.kind,
  talkId: session.talkId,
  title: session.title,
  isInAllRooms: session.isInAllRooms,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  sequence: session.sequence,
  changedAt: session.changedAt,
  isCancelled: session.isCancelled,
});

const roomRowsOf = (session: ReleasedSession, release: Release, accepted: Overlaps) =>
  session.roomIds.map((roomId): ReleaseSessionRoom => ({
    releaseId: release.id,
    entryId: entryIdOf(session),
    roomId,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    strict: !session.isCancelled && accepted.ofRooms.get(session.id)?.has(roomId) !== true,
  }));

const speakerRowsOf = (session: ReleasedSession, release: Release, accepted: Overlaps) =>
  [
    ...session.speakerIds.map((speakerId, position) => ({ speakerId, position, role: 'SPEAKER' as const })),
    ...session.hostIds.map((speakerId, position) => ({ speakerId, position, role: 'HOST' as const })),
  ].map(({ speakerId, position, role }): ReleaseSessionSpeaker => ({
    releaseId: release.id,
    entryId: entryIdOf(session),
    speakerId,
    role,
    position,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    strict: !session.isCancelled && accepted.ofSpeakers.get(session.id)?.has(speakerId) !== true,
  }));

const chunksOf = <T>(items: readonly T[], size = 500): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
