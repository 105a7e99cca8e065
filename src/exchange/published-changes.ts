import { Injectable } from '@nestjs/common';
import {
  type PlannedSession,
  ReleaseHistory,
  type SessionChange,
  SessionChangeKind,
} from '../agenda/index.js';
import { type Event, EventPartsService, EventsService } from '../events/index.js';
import { byId } from '../kernel/by-id.js';
import { NotFound } from '../kernel/denial.js';
import { OrganizationsService } from '../organizations/index.js';
import { nobody } from '../platform/auth/viewer.js';
import { Config } from '../platform/config/config.js';
import type { KnownFile } from '../platform/http/known-file.js';
import { SpeakersService } from '../speakers/index.js';
import { type ReleaseEntry, writeChangesFeed } from './domain/changes-feed.js';
import type { NamedChange } from './domain/changes-text.js';

/** Readers look in often enough. */
const RELEASES = 50;

/** Tells feed readers what the releases of an agenda changed: they bring no credential. */
@Injectable()
export class PublishedChanges {
  constructor(
    private readonly config: Config,
    private readonly organizations: OrganizationsService,
    private readonly events: EventsService,
    private readonly parts: EventPartsService,
    private readonly speakers: SpeakersService,
    private readonly history: ReleaseHistory,
  ) {}

  /** Throws a Denial where there is no such event, or nothing was published. */
  async write(organization: string, slug: string): Promise<KnownFile> {
    const event = await this.events.findBySlug(nobody, organization, slug);
    const releases = event ? await this.releasesOf(event) : [];
    const [newest] = releases;
    if (!event || !newest) throw new NotFound('changes feed');
    const text = writeChangesFeed({
      ...{ id: event.id, title: event.title, timeZone: event.timeZone, releases },
      page: `${this.config.baseUrl}/${organization}/${slug}`,
      address: `${this.config.baseUrl}/agendas/${organization}/${slug}/changes.atom`,
      author: (await this.organizations.get(event.organizationId)).name,
    });
    const type = 'application/atom+xml; charset=utf-8';
    return { name: 'changes.atom', type, text, lastModified: newest.publishedAt };
  }

  private async releasesOf({ id: eventId }: Event): Promise<ReleaseEntry[]> {
    const releases = await this.history.listLatest(eventId, RELEASES);
    const sides = releases
      .flatMap(({ changes }) => changes)
      .flatMap(({ before, session }) => [before, session]);
    const ids = sides.flatMap((each) => (each ? onStage(each) : []));
    const names = {
      rooms: byId(await this.parts.list('room', [eventId])),
      people: byId(await this.speakers.list([...new Set(ids)])),
    };
    return releases.map(({ release: { id, number, note, publishedAt }, changes }) => ({
      ...{ id, number, note, publishedAt },
      changes: changes.map((change) => named(change, names)),
    }));
  }
}

interface Names {
  readonly rooms: ReadonlyMap<string, { readonly name: string }>;
  readonly people: ReadonlyMap<string, { readonly name: string }>;
}

function named({ kinds, session, before }: SessionChange, { rooms, people }: Names): NamedChange {
  const withNames = (side: PlannedSession) => ({
    ...side,
    rooms: side.roomIds.flatMap((id) => rooms.get(id)?.name ?? []),
    people: onStage(side).flatMap((id) => people.get(id)?.name ?? []),
  });
  return {
    before: before && withNames(before),
    now: kinds.includes(SessionChangeKind.CANCELLED) ? null : withNames(session),
    isMoved: kinds.includes(SessionChangeKind.MOVED),
    isRetitled: kinds.includes(SessionChangeKind.RETITLED),
    isByOthers: kinds.includes(SessionChangeKind.SPEAKERS_CHANGED),
  };
}

const onStage = ({ speakerIds, hostIds }: PlannedSession) => [...new Set([...speakerIds, ...hostIds])];
