import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/id.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import {
  type EventParts,
  EventPartsRepository,
  type PartKind,
  partOf,
} from './data/event-parts.repository.js';
import { EventsRepository } from './data/events.repository.js';
import { NameTaken, PartInUse } from './domain/refusals.js';
import { EventAccess } from './event-access.js';

/** What an organizer says of a part; its place is behind the others. */
export type NewPart<K extends PartKind> = Omit<EventParts[K], 'id' | 'eventId' | 'position'>;

export type PartChanges<K extends PartKind> = Partial<Omit<EventParts[K], 'id' | 'eventId'>>;

/** The rooms, tracks and session formats of events. */
@Injectable()
export class EventPartsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly events: EventsRepository,
    private readonly parts: EventPartsRepository,
  ) {}

  /** Of several events, each list in its order. */
  list<K extends PartKind>(kind: K, eventIds: readonly string[]): Promise<EventParts[K][]> {
    return this.parts.list(kind, eventIds);
  }

  /** In any order. */
  listByIds<K extends PartKind>(kind: K, ids: readonly string[]): Promise<EventParts[K][]> {
    return this.parts.listByIds(kind, ids);
  }

  /** The id of the part of another event that has the same name as this one; null: there is none, or none was named. */
  async findNamesake(kind: PartKind, id: string | null, eventId: string): Promise<string | null> {
    const [part] = id === null ? [] : await this.parts.listByIds(kind, [id]);
    const there = part ? await this.parts.list(kind, [eventId]) : [];
    return there.find(({ name }) => name === part?.name)?.id ?? null;
  }

  /** Adds parts in the order given; all or none. */
  addAll<K extends PartKind>(
    viewer: Viewer,
    kind: K,
    eventId: string,
    wanted: readonly NewPart<K>[],
  ): Promise<EventParts[K][]> {
    return this.db.refusing(nameTaken(wanted.map(({ name }) => name).join(', ')), async () => {
      const event = await this.events.lock(eventId);
      await this.access.require(viewer, 'event:update', eventId);
      const present = await this.parts.list(kind, [eventId]);
      const next = (present.at(-1)?.position ?? 0) + 1;
      const added = wanted.map((part, index) =>
        partOf<K>({ ...part, id: newId(), eventId, position: next + index }),
      );
      await this.parts.insert(kind, added);
      await this.access.recordAdded(viewer, event, `${asWord(kind)}.added`, added);
      return added;
    });
  }

  update<K extends PartKind>(
    viewer: Viewer,
    kind: K,
    id: string,
    changes: PartChanges<K>,
  ): Promise<EventParts[K]> {
    return this.db.refusing(nameTaken(changes.name), async () => {
      const part = await this.parts.get(kind, id);
      const { event } = await this.access.require(viewer, 'event:update', part.eventId, kind);
      Object.assign(part, changes);
      await this.parts.save(kind, part);
      const fields = Object.keys(changes);
      await this.access.record(viewer, event, {
        action: `${asWord(kind)}.updated`,
        subjectId: id,
        changes: { fields },
      });
      return part;
    });
  }

  remove<K extends PartKind>(viewer: Viewer, kind: K, id: string): Promise<EventParts[K]> {
    return this.db.refusing({ _fkey: () => new PartInUse(kind) }, async () => {
      const part = await this.parts.get(kind, id);
      const { event } = await this.access.require(viewer, 'event:update', part.eventId, kind);
      await this.parts.delete(kind, id);
      await this.access.record(viewer, event, { action: `${asWord(kind)}.removed`, subjectId: id });
      return part;
    });
  }
}

const nameTaken = (name = '') => ({ _event_id_name_key: () => new NameTaken(name) });

const asWord = (kind: PartKind): string => kind.replace(' ', '-');
