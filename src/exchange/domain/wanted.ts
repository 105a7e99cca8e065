import { createHash } from 'node:crypto';

/** What the programme of an event is made of, as an import counts and remembers it. */
export const ThingKind = {
  EVENT: 'EVENT',
  ROOM: 'ROOM',
  TRACK: 'TRACK',
  SESSION_FORMAT: 'SESSION_FORMAT',
  SPEAKER: 'SPEAKER',
  TALK: 'TALK',
  SESSION: 'SESSION',
} as const;
export type ThingKind = (typeof ThingKind)[keyof typeof ThingKind];

/** A thing as a file wants it. */
export interface Wanted<Details> {
  /** The file's own identifier, or its hash where it is too long to keep. */
  readonly key: string;
  /** Differs whenever the details do. */
  readonly digest: string;
  readonly details: Details;
}

/** What an earlier import remembers of a thing. */
export interface Known {
  readonly key: string;
  readonly digest: string;
  readonly thingId: string;
}

export interface Sorted<Details> {
  readonly added: readonly Wanted<Details>[];
  readonly changed: readonly (Wanted<Details> & { readonly id: string })[];
  readonly unchanged: readonly (Wanted<Details> & { readonly id: string })[];
  /** The ids of things that an earlier file had and this one has not. */
  readonly gone: readonly string[];
}

export const wanted = <Details>(key: string, details: Details): Wanted<Details> => ({
  key: keptKey(key),
  digest: hash(JSON.stringify(details)),
  details,
});

/** Keys are unlimited in a file and limited in the database. */
export const keptKey = (key: string): string => (key.length <= 200 ? key : hash(key));

/**
 * What is to be done to make the event as the file wants it. Only what the file changed since the last import counts as
 * changed, so that what people edited by hand in between stays. A thing that was removed by hand is added again.
 */
export function sortWanted<Details>(
  things: readonly Wanted<Details>[],
  known: readonly Known[],
  present: ReadonlySet<string>,
): Sorted<Details> {
  const before = new Map(known.filter(({ thingId }) => present.has(thingId)).map((each) => [each.key, each]));
  const keys = new Set(things.map(({ key }) => key));
  const found = things.flatMap((thing) => {
    const { thingId: id, digest } = before.get(thing.key) ?? {};
    return id === undefined ? [] : [{ ...thing, id, isSame: digest === thing.digest }];
  });
  return {
    added: things.filter(({ key }) => !before.has(key)),
    changed: found.filter(({ isSame }) => !isSame),
    unchanged: found.filter(({ isSame }) => isSame),
    gone: [...before.values()].filter(({ key }) => !keys.has(key)).map(({ thingId }) => thingId),
  };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
