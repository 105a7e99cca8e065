import { Injectable } from '@nestjs/common';
import { type EntityTarget, In, type FindOptionsOrder, type FindOptionsWhere } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { Room } from './room.entity.js';
import { SessionFormat } from './session-format.entity.js';
import { Track } from './track.entity.js';

/** What an event is divided into. */
export interface EventParts {
  room: Room;
  track: Track;
  'session format': SessionFormat;
}

export type PartKind = keyof EventParts;

const entities: { [K in PartKind]: EntityTarget<EventParts[K]> } = {
  room: Room,
  track: Track,
  'session format': SessionFormat,
};

/** Rooms, tracks and session formats: three lists of the same shape. */
@Injectable()
export class EventPartsRepository {
  constructor(private readonly db: Database) {}

  /** Of several events, each list in its order. */
  list<K extends PartKind>(kind: K, eventIds: readonly string[]): Promise<EventParts[K][]> {
    if (eventIds.length === 0) return Promise.resolve([]);
    return this.of(kind).find({ where: where<K>({ eventId: In(eventIds) }), order: order<K>() });
  }

  listByIds<K extends PartKind>(kind: K, ids: readonly string[]): Promise<EventParts[K][]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.of(kind).find({ where: where<K>({ id: In(ids) }) });
  }

  async get<K extends PartKind>(kind: K, id: string): Promise<EventParts[K]> {
    const part = await this.of(kind).findOne({ where: where<K>({ id }) });
    if (!part) throw new NotFound(kind);
    return part;
  }

  async insert<K extends PartKind>(kind: K, parts: readonly EventParts[K][]): Promise<void> {
    await this.of(kind).save([...parts], { chunk: 500 });
  }

  async save<K extends PartKind>(kind: K, part: EventParts[K]): Promise<void> {
    await this.of(kind).save(part);
  }

  async delete(kind: PartKind, id: string): Promise<void> {
    await this.of(kind).delete(id);
  }

  private of<K extends PartKind>(kind: K) {
    return this.db.repository<EventParts[K]>(entities[kind]);
  }
}

/** The three have these columns in common, which TypeScript cannot see through the type parameter. */
const where = <K extends PartKind>(condition: FindOptionsWhere<Room>) =>
  condition as FindOptionsWhere<EventParts[K]>;
const order = <K extends PartKind>() => ({ position: 'ASC', id: 'ASC' }) as FindOptionsOrder<EventParts[K]>;

/** A part from all its values: the compiler cannot see that the columns of a kind and these three make it whole. */
export const partOf = <K extends PartKind>(
  values: Omit<EventParts[K], 'id' | 'eventId' | 'position'> & {
    id: string;
    eventId: string;
    position: number;
  },
): EventParts[K] => values as unknown as EventParts[K];
