import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { TentativeTalks } from '../talks/index.js';
import { DraftsRepository } from './data/drafts.repository.js';

/** Takes talks that were only tried off the draft when they go. */
@Injectable()
export class TriedSessions implements OnModuleInit {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly talks: TentativeTalks,
    private readonly access: EventAccess,
  ) {}

  onModuleInit(): void {
    this.talks.beforeRemoval((viewer, event, talkId) => this.letGo(viewer, event, talkId));
  }

  /** Under the draft's lock, so that nobody places the talk meanwhile; an edit like any other. */
  private async letGo(
    viewer: Viewer,
    event: Pick<Event, 'id' | 'organizationId'>,
    talkId: string,
  ): Promise<void> {
    await this.drafts.lock(event.id);
    const sessionIds = await this.drafts.listIdsOfTalk(talkId);
    if (sessionIds.length === 0) return;
    await this.drafts.delete(sessionIds);
    await this.drafts.raiseVersion(event.id);
    const changes = { operations: 1, sessions: sessionIds.length };
    await this.access.record(viewer, event, { action: 'agenda.edited', subjectId: event.id, changes });
  }
}
