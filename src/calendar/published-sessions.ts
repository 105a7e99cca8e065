import { Injectable } from '@nestjs/common';
import { byId } from '../kernel/by-id.js';
import { entryIdOf, type ReleasedSession, ReleasesService } from '../agenda/index.js';
import { EventPartsService } from '../events/index.js';
import { Clock } from '../platform/clock/clock.js';
import { SpeakersService } from '../speakers/index.js';
import { TalksService } from '../talks/index.js';
import type { PlacedSession } from './domain/agenda-part.js';
import { isShown } from './domain/entries.js';

type SessionOfEvent = ReleasedSession & { readonly eventId: string };

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
    return (await this.listOf([eventId])).get(eventId) ?? null;
  }

  /** The same of several events, by their ids, of those sessions that are asked for. */
  async listOf(
    eventIds: readonly string[],
    holds: (session: ReleasedSession) => boolean = () => true,
  ): Promise<Map<string, PlacedSession[]>> {
    const releases = eventIds.length === 0 ? [] : await this.releases.listLatest(eventIds);
    if (releases.length === 0) return new Map();
    const events = new Map(releases.map(({ id, eventId }) => [id, eventId]));
    const frozen = await this.releases.listSessions([...events.keys()]);
    const sessions = await this.complete(
      frozen.filter(holds).map((session) => ({ ...session, eventId: events.get(session.releaseId) ?? '' })),
    );
    const shown = sessions.filter((session) => isShown(session, this.clock.now()));
    const byEvent = Map.groupBy(shown, ({ eventId }) => eventId);
    return new Map([...events.values()].map((eventId) => [eventId, byEvent.get(eventId) ?? []]));
  }

  private async complete(
    sessions: readonly SessionOfEvent[],
  ): Promise<(PlacedSession & { eventId: string })[]> {
    const eventIds = [...new Set(sessions.map(({ eventId }) => eventId))];
    const ids = sessions.flatMap(({ talkId }) => (talkId === null ? [] : [talkId]));
    const talks = byId((await this.talks.list(ids)).filter(({ isVisible }) => isVisible));
    const people = byId(await this.speakers.list([...new Set(sessions.flatMap(onStage))]));
    const rooms = byId(await this.parts.list('room', eventIds));
    const tracks = byId(await this.parts.list('track', eventIds));
    return sessions.map((session) => {
      const found = talks.get(session.talkId ?? '');
      const talk = found?.eventId === session.eventId ? found : null;
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
