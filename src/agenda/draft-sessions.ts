import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { refuseAll } from '../kernel/user-error.js';
import { TalksService } from '../talks/index.js';
import { DraftsRepository } from './data/drafts.repository.js';
import type { Session } from './data/session.entity.js';
import { differs, faultsOfAll, faultsOfCount, placedTwice } from './domain/arrange.js';
import { TalkAlreadyPlaced } from './domain/refusals.js';
import type { Placement, PlannedSession } from './domain/session.js';

/** The sessions of drafts, completed by what their talks say now. Whoever calls has asked for permission. */
@Injectable()
export class DraftSessions {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly talks: TalksService,
  ) {}

  /** In order of time. */
  async list(eventId: string): Promise<PlannedSession[]> {
    return this.complete(await this.drafts.list(eventId));
  }

  async listByIds(ids: readonly string[]): Promise<PlannedSession[]> {
    return this.complete(await this.drafts.listByIds(ids));
  }

  /** In the order given, with two statements however many they are. */
  async complete(sessions: readonly Session[]): Promise<PlannedSession[]> {
    const talkIds = sessions.flatMap(({ talkId }) => (talkId === null ? [] : [talkId]));
    const titles = new Map((await this.talks.list(talkIds)).map(({ id, title }) => [id, title]));
    const speakers = new Map<string, string[]>();
    for (const { talkId, speakerId } of await this.talks.listSpeakerIds(talkIds))
      speakers.set(talkId, [...(speakers.get(talkId) ?? []), speakerId]);
    return sessions.map((session) => ({
      ...session,
      title: session.title ?? titles.get(session.talkId ?? '') ?? '',
      speakerIds: speakers.get(session.talkId ?? '') ?? [],
    }));
  }

  /**
   * Writes the placements into the locked draft; answers in their order, and with how many are new or changed.
   * `pathOf` leads to the fields of each in the input.
   */
  async arrange(
    eventId: string,
    placements: readonly Placement[],
    pathOf: (index: number) => readonly string[],
  ): Promise<{ sessions: Session[]; changed: number }> {
    refuseAll(faultsOfAll(placements, pathOf));
    const before = new Map((await this.drafts.list(eventId)).map((session) => [session.id, session]));
    const sessions = placements.map(({ sessionId, ...wanted }) => {
      if (sessionId !== undefined && !before.has(sessionId)) throw new NotFound('session');
      return { ...wanted, id: sessionId ?? newId(), eventId };
    });
    await this.refuseWhole([
      ...new Map([...before, ...sessions.map((each) => [each.id, each] as const)]).values(),
    ]);
    const changed = sessions.filter((session) => {
      const old = before.get(session.id);
      return !old || differs(old, session);
    });
    await this.drafts.put(changed);
    return { sessions, changed: changed.length };
  }

  private async refuseWhole(draft: readonly Session[]): Promise<void> {
    refuseAll(faultsOfCount(draft.length));
    const twice = placedTwice(draft);
    const [session] = await this.complete(twice ? [twice] : []);
    if (session) throw new TalkAlreadyPlaced(session);
  }
}
