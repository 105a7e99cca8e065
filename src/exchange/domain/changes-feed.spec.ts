import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { newId } from '../../kernel/id.js';
import { type ChangesFeed, type ReleaseEntry, writeChangesFeed } from './changes-feed.js';
import { changeLines, type NamedChange, type NamedSession, summaryOf } from './changes-text.js';

const talk = (fields: Partial<NamedSession> = {}): NamedSession => ({
  title: 'Talk',
  startsAt: new Date('2027-05-10T21:30:00Z'),
  endsAt: new Date('2027-05-10T22:15:00Z'),
  isInAllRooms: false,
  rooms: ['Hall'],
  people: ['Ada', 'Bo'],
  ...fields,
});

const change = (fields: Partial<NamedChange>): NamedChange => ({
  before: talk(),
  now: talk(),
  isMoved: false,
  isRetitled: false,
  isByOthers: false,
  ...fields,
});

const moved = change({
  isMoved: true,
  before: talk({ rooms: ['Attic', 'Hall'] }),
  now: talk({ startsAt: new Date('2027-11-10T08:00:00Z'), endsAt: new Date('2027-11-10T08:30:00Z') }),
});
const night = '2027-05-10, 23:30–00:15 (UTC+02:00)';

describe('what changed', () => {
  it.each([
    ['a new session', change({ before: null }), [`New: “Talk”, ${night}, Hall by Ada, Bo.`]],
    [
      'a new one in all rooms by nobody',
      change({ before: null, now: talk({ isInAllRooms: true, people: [] }) }),
      [`New: “Talk”, ${night}, all rooms.`],
    ],
    [
      'a new one in no room',
      change({ before: null, now: talk({ rooms: [] }) }),
      [`New: “Talk”, ${night} by Ada, Bo.`],
    ],
    ['a cancelled one', change({ now: null }), [`Cancelled: “Talk”, ${night}, Hall.`]],
    [
      'a moved one',
      moved,
      [`Moved: “Talk” from ${night}, Attic and Hall to 2027-11-10, 09:00–09:30 (UTC+01:00), Hall.`],
    ],
    [
      'a renamed one',
      change({ isRetitled: true, now: talk({ title: 'New' }) }),
      ['Renamed: “Talk” is now “New”.'],
    ],
    [
      'one by others',
      change({ isByOthers: true, now: talk({ people: ['Cy'] }) }),
      ['Speakers: “Talk” is by Cy.'],
    ],
    [
      'one by nobody',
      change({ isByOthers: true, now: talk({ people: [] }) }),
      ['Speakers: “Talk” is by nobody.'],
    ],
  ])('is told of %s', (_, each, lines) => {
    expect(changeLines(each, 'Europe/Berlin')).toEqual(lines);
  });

  it('is summed up', () => {
    const all = [
      change({ before: null }),
      change({ before: null }),
      { ...moved, isRetitled: true },
      change({ isByOthers: true }),
      change({ now: null }),
    ];
    expect(summaryOf(all)).toBe('2 new, 1 moved, 1 renamed, 1 with other speakers, 1 cancelled');
    expect(summaryOf([])).toBe('no changes');
  });
});

const line = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    ']]>',
    '<b>&amp;"\'',
    '𝒜 👩‍👩‍👧 é',
    '\u0000\u001B\u0085x\u2028y',
    'a\uFFFEb\uD800',
    '&#13;',
    '\r\n',
  ),
);

const session = fc.record({
  title: line,
  startsAt: fc.constant(new Date('2027-05-10T07:00:00Z')),
  endsAt: fc.constant(new Date('2027-05-10T08:00:00Z')),
  isInAllRooms: fc.boolean(),
  rooms: fc.array(line, { maxLength: 2 }),
  people: fc.array(line, { maxLength: 2 }),
});

const release: fc.Arbitrary<ReleaseEntry> = fc.record({
  id: fc.constant(null).map(() => newId()),
  number: fc.integer({ min: 2, max: 100 }),
  note: line,
  publishedAt: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
  changes: fc.array(
    fc.record({
      before: fc.option(session),
      now: fc.option(session),
      isMoved: fc.boolean(),
      isRetitled: fc.boolean(),
      isByOthers: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});

const feed: fc.Arbitrary<ChangesFeed> = fc.record({
  id: fc.constant(null).map(() => newId()),
  title: line,
  timeZone: fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati', 'Asia/Kathmandu'),
  page: fc.constant('https://conductor.example/org/conf'),
  address: fc.constant('https://conductor.example/agendas/org/conf/changes.atom'),
  author: line,
  releases: fc.array(release, { minLength: 1, maxLength: 4 }),
});

interface Read {
  feed: { title: string; author: { name: string }; entry: { id: string; content: { '#text': string } }[] };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  alwaysCreateTextNode: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => name === 'entry',
});

/** What XML cannot hold is not there. */
const kept = (text: string) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

describe('the feed of changes', () => {
  it('is read back as it was written, whatever the texts', () => {
    fc.assert(
      fc.property(feed, (written) => {
        const read = (parser.parse(writeChangesFeed(written)) as Read).feed;
        expect(read).toMatchObject({
          title: kept(`${written.title}: changes of the agenda`),
          author: { name: kept(written.author) },
        });
        expect(read.entry.map(({ id, content }) => [id, content['#text']])).toEqual(
          written.releases.map(({ id, note, changes }) => [
            `urn:uuid:${id}`,
            kept(
              [
                note,
                changes.flatMap((each) => changeLines(each, written.timeZone)).join('\n'),
                `Times are those of ${written.timeZone}.`,
              ]
                .filter((each) => each !== '')
                .join('\n\n'),
            ),
          ]),
        );
      }),
    );
  });

  it('tells of the first release how large it is', () => {
    const [given] = fc.sample(feed, 1);
    if (!given) throw new Error('There is a sample.');
    const first = { id: newId(), number: 1, publishedAt: new Date('2027-01-01T12:00:00Z') };
    const text = (count: number) =>
      writeChangesFeed({
        ...given,
        releases: [
          { ...first, note: '', changes: Array.from({ length: count }, () => change({ before: null })) },
        ],
      });
    expect(text(2)).toContain('<title>Release 1: 2 sessions</title>');
    expect(text(1)).toContain('<content type="text">The first agenda, with 1 session.</content>');
  });
});
