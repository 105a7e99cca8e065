import { Injectable } from '@nestjs/common';
import { byId } from '../kernel/by-id.js';
import { EventPartsService } from '../events/index.js';
import { TalksService } from '../talks/index.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { sidesOf, type SessionEdit } from './domain/apply-operations.js';
import type { JudgedEdit } from './domain/conflict-changes.js';
import type { JudgedSession } from './domain/conflict-rules/rule.js';
import type { Session } from './domain/session.js';

/** The sessions of drafts, completed by what their talks say now. Whoever calls has asked for permission. */
@Injectable()
export class DraftSessions {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly talks: TalksService,
    private readonly parts: EventPartsService,
  ) {}

  /** In order of time. */
  async list(eventId: string): Promise<JudgedSession[]> {
    return this.complete(await this.drafts.list(eventId));
  }

  async listByIds(ids: readonly string[]): Promise<JudgedSession[]> {
    return this.complete(await this.drafts.listByIds(ids));
  }

  /** In the order given, with at most three statements however many they are. */
  async complete(sessions: readonly Session[]): Promise<JudgedSession[]> {
    const talkIds = sessions.flatMap(({ talkId }) => (talkId === null ? [] : [talkId]));
    const talks = byId(await this.talks.list(talkIds));
    const speakers = new Map<string, string[]>();
    for (const { talkId, speakerId } of await this.talks.listSpeakerIds(talkIds))
      speakers.set(talkId, [...(speakers.get(talkId) ?? []), speakerId]);
    const roomIdsOf = await this.allRooms(sessions);
    return sessions.map((session) => {
      const speakerIds = speakers.get(session.talkId ?? '') ?? [];
      const talk = talks.get(session.talkId ?? '');
      return {
        ...session,
        title: session.title ?? talk?.title ?? '',
        trackId: talk?.trackId ?? null,
        sessionFormatId: talk?.sessionFormatId ?? null,
        isTentative: talk?.isTentative ?? false,
        isConfirmed: talk?.isConfirmed ?? true,
        roomIds: session.isInAllRooms ? (roomIdsOf.get(session.eventId) ?? []) : session.roomIds,
        speakerIds,
        hostIds: session.hostIds.filter((id) => !speakerIds.includes(id)),
      };
    });
  }

  /** The same for both sides of edits. */
  async completeEdits(edits: readonly SessionEdit[]): Promise<JudgedEdit[]> {
    const sessions = sidesOf(edits);
    const planned = await this.complete(sessions);
    const completed = new Map(planned.map((each, index) => [sessions[index], each]));
    const sideOf = (session: Session | null) => (session && completed.get(session)) ?? null;
    return edits.map(({ before, after }) => ({ before: sideOf(before), after: sideOf(after) }));
  }

  /** The rooms of the events that have a session in all of them. */
  private async allRooms(sessions: readonly Session[]): Promise<Map<string, string[]>> {
    const eventIds = new Set(sessions.filter((each) => each.isInAllRooms).map(({ eventId }) => eventId));
    const rooms = eventIds.size === 0 ? [] : await this.parts.list('room', [...eventIds]);
    const ids = Map.groupBy(rooms, ({ eventId }) => eventId);
    return new Map([...ids].map(([eventId, theirs]) => [eventId, theirs.map(({ id }) => id).sort()]));
  }
}
