import fc from 'fast-check';
import { newId } from '../../kernel/id.js';
import { normalizeLine } from '../../kernel/text.js';
import { canonicalTimeZone } from '../../kernel/time-zone.js';
import { exportScheduleJson } from './export-schedule-json.js';
import { exportScheduleXml } from './export-schedule-xml.js';
import { exportSchedule2Json } from './export-schedule2-json.js';
import type { ExportedAgenda, ExportedSession } from './exported-agenda.js';
import { exportSessionizeAll, exportSessionizeGrid } from './export-sessionize.js';
import { exportSessionsCsv } from './export-sessions-csv.js';
import { type Programme, SessionKind } from './programme.js';
import { readSchedule } from './read-schedule.js';
import { parseScheduleXml } from './schedule-xml.js';

const HOUR = 3_600_000;

/** Lines as they are stored, with what is special in one of the formats. */
const line = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.constantFrom(']]>', '<b>&amp;"\'', '𝒜 👩‍👩‍👧 é', '\u0085x\u2028y', '=1+1', 'a\uFFFEb', '&#13;', ' '),
  )
  .map((text) => normalizeLine(text) || 'Untitled');

const inXml = (text: string) => normalizeLine(text.replace(/[\uFFFE\uFFFF]/g, ''));

const id = fc.constant(null).map(() => newId());

const people = (names: readonly string[]) =>
  names.map((name) => ({ id: newId(), name, tagline: '', biography: '', links: [] }));

const rooms = ['Attic', 'Cellar & Co', '“Hall”'].map((name) => ({ key: newId(), name }));

const session: fc.Arbitrary<ExportedSession> = fc.record({
  id,
  kind: fc.constantFrom(...Object.values(SessionKind)),
  title: line,
  slug: fc.constant('a-talk'),
  url: fc.constant(null),
  startsAt: fc
    .integer({ min: Date.parse('2027-03-10T00:00Z') / 60_000, max: Date.parse('2027-04-10T00:00Z') / 60_000 })
    .map((minutes) => new Date(minutes * 60_000)),
  endsAt: fc.constant(new Date()),
  isInAllRooms: fc.boolean(),
  rooms: fc.subarray(rooms),
  track: fc.option(line),
  format: fc.option(fc.constantFrom('Talk', 'Lunch break', 'Workshop (90)')),
  language: fc.option(fc.constantFrom('en', 'pt-BR')),
  abstract: line,
  speakers: fc.uniqueArray(line, { maxLength: 3 }).map(people),
  hosts: fc.uniqueArray(line, { maxLength: 2 }).map(people),
  recordingOptOut: fc.boolean(),
});

const lasting = fc
  .tuple(session, fc.integer({ min: 1, max: 24 * 3_600 }))
  .map(([each, seconds]) => ({ ...each, endsAt: new Date(each.startsAt.getTime() + seconds * 1_000) }));

const agenda: fc.Arbitrary<ExportedAgenda> = fc.record({
  title: line,
  slug: fc.constantFrom('js', 'a-conference-2027'),
  timeZone: fc.constantFrom(
    'Europe/Berlin',
    'America/St_Johns',
    'Pacific/Kiritimati',
    'Asia/Kathmandu',
    'UTC',
  ),
  startsAt: fc.constant(new Date('2027-03-10T07:00:00Z')),
  endsAt: fc.constant(new Date('2027-04-11T07:00:00Z')),
  url: fc.constant('https://conductor.example/org/conf'),
  version: fc.constant('3'),
  rooms: fc.constant(rooms),
  tracks: fc.constant([{ key: newId(), name: 'Tools', color: '#00ff00' }]),
  sessions: fc.array(lasting, { maxLength: 8 }),
});

const byKey = <Row extends { key: string }>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));

interface Timed {
  readonly guid: string;
  readonly title: string;
  readonly end: string;
}

interface First {
  readonly schedule: {
    conference: { days: { rooms: Record<string, (Timed & { date: string; room: string })[]> }[] };
  };
}

interface Second {
  readonly schedule: { events: (Timed & { start: string; room?: { name?: string } })[] };
}

const asLine = ({ guid, title, end }: Timed, start: string, room: string): string =>
  [guid, title, new Date(start).toISOString(), new Date(end).toISOString(), room].join('|');

const toMinute = (date: Date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000);

/** In all rooms is what a format lists in one of them, or a break in none. */
function linesOfProgramme({ sessions, rooms, speakers }: Programme): string[] {
  const names = new Map([...rooms, ...speakers].map(({ key, name }) => [key, name]));
  return sessions
    .map((each) =>
      JSON.stringify([
        ...[each.key, each.title, each.startsAt, each.endsAt, each.kind === SessionKind.BREAK],
        each.isInAllRooms ? '' : (names.get(each.roomKeys[0] ?? '') ?? ''),
        [...new Set(each.speakerKeys.map((key) => names.get(key)))],
      ]),
    )
    .sort();
}

/** Which of both rooms a format keeps of what is in all, and that the second schedule.json knows no people of breaks. */
function linesOfAgenda({ sessions }: ExportedAgenda, format: string): string[] {
  const isAllRoomsKept = ({ isInAllRooms, kind }: ExportedSession) =>
    isInAllRooms &&
    (format === 'CSV' || (format.includes('Sessionize') && ['BREAK', 'CEREMONY'].includes(kind)));
  return sessions
    .map((each) => {
      const isBreak = each.kind === SessionKind.BREAK;
      const people = format.includes('second') && isBreak ? [] : [...each.speakers, ...each.hosts];
      return JSON.stringify([
        ...[each.id, each.title, each.startsAt, each.endsAt, isBreak],
        isAllRoomsKept(each) ? '' : (each.rooms[0]?.name ?? ''),
        [...new Set(people.map((who) => who.name))],
      ]);
    })
    .sort();
}

describe('what is written and read again', () => {
  it('as schedule.xml has the same times, rooms, titles, kinds and people', () => {
    fc.assert(
      fc.property(agenda, (written) => {
        const read = parseScheduleXml(exportScheduleXml(written));
        const people = new Map(read.speakers.map(({ key, name }) => [key, name]));
        expect(read.conference).toMatchObject({
          title: inXml(written.title),
          timeZone: canonicalTimeZone(written.timeZone),
        });
        expect(read.doubts).toEqual([]);
        expect(
          byKey(read.sessions).map((each) => ({
            ...{ key: each.key, kind: each.kind, title: each.title, language: each.language },
            ...{
              startsAt: each.startsAt,
              endsAt: each.endsAt,
              room: each.roomKeys[0] ?? null,
              track: each.track,
            },
            people: each.speakerKeys.map((key) => [key, people.get(key)]),
            recordingOptOut: each.recordingOptOut,
          })),
        ).toEqual(
          byKey(written.sessions.map((each) => ({ ...each, key: each.id }))).map((each) => ({
            ...{ key: each.key, kind: each.kind, title: inXml(each.title), language: each.language },
            ...{ startsAt: each.startsAt, endsAt: each.endsAt, room: each.rooms[0]?.key ?? null },
            track: each.track === null ? null : inXml(each.track) || null,
            people: [...each.speakers, ...each.hosts].map((who) => [who.id, inXml(who.name)]),
            recordingOptOut: each.recordingOptOut,
          })),
        );
      }),
    );
  });

  it('as either schedule.json has the same instants, titles and rooms', () => {
    fc.assert(
      fc.property(agenda, (written) => {
        const expected = written.sessions.map(({ id, title, startsAt, endsAt, rooms }) =>
          [id, title, startsAt.toISOString(), endsAt.toISOString(), rooms[0]?.name ?? ''].join('|'),
        );
        const { conference } = (JSON.parse(exportScheduleJson(written)) as First).schedule;
        const first = conference.days.flatMap(({ rooms }) => Object.values(rooms).flat());
        expect(first.map((each) => asLine(each, each.date, each.room)).sort()).toEqual(expected.toSorted());
        const { events } = (JSON.parse(exportSchedule2Json(written)) as Second).schedule;
        expect(events.map((each) => asLine(each, each.start, each.room?.name ?? ''))).toEqual(expected);
      }),
    );
  });

  it.each([
    ['the first schedule.json', exportScheduleJson],
    ['the second schedule.json', exportSchedule2Json],
    ['the All view of Sessionize', exportSessionizeAll],
    ['the GridSmart view of Sessionize', exportSessionizeGrid],
    ['CSV', exportSessionsCsv],
  ])('as %s is read again with the same times, rooms, titles, breaks and people', (name, write) => {
    fc.assert(
      fc.property(agenda, (given) => {
        // The hour that a zone has twice has no name in the local times of Sessionize.
        const written = name.includes('Sessionize') ? { ...given, timeZone: 'Asia/Kathmandu' } : given;
        const toTheMinute = written.sessions.map((each) => ({ ...each, endsAt: toMinute(each.endsAt) }));
        const whole = { ...written, sessions: toTheMinute.filter((each) => each.endsAt > each.startsAt) };
        const read = readSchedule(Buffer.from(write(whole)), { timeZone: whole.timeZone });
        expect(linesOfProgramme(read)).toEqual(linesOfAgenda(whole, name));
        expect(read.doubts.filter(({ kind }) => kind !== 'MISSING_ZONE')).toEqual([]);
      }),
    );
  });

  it('lists a session after midnight under the day before, one after the night under its own', () => {
    const [first] = fc.sample(agenda, 1);
    const [example] = fc.sample(session, 1);
    if (!first || !example) throw new Error('There is a sample.');
    const sessions = ['2027-03-12T02:59:59Z', '2027-03-12T03:00:00Z'].map((start) => {
      const startsAt = new Date(start);
      return { ...example, id: newId(), startsAt, endsAt: new Date(startsAt.getTime() + HOUR) };
    });
    const read = parseScheduleXml(exportScheduleXml({ ...first, timeZone: 'Europe/Berlin', sessions }));
    expect(read.sessions.map(({ day, localStart }) => [day, localStart])).toEqual([
      ['2027-03-11', '2027-03-12T03:59:59'],
      ['2027-03-12', '2027-03-12T04:00:00'],
    ]);
  });
});
