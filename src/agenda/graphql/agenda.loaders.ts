import { Injectable } from '@nestjs/common';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { ReleaseHistory } from '../release-history.js';
import { ReleasesService } from '../releases.service.js';
import type { ReleaseType } from './agenda.type.js';
import type { SessionChangeType, SessionType } from './session.type.js';

/** What is published, by the ids of events and releases. */
@Injectable()
export class AgendaLoader {
  /** The newest release of an event. */
  private readonly latest: RequestLoader<string, ReleaseType>;
  /** What a release has on the agenda, in order of time. */
  readonly sessionsOf: RequestLoader<string, SessionType[]>;
  private readonly numbered: RequestLoader<`${string} ${number}`, ReleaseType>;
  private readonly spans: RequestLoader<`${string} ${number}`, readonly SessionChangeType[]>;

  constructor(releases: ReleasesService, history: ReleaseHistory) {
    this.latest = new RequestLoader(
      async (ids) => new Map((await releases.listLatest(ids)).map((release) => [release.eventId, release])),
    );
    this.sessionsOf = new RequestLoader(async (ids) => {
      const sessions = (await releases.listSessions(ids)).filter(({ isCancelled }) => !isCancelled);
      return listsBy(sessions, ({ releaseId }) => releaseId);
    });
    this.numbered = new RequestLoader(async (keys) => {
      const found = await history.listNumbered(
        keys.map(partsOf).map(([eventId, number]) => ({ eventId, number })),
      );
      return new Map(found.map((release) => [`${release.eventId} ${release.number}`, release]));
    });
    this.spans = new RequestLoader(async (keys) => {
      const changes = await history.listChanges(
        keys.map(partsOf).map(([releaseId, since]) => ({ releaseId, since })),
      );
      return new Map(keys.map((key, index) => [key, changes[index] ?? []]));
    });
  }

  /** The release of an event that has this number; null: the newest. */
  release(context: GraphqlContext, eventId: string, number: number | null): Promise<ReleaseType | null> {
    if (number === null) return this.latest.load(context, eventId);
    return this.numbered.load(context, `${eventId} ${number}`);
  }

  /** What a release changed since an earlier one with this number. */
  async changes(
    context: GraphqlContext,
    { releaseId, since }: { releaseId: string; since: number },
  ): Promise<readonly SessionChangeType[]> {
    return (await this.spans.load(context, `${releaseId} ${since}`)) ?? [];
  }
}

const partsOf = (key: string): [id: string, number: number] => {
  const [id = '', number = ''] = key.split(' ');
  return [id, Number(number)];
};
