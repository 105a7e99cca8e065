import { Injectable } from '@nestjs/common';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { ReleasesService } from '../releases.service.js';
import type { ReleaseType } from './agenda.type.js';
import type { SessionType } from './session.type.js';

/** What is published, by the ids of events and releases. */
@Injectable()
export class AgendaLoader {
  /** The newest release of an event. */
  readonly latest: RequestLoader<string, ReleaseType>;
  /** What a release has on the agenda, in order of time. */
  readonly sessionsOf: RequestLoader<string, SessionType[]>;

  constructor(releases: ReleasesService) {
    this.latest = new RequestLoader(
      async (ids) => new Map((await releases.listLatest(ids)).map((release) => [release.eventId, release])),
    );
    this.sessionsOf = new RequestLoader(async (ids) => {
      const sessions = (await releases.listSessions(ids)).filter(({ isCancelled }) => !isCancelled);
      return listsBy(sessions, ({ releaseId }) => releaseId);
    });
  }
}
