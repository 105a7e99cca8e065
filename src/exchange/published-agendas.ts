import { Injectable } from '@nestjs/common';
import { byId } from '../kernel/by-id.js';
import { entryIdOf, type ReleasedSession, ReleasesService } from '../agenda/index.js';
import { type Event, EventPartsService, EventsService } from '../events/index.js';
import { slugOf } from '../kernel/slug.js';
import { nobody } from '../platform/auth/viewer.js';
import { Config } from '../platform/config/config.js';
import { RecordingConsent, type Speaker, SpeakersService } from '../speakers/index.js';
import { TalksService } from '../talks/index.js';
import type { ExportedAgenda, ExportedPerson, ExportedSession } from './domain/exported-agenda.js';

/** An agenda and when it was published. */
export interface PublishedAgenda extends ExportedAgenda {
  readonly changedAt: Date;
}

/** What everybody may see of the newest release of an agenda, with the names of what it points to. */
@Injectable()
export class PublishedAgendas {
  constructor(
    private readonly config: Config,
    private readonly events: EventsService,
    private readonly parts: EventPartsService,
    private readonly talks: TalksService,
    private readonly speakers: SpeakersService,
    private readonly releases: ReleasesService,
  ) {}

  /** Null where there is no such event, or nothing was published. */
  async find(organization: string, slug: string): Promise<PublishedAgenda | null> {
    const event = await this.events.findBySlug(nobody, organization, slug);
    const release = event && (await this.releases.findLatest(event.id));
    if (!release) return null;
    const { number, publishedAt: changedAt } = release;
    const url = `${this.config.baseUrl}/${organization}/${slug}`;
    const sessions = (await this.releases.listSessions([release.id])).filter((each) => !each.isCancelled);
    return { ...(await this.complete({ ...event, url }, sessions)), version: String(number), changedAt };
  }

  private async complete(event: Event & { url: string }, sessions: readonly ReleasedSession[]) {
    const { id, title, slug, timeZone, startsAt, endsAt, url } = event;
    const rooms = (await this.parts.list('room', [id])).map(({ id: key, name }) => ({ key, name }));
    const tracks = await this.parts.list('track', [id]);
    const context: Context = {
      url,
      rooms,
      tracks: byId(tracks),
      formats: byId(await this.parts.list('session format', [id])),
      talks: byId(await this.talksOf(id, sessions)),
      people: byId(await this.speakers.list([...new Set(sessions.flatMap(onStage))])),
    };
    return {
      ...{ title, slug, timeZone, startsAt, endsAt, url, rooms },
      tracks: tracks.map(({ id: key, name, color }) => ({ key, name, color })),
      sessions: sessions.map((session) => completed(session, context)),
    };
  }

  /** Those that everybody may see; a talk that has moved to another event is not told of here. */
  private async talksOf(eventId: string, sessions: readonly ReleasedSession[]) {
    const talks = await this.talks.list(sessions.flatMap(({ talkId }) => talkId ?? []));
    return talks.filter((talk) => talk.isVisible && talk.eventId === eventId);
  }
}

type Talk = Awaited<ReturnType<TalksService['list']>>[number];

/** What the ids of a release lead to. */
interface Context {
  /** The page of the event. */
  readonly url: string;
  readonly rooms: ExportedAgenda['rooms'];
  readonly tracks: ReadonlyMap<string, { readonly name: string }>;
  readonly formats: ReadonlyMap<string, { readonly name: string }>;
  readonly talks: ReadonlyMap<string, Talk>;
  readonly people: ReadonlyMap<string, Speaker>;
}

function completed(session: ReleasedSession, context: Context): ExportedSession {
  const { kind, title, startsAt, endsAt, isInAllRooms } = session;
  const talk = context.talks.get(session.talkId ?? '');
  const peopleOf = (ids: readonly string[]) => ids.flatMap((id) => context.people.get(id) ?? []);
  const isHere = ({ key }: { key: string }) => isInAllRooms || session.roomIds.includes(key);
  const isRefusing = ({ recordingConsent }: Speaker) => recordingConsent === RecordingConsent.REFUSED;
  return {
    ...{ kind, title, startsAt, endsAt, isInAllRooms },
    id: entryIdOf(session),
    slug: talk?.slug ?? slugOf(title, 'session'),
    url: talk ? `${context.url}/talks/${talk.slug}` : null,
    rooms: context.rooms.filter(isHere),
    track: context.tracks.get(talk?.trackId ?? '')?.name ?? null,
    format: context.formats.get(talk?.sessionFormatId ?? '')?.name ?? null,
    language: talk?.language ?? null,
    abstract: talk?.abstract ?? '',
    speakers: peopleOf(session.speakerIds).map(personOf),
    hosts: peopleOf(session.hostIds.filter((id) => !session.speakerIds.includes(id))).map(personOf),
    recordingOptOut: peopleOf(onStage(session)).some(isRefusing),
  };
}

const onStage = ({ speakerIds, hostIds }: ReleasedSession) => [...new Set([...speakerIds, ...hostIds])];

const personOf = ({ id, name, tagline, biography, links }: Speaker): ExportedPerson => ({
  ...{ id, name, tagline, biography },
  links: links.map(({ label: title, url }) => ({ title, url })),
});
