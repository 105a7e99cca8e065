import { Injectable } from '@nestjs/common';
import { ImportedThingsRepository } from './data/imported-things.repository.js';
import { keptKey, sortWanted, type ThingKind, type Wanted } from './domain/wanted.js';

/** How things of one kind are made and changed; each method answers in the order given. */
export interface Hands<Details> {
  /** Those of these ids that are still there. */
  present(ids: readonly string[]): Promise<readonly { readonly id: string }[]>;
  /** What is there by hand and meant by the file, if there is such a thing. */
  adopt?(details: Details): string | undefined;
  addAll(details: readonly Details[]): Promise<readonly { readonly id: string }[]>;
  updateAll(changes: readonly { readonly id: string; readonly details: Details }[]): Promise<unknown>;
}

/** What became of the things of one kind. */
export interface Brought {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** From the kept keys of the file to our ids. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ours that this file has no longer. */
  readonly gone: readonly string[];
}

/** Remembers under which of our ids the things of a file stand, so that importing twice changes nothing. */
@Injectable()
export class ImportedThings {
  constructor(private readonly things: ImportedThingsRepository) {}

  /** Makes the event's things of this kind as the file wants them. In the transaction and under the lock of the import. */
  async bring<Details>(
    eventId: string,
    kind: ThingKind,
    wanted: readonly Wanted<Details>[],
    hands: Hands<Details>,
  ): Promise<Brought> {
    const known = await this.things.list(eventId, kind);
    const present = await hands.present(known.map(({ thingId }) => thingId));
    const sorted = sortWanted(wanted, known, new Set(present.map(({ id }) => id)));
    const claimed = new Set([...sorted.changed, ...sorted.unchanged].map(({ id }) => id));
    const adopted = sorted.added.flatMap((thing) => {
      const id = hands.adopt?.(thing.details);
      return id === undefined || claimed.has(id) ? [] : [{ ...thing, id }];
    });
    // First, so that a name or a talk is free for what is new.
    if (sorted.changed.length > 0) await hands.updateAll(sorted.changed);
    const created = await this.add(without(sorted.added, adopted), hands);
    const written = [...created, ...adopted, ...sorted.changed];
    const rows = written.map(({ key, digest, id }) => ({ key, digest, thingId: id }));
    if (rows.length > 0) await this.things.put(eventId, kind, rows);
    return {
      created: created.length,
      updated: sorted.changed.length,
      unchanged: sorted.unchanged.length + adopted.length,
      ids: new Map([...written, ...sorted.unchanged].map(({ key, id }) => [key, id])),
      gone: sorted.gone,
    };
  }

  private async add<Details>(
    things: readonly Wanted<Details>[],
    hands: Hands<Details>,
  ): Promise<(Wanted<Details> & { id: string })[]> {
    if (things.length === 0) return [];
    const made = await hands.addAll(things.map(({ details }) => details));
    return things.map((thing, index) => {
      const id = made[index]?.id;
      if (id === undefined) throw new Error('Fewer things were made than were wanted.');
      return { ...thing, id };
    });
  }
}

/** Our id of what the file calls by this key, or null. */
export const idIn = ({ ids }: Brought, key: string | null): string | null =>
  key === null ? null : (ids.get(keptKey(key)) ?? null);

function without<Details>(
  things: readonly Wanted<Details>[],
  others: readonly Wanted<Details>[],
): readonly Wanted<Details>[] {
  const keys = new Set(others.map(({ key }) => key));
  return things.filter(({ key }) => !keys.has(key));
}
