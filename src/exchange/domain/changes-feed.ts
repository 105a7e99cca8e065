import { changeLines, summaryOf, type NamedChange } from './changes-text.js';
import { xmlElement, xmlText } from './write-xml.js';

/** One release with what it changed against the one before, in order of time. */
export interface ReleaseEntry {
  readonly id: string;
  readonly number: number;
  readonly note: string;
  readonly publishedAt: Date;
  readonly changes: readonly NamedChange[];
}

/** The releases of an event's agenda for feed readers. */
export interface ChangesFeed {
  /** That of the event. */
  readonly id: string;
  /** That of the event. */
  readonly title: string;
  readonly timeZone: string;
  /** The page of the event. */
  readonly page: string;
  /** Where the feed is fetched. */
  readonly address: string;
  /** The name of the organization. */
  readonly author: string;
  /** Newest first; at least one. */
  readonly releases: readonly ReleaseEntry[];
}

/**
 * As an Atom feed (RFC 4287). The ids are those of the event and its releases, so readers know an entry again for good;
 * it is never updated, for a release never changes. Names of rooms and speakers in it are those of today.
 */
export function writeChangesFeed(feed: ChangesFeed): string {
  const { id, title, page, address, author, releases } = feed;
  const updated = releases[0]?.publishedAt ?? new Date(0);
  const root = xmlElement('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
    text('id', `urn:uuid:${id}`),
    text('title', `${title}: changes of the agenda`),
    text('updated', updated.toISOString()),
    xmlElement('author', {}, [text('name', author)]),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: address }),
    xmlElement('link', { rel: 'alternate', href: page }),
    text('generator', 'Conductor'),
    ...releases.map((release) => entryOf(release, feed)),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function entryOf(release: ReleaseEntry, { page, timeZone }: ChangesFeed): string {
  const { id, number, note, publishedAt, changes } = release;
  const isFirst = number === 1;
  const lines = isFirst ? [] : [...changes.flatMap((each) => changeLines(each, timeZone))];
  const paragraphs = [
    note,
    lines.join('\n'),
    isFirst ? `The first agenda, with ${sessionsIn(changes.length)}.` : `Times are those of ${timeZone}.`,
  ];
  return xmlElement('entry', {}, [
    text('id', `urn:uuid:${id}`),
    text('title', `Release ${String(number)}: ${isFirst ? sessionsIn(changes.length) : summaryOf(changes)}`),
    text('published', publishedAt.toISOString()),
    text('updated', publishedAt.toISOString()),
    xmlElement('link', { rel: 'alternate', href: page }),
    xmlElement('content', { type: 'text' }, [xmlText(paragraphs.filter((each) => each !== '').join('\n\n'))]),
  ]);
}

const sessionsIn = (count: number) => (count === 1 ? '1 session' : `${String(count)} sessions`);

const text = (name: string, value: string) => xmlElement(name, {}, [xmlText(value)]);
