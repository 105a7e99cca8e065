import { Injectable } from '@nestjs/common';
import { entryIdOf, type ReleasedSession, ReleasesService } from '../agenda/index.js';
import { EventPartsService } from '../events/index.js';
import { Clock } from '../platform/clock/clock.js';
import { SpeakersService } from '../speakers/index.js';
import { TalksService } from '../talks/index.js';
import type { PlacedSession } from './domain/agenda-part.js';
import { isShown } from './domain/entries.js';

/** What the newest release of an agenda says, with the names of what it points to. */
@Injectable()
export class PublishedSessions {
  constructor(
    private readonly releases: ReleasesService,
    private readonly parts: EventPartsService,
    private readonly talks: TalksService,
    private readonly speakers: SpeakersService,
    private readonly clock: Clock,
  ) {}

  /** In order of time, with what was cancelled lately; null before the first release. */
  async list(eventId: string): Promise<PlacedSession[] | null> {
    const release = await this.releases.findLatest(eventId);
    if (!release) return null;
    const sessions = await this.complete(await this.releases.listSessions([release.id]), eventId);
    return sessions.filter((session) => isShown(session, this.clock.now()));
  }

  private async complete(sessions: readonly ReleasedSession[], eventId: string): Promise<PlacedSession[]> {
    const ids = sessions.flatMap(({ talkId }) => (talkId === null ? [] : [talkId]));
    const talks = byId(
      (await this.talks.list(ids)).filter((talk) => talk.isVisible && talk.eventId === eventId),
    );
    const people = byId(await this.speakers.list([...new Set(sessions.flatMap(onStage))]));
    const rooms = byId(await this.parts.list('room', [eventId]));
    const tracks = byId(await this.parts.list('track', [eventId]));
    return sessions.map((session) => {
      const talk = talks.get(session.talkId ?? '') ?? null;
      return {
        ...session,
        entryId: entryIdOf(session),
        isOfTalk: session.talkId !== null,
        rooms: session.isInAllRooms ? [] : session.roomIds.flatMap((id) => rooms.get(id)?.name ?? []),
        trackId: talk?.trackId ?? null,
        track: tracks.get(talk?.trackId ?? '')?.name ?? null,
        speakers: onStage(session).flatMap((id) => people.get(id)?.name ?? []),
        talk,
      };
    });
  }
}

/** Speakers, then hosts. */
const onStage = ({ speakerIds, hostIds }: ReleasedSession) => [...speakerIds, ...hostIds];

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
