import fc from 'fast-check';
import ICAL from 'ical.js';
import type { Calendar, CalendarEntry } from './calendar.js';
import { multiLine, safeUrl, singleLine } from './content-line.js';
import { joinCalendar, renderCalendar } from './render-calendar.js';
import { renderEntry } from './render-entry.js';

function givenEntry(changes: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    uid: 'talk-1@conductor',
    sequence: 0,
    stamp: new Date('2027-01-02T03:04:05Z'),
    lastModified: new Date('2027-01-02T03:04:05Z'),
    start: new Date('2027-06-01T08:00:00Z'),
    end: new Date('2027-06-01T08:45:00Z'),
    timeZone: 'Europe/Berlin',
    status: 'CONFIRMED',
    summary: 'Calendars that stay right',
    ...changes,
  };
}

function givenCalendar(changes: Partial<Calendar> = {}): Calendar {
  return { name: 'Example Days', entries: [givenEntry()], ...changes };
}

const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');
const linesOf = (entry: CalendarEntry): string[] => unfolded(renderEntry(entry).text);
const parse = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text));

/** What ical.js reads out of the one entry of a calendar. */
function readBack(entry: CalendarEntry): {
  start: Date;
  end: Date;
  event: ICAL.Component;
  calendar: ICAL.Component;
} {
  const calendar = parse(renderCalendar(givenCalendar({ entries: [entry] })));
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  expect(others).toEqual([]);
  const { startDate, endDate } = new ICAL.Event(event);
  return { start: startDate.toJSDate(), end: endDate.toJSDate(), event: event as ICAL.Component, calendar };
}

describe('a calendar', () => {
  it('is written in this order, with these bytes', () => {
    const entry = givenEntry({
      sequence: 3,
      lastModified: new Date('2027-02-03T04:05:06Z'),
      description: 'One, two;\nthree \\ four',
      location: 'Room "A"; 2nd floor',
      url: 'https://example.org/talks/1?a=1,2;3',
      conferenceUrl: 'https://meet.example.org/1',
      categories: ['Time, space', 'Web'],
      geo: { latitude: 0, longitude: 13.3777 },
      organizer: { name: 'The "Example" team', email: 'team+days@example.org' },
    });
    const calendar = givenCalendar({
      name: 'Example Days, 2027',
      description: 'All talks;\nall rooms',
      timeZone: 'Europe/Berlin',
      url: 'https://example.org/days',
      source: 'https://example.org/days/talks.ics',
      color: 'Teal',
      refreshIntervalMinutes: 60,
      entries: [entry],
    });
    expect(unfolded(renderCalendar(calendar))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Conductor//Calendar//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Example Days\\, 2027',
      'X-WR-CALNAME:Example Days\\, 2027',
      'DESCRIPTION:All talks\\;\\nall rooms',
      'X-WR-CALDESC:All talks\\;\\nall rooms',
      'X-WR-TIMEZONE:Europe/Berlin',
      'URL:https://example.org/days',
      'SOURCE;VALUE=URI:https://example.org/days/talks.ics',
      'REFRESH-INTERVAL;VALUE=DURATION:PT60M',
      'X-PUBLISHED-TTL:PT60M',
      'COLOR:teal',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'X-LIC-LOCATION:Europe/Berlin',
      expect.stringMatching(/^LAST-MODIFIED:\d{8}T\d{6}Z$/),
      'BEGIN:DAYLIGHT',
      'TZNAME:CEST',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'DTSTART:19700329T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'TZNAME:CET',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'DTSTART:19701025T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:talk-1@conductor',
      'SEQUENCE:3',
      'DTSTAMP:20270102T030405Z',
      'DTSTART;TZID=Europe/Berlin:20270601T100000',
      'DTEND;TZID=Europe/Berlin:20270601T104500',
      'SUMMARY:Calendars that stay right',
      'LOCATION:Room "A"\\; 2nd floor',
      'DESCRIPTION:One\\, two\\;\\nthree \\\\ four',
      'ORGANIZER;CN="The ^\'Example^\' team":mailto:team+days@example.org',
      'CATEGORIES:Time\\, space,Web',
      'STATUS:CONFIRMED',
      'LAST-MODIFIED:20270203T040506Z',
      'GEO:0.000000;13.377700',
      'URL:https://example.org/talks/1?a=1,2;3',
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example.org/1',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('is the same when its entries were rendered before', () => {
    const calendar = givenCalendar({ entries: [givenEntry(), givenEntry({ uid: 'talk-2@conductor' })] });
    const kept = calendar.entries.map((entry) => JSON.parse(JSON.stringify(renderEntry(entry))));
    expect(joinCalendar(calendar, kept)).toBe(renderCalendar(calendar));
  });

  it('holds one VTIMEZONE per zone that is used, in the order of use', () => {
    const zones = [
      'Asia/Kathmandu',
      'Europe/Kiev',
      'Europe/Kyiv',
      'UTC',
      'Nowhere/Atlantis',
      'Asia/Kathmandu',
    ];
    const entries = zones.map((timeZone, index) => givenEntry({ uid: `talk-${index}@conductor`, timeZone }));
    const lines = unfolded(renderCalendar(givenCalendar({ entries })));
    expect(lines.filter((line) => line.startsWith('TZID:'))).toEqual([
      'TZID:Asia/Kathmandu',
      'TZID:Europe/Kyiv',
    ]);
  });

  it.each([
    ['its own zone', 'America/St_Johns', 'TZID:America/St_Johns'],
    ['UTC', undefined, 'TZID:Etc/UTC'],
  ])('without entries holds the VTIMEZONE of %s, because it must hold a component', (_, timeZone, line) => {
    const text = renderCalendar(givenCalendar({ timeZone, entries: [] }));
    expect(unfolded(text).filter((each) => each.startsWith('TZID:'))).toEqual([line]);
    expect(parse(text).getAllSubcomponents('vevent')).toEqual([]);
  });

  it.each([
    ['#1aB2c3', ['X-APPLE-CALENDAR-COLOR:#1AB2C3']],
    ['RebeccaPurple', ['COLOR:rebeccapurple']],
    ['red\r\nX-EVIL:1', []],
    ['#12', []],
    ['', []],
  ])('in the colour %j has the lines %j', (color, expected) => {
    const lines = unfolded(renderCalendar(givenCalendar({ color })));
    expect(lines.filter((line) => /COLOR|EVIL/.test(line))).toEqual(expected);
  });

  it.each([0, -1, 1.5, NaN, Infinity])(
    'says nothing of an interval of %d minutes',
    (refreshIntervalMinutes) => {
      expect(renderCalendar(givenCalendar({ refreshIntervalMinutes }))).toBe(renderCalendar(givenCalendar()));
    },
  );
});

describe('an entry', () => {
  it.each([
    ['Europe/Berlin', '2027-03-27T09:00:00Z', '2027-03-28T08:00:00Z', '20270327T100000', '20270328T100000'],
    ['Europe/Berlin', '2027-10-30T08:00:00Z', '2027-10-31T09:00:00Z', '20271030T100000', '20271031T100000'],
    [
      'America/St_Johns',
      '2027-03-14T05:29:00Z',
      '2027-03-14T05:30:00Z',
      '20270314T015900',
      '20270314T030000',
    ],
    [
      'America/St_Johns',
      '2027-11-07T03:00:00Z',
      '2027-11-07T13:30:00Z',
      '20271107T003000',
      '20271107T100000',
    ],
    [
      'Pacific/Kiritimati',
      '2027-03-28T09:30:00Z',
      '2027-03-28T10:30:00Z',
      '20270328T233000',
      '20270329T003000',
    ],
    ['Asia/Kathmandu', '2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z', '20270328T061500', '20270328T071500'],
    [
      'America/New_York',
      '2026-12-31T23:00:00Z',
      '2027-01-01T05:00:00Z',
      '20261231T180000',
      '20270101T000000',
    ],
  ])('in %s from %s to %s is read back at the same instants', (timeZone, from, to, start, end) => {
    const entry = givenEntry({ timeZone, start: new Date(from), end: new Date(to) });
    expect(linesOf(entry)).toContain(`DTSTART;TZID=${timeZone}:${start}`);
    expect(linesOf(entry)).toContain(`DTEND;TZID=${timeZone}:${end}`);
    const read = readBack(entry);
    expect([read.start, read.end]).toEqual([entry.start, entry.end]);
  });

  it.each([
    ['in the hour that happens twice', 'Europe/Berlin', '2027-10-31T00:45:00Z', '2027-10-31T01:15:00Z'],
    [
      'under rules that the VTIMEZONE does not know',
      'America/New_York',
      '2006-03-20T12:00:00Z',
      '2006-03-20T13:00:00Z',
    ],
    ['of an unknown zone', 'Nowhere/Atlantis', '2027-06-01T12:00:00Z', '2027-06-01T13:00:00Z'],
  ])('%s is written in UTC and read back at the same instants', (_, timeZone, from, to) => {
    const entry = givenEntry({ timeZone, start: new Date(from), end: new Date(to) });
    expect(renderEntry(entry).tzid).toBeNull();
    expect(linesOf(entry)).toContain(`DTSTART:${from.replace(/[-:]/g, '')}`);
    expect(linesOf(entry)).toContain(`DTEND:${to.replace(/[-:]/g, '')}`);
    const read = readBack(entry);
    expect([read.start, read.end]).toEqual([entry.start, entry.end]);
  });

  it.each([
    ['ends in the evening', '2027-06-01T08:00:00Z', '2027-06-03T16:00:00Z', '20270601', '20270604'],
    ['ends at midnight', '2027-05-31T22:00:00Z', '2027-06-01T22:00:00Z', '20270601', '20270602'],
    ['has no length', '2027-06-01T08:00:00Z', '2027-06-01T08:00:00Z', '20270601', '20270602'],
    ['crosses into the 53rd week', '2026-12-31T08:00:00Z', '2027-01-01T08:00:00Z', '20261231', '20270102'],
  ])('of whole days that %s covers the days in its zone', (_, from, to, first, next) => {
    const entry = givenEntry({ allDay: true, start: new Date(from), end: new Date(to) });
    expect(renderEntry(entry).tzid).toBeNull();
    expect(linesOf(entry)).toContain(`DTSTART;VALUE=DATE:${first}`);
    expect(linesOf(entry)).toContain(`DTEND;VALUE=DATE:${next}`);
  });

  it.each(['2027-06-01T08:00:00Z', '2027-06-01T07:00:00Z'])(
    'has no end if that (%s) is not after the start',
    (end) => {
      const lines = linesOf(givenEntry({ end: new Date(end) }));
      expect(lines).toContain('DTSTART;TZID=Europe/Berlin:20270601T100000');
      expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual([]);
    },
  );

  it.each(['CONFIRMED', 'TENTATIVE', 'CANCELLED'] as const)('that is %s says so', (status) => {
    expect(linesOf(givenEntry({ status }))).toContain(`STATUS:${status}`);
  });

  it.each([
    { geo: { latitude: 91, longitude: 0 } },
    { geo: { latitude: NaN, longitude: 0 } },
    { url: 'javascript:alert(1)', conferenceUrl: 'data:text/html,x' },
    { organizer: { name: 'Nobody', email: 'no address' } },
    { organizer: { name: 'Two', email: 'a@example.org,<b@example.org>' } },
    { categories: ['', ' \u0000'], location: '\u2028', description: '\r\n' },
  ])('leaves out %j', (changes) => {
    expect(renderEntry(givenEntry(changes))).toEqual(renderEntry(givenEntry()));
  });

  it('names an organizer without a name by the address, and keeps what has a meaning in addresses out of it', () => {
    const organizer = { name: '', email: "o'neil,a?b=c@example.org" };
    expect(linesOf(givenEntry({ organizer }))).toContain(
      'ORGANIZER;CN="o\'neil,a?b=c@example.org":mailto:o\'neil%2Ca%3Fb=c@example.org',
    );
  });

  it('refuses an invalid date', () => {
    expect(() => renderEntry(givenEntry({ start: new Date(NaN) }))).toThrow(RangeError);
  });
});

describe('hostile text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            '\r\n',
            '\r',
            '\n',
            '\u2028',
            '\u0085',
            '\u0000',
            '\uD800',
            '\uFEFF',
            '\t',
            ' ',
            '\\',
            '\\n',
            ';',
            ',',
            ':',
            '"',
            '^',
          ],
          ...[
            'END:VEVENT',
            'BEGIN:VEVENT',
            'X-EVIL:1',
            'ATTENDEE:mailto:evil@example.org',
            '\u202E',
            '😀',
            'é',
          ],
        ),
      )
      .map((parts) => parts.join('')),
  );
  /** ical.js does not know the properties of RFC 7986 and leaves their texts escaped. */
  const unescaped = (text: unknown): string => String(text).replace(/\\([\\;,])/g, '$1');
  /** ical.js takes the comma after an escaped backslash for a part of the category: its line is compared, and the organizer's, whose name it unescapes twice. */
  const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&');
  const names = (component: ICAL.Component): string[] => component.getAllProperties().map(({ name }) => name);

  it('in every text of an entry changes no line but its own, and comes back as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const organizer = { name: text, email: `team@example.org${text}` };
        const address = `https://example.org/${text}`;
        const texts = {
          uid: `u${text}`,
          summary: text,
          description: text,
          location: text,
          categories: [text, 'Web'],
        };
        const urls = { url: address, conferenceUrl: address };
        const entry = givenEntry({ ...texts, ...urls, organizer, timeZone: `Europe/Berlin${text}` });
        const { event, calendar } = readBack(entry);
        const lines = linesOf(entry);
        const line = singleLine(text);
        const isOptional = ['location', 'description', 'organizer', 'url', 'conference'];
        expect(names(event).filter((name) => !isOptional.includes(name))).toEqual([
          'uid',
          'sequence',
          'dtstamp',
          'dtstart',
          'dtend',
          'summary',
          'categories',
          'status',
          'last-modified',
        ]);
        expect(event.getFirstPropertyValue('uid')).toBe(singleLine(`u${text}`));
        expect(event.getFirstPropertyValue('summary')).toBe(line);
        expect(event.getFirstPropertyValue('location')).toBe(line || null);
        expect(event.getFirstPropertyValue('description')).toBe(multiLine(text) || null);
        expect(lines).toContain(`CATEGORIES:${[line, 'Web'].filter(Boolean).map(escaped).join(',')}`);
        expect(event.getFirstPropertyValue('url')).toBe(safeUrl(address));
        expect(event.getFirstPropertyValue('conference')).toBe(safeUrl(address));
        const sender = (line || 'team@example.org').replaceAll('^', '^^').replaceAll('"', "^'");
        const organizerLine = `ORGANIZER;CN="${sender}":mailto:team@example.org`;
        for (const each of lines.filter((content) => content.startsWith('ORGANIZER')))
          expect(each.slice(0, organizerLine.length)).toBe(organizerLine);
        expect(event.getAllSubcomponents()).toEqual([]);
        expect(
          calendar
            .getAllSubcomponents()
            .map(({ name }) => name)
            .filter((name) => name !== 'vtimezone'),
        ).toEqual(['vevent']);
      }),
      { numRuns: 500 },
    );
  });

  it('in every text of a calendar changes no line but its own, and comes back as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const url = `https://example.org/${text}`;
        const head = { description: text, url, source: url, color: text, timeZone: text };
        const calendar = parse(renderCalendar(givenCalendar({ name: `n${text}`, ...head })));
        const isOptional = ['description', 'x-wr-caldesc', 'url', 'source', 'color'];
        expect(names(calendar).filter((name) => !isOptional.includes(name))).toEqual([
          'version',
          'prodid',
          'calscale',
          'method',
          'name',
          'x-wr-calname',
        ]);
        expect(unescaped(calendar.getFirstPropertyValue('name'))).toBe(singleLine(`n${text}`));
        expect(calendar.getFirstPropertyValue('description')).toBe(multiLine(text) || null);
        expect(calendar.getFirstPropertyValue('url')).toBe(safeUrl(url));
        expect(calendar.getFirstPropertyValue('source')).toBe(safeUrl(url));
        expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone', 'vevent']);
      }),
      { numRuns: 500 },
    );
  });

  it('is folded at 75 octets between whole characters, with no line end but CRLF', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const long = text.repeat(5);
        const organizer = { name: long, email: 'team@example.org' };
        const entry = givenEntry({
          summary: long,
          description: long,
          location: long,
          organizer,
          categories: [long],
        });
        const bytes = Buffer.from(
          renderCalendar(givenCalendar({ name: long, description: long, entries: [entry] })),
        );
        const lines = bytes
          .toString('latin1')
          .split('\r\n')
          .map((line) => Buffer.from(line, 'latin1'));
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(75);
        expect(lines.every((line) => line.equals(Buffer.from(line.toString('utf8'))))).toBe(true);
        expect(lines.some((line) => line.includes('\n') || line.includes('\r'))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
