import type { ExportedAgenda, ExportedSession } from './exported-agenda.js';

/** The numbers have ten digits and fit into 31 bits: programs that read these files keep them in such fields. */
const FIRST = 2 ** 30;

/**
 * A number for each id where a format knows no other ids. It is made from the random end of the id, so it stays the same
 * when others come and go; the next free one is taken where two ids end alike.
 */
export function numbersOf(ids: Iterable<string>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const id of [...new Set(ids)].sort()) {
    let offset = Number.parseInt(id.slice(-8), 16) % FIRST;
    while (taken.has(offset)) offset = (offset + 1) % FIRST;
    taken.add(offset);
    numbers.set(id, FIRST + offset);
  }
  return numbers;
}

/** A short name of at least four characters without hyphens: both schemas of the c3voc ask for it. */
export const acronymOf = (slug: string): string => slug.replaceAll('-', '_').padEnd(4, '_');

/** What a session is called by programs. */
export interface SessionNames {
  readonly number: number;
  /** One of its kind also beyond this event, as both schemas of the c3voc ask for. */
  readonly slug: string;
}

/** The names of the sessions of an agenda. */
export function namesIn({ slug, sessions }: ExportedAgenda): (session: ExportedSession) => SessionNames {
  const numbers = numbersOf(sessions.map(({ id }) => id));
  return (session) => {
    const number = numbers.get(session.id) ?? 0;
    return { number, slug: `${acronymOf(slug)}-${String(number)}-${session.slug}` };
  };
}
