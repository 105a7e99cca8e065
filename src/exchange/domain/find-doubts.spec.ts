import { findDoubts, sessionsToImport } from './find-doubts.js';
import type { Programme, ProgrammeSession } from './programme.js';

const at = (local: string) => new Date(`${local}Z`);

const session = (
  key: string,
  start: string,
  end: string,
  more: Partial<ProgrammeSession> = {},
): ProgrammeSession => ({
  key,
  kind: 'TALK',
  title: `Talk ${key}`,
  subtitle: null,
  abstract: '',
  description: '',
  language: null,
  track: null,
  format: null,
  roomKeys: ['pier'],
  isInAllRooms: false,
  day: start.slice(0, 10),
  startsAt: at(start),
  endsAt: at(end),
  localStart: start,
  localEnd: end,
  speakerKeys: [],
  links: [],
  attachments: [],
  recordingOptOut: false,
  ...more,
});

const on1st = (key: string, start: string, end: string, more: Partial<ProgrammeSession> = {}) =>
  session(key, `2031-05-01T${start}:00`, `2031-05-01T${end}:00`, more);

const programmeOf = (...sessions: ProgrammeSession[]): Programme => ({
  conference: {
    title: 'Harbour Days',
    acronym: null,
    startDate: '2031-05-01',
    endDate: '2031-05-02',
    venue: null,
    city: null,
    timeZone: 'UTC',
    url: null,
  },
  days: ['2031-05-01', '2031-05-02'],
  rooms: [
    { key: 'pier', name: 'Pier' },
    { key: 'loft', name: 'Loft' },
  ],
  tracks: [],
  speakers: [{ key: 'ada', name: 'Ada Ropewalker', biography: null }],
  sessions,
  doubts: [],
});

const found = (...sessions: ProgrammeSession[]) =>
  findDoubts(programmeOf(...sessions)).map(({ kind, sessionKeys }) => [kind, ...sessionKeys]);

describe('doubts', () => {
  it('are none in a sound programme', () => {
    expect(found(on1st('a', '10:00', '11:00'), on1st('b', '11:00', '12:00'))).toEqual([]);
  });

  it('begin with what the reader noticed', () => {
    const noticed = { kind: 'MISSING_ZONE', message: 'No zone.', sessionKeys: [], skipped: false } as const;
    expect(findDoubts({ ...programmeOf(), doubts: [noticed] })).toEqual([noticed]);
  });

  it('name each pair of overlapping sessions in a room', () => {
    const sessions = [
      on1st('c', '10:30', '10:45'),
      on1st('a', '10:00', '12:00'),
      on1st('b', '11:59', '13:00'),
    ];
    expect(findDoubts(programmeOf(...sessions))).toEqual([
      {
        kind: 'ROOM_OVERLAP',
        message: '“Talk a” and “Talk c” overlap from 2031-05-01 10:30 on for the room Pier.',
        sessionKeys: ['a', 'c'],
        skipped: false,
      },
      {
        kind: 'ROOM_OVERLAP',
        message: '“Talk a” and “Talk b” overlap from 2031-05-01 11:59 on for the room Pier.',
        sessionKeys: ['a', 'b'],
        skipped: false,
      },
    ]);
  });

  it('name speakers who would have to be in two rooms', () => {
    const ada = { speakerKeys: ['ada'] };
    const sessions = [
      on1st('a', '10:00', '11:00', ada),
      on1st('b', '10:59', '12:00', { ...ada, roomKeys: ['loft'] }),
    ];
    expect(findDoubts(programmeOf(...sessions))).toMatchObject([
      {
        kind: 'SPEAKER_OVERLAP',
        message: '“Talk a” and “Talk b” overlap from 2031-05-01 10:59 on for Ada Ropewalker.',
      },
    ]);
  });

  it('skip the second session with one key, and it overlaps with nothing', () => {
    const sessions = [on1st('a', '10:00', '11:00'), on1st('a', '10:00', '11:00', { title: 'Again' })];
    expect(findDoubts(programmeOf(...sessions))).toEqual([
      {
        kind: 'SAME_KEY',
        message: '“Again” has the same identifier as “Talk a”.',
        sessionKeys: ['a'],
        skipped: true,
      },
    ]);
    expect(sessionsToImport(programmeOf(...sessions))).toEqual([sessions[0]]);
  });

  it('let a whole session in when another with its key is faulty', () => {
    const sessions = [on1st('a', '10:00', '11:00', { title: '' }), on1st('a', '12:00', '13:00')];
    expect(sessionsToImport(programmeOf(...sessions))).toEqual([sessions[1]]);
  });

  it('name entries that are there twice', () => {
    const knots = { title: 'Knots' };
    expect(
      found(on1st('a', '10:00', '11:00', knots), on1st('b', '10:00', '11:00', { title: 'KNOTS' })),
    ).toEqual([
      ['SAME_ENTRY', 'a', 'b'],
      ['ROOM_OVERLAP', 'a', 'b'],
    ]);
  });

  it.each([
    ['NO_TITLE', { title: '' }, 'The session a has no title.'],
    ['NO_DURATION', { endsAt: at('2031-05-01T10:00:00') }, '“Talk a” has no duration that can be read.'],
    ['TOO_LONG', { endsAt: at('2031-05-02T10:00:01') }, '“Talk a” lasts longer than 24 hours.'],
    ['UNKNOWN_ROOM', { roomKeys: [] }, '“Talk a” is in a room that the file does not name.'],
    ['UNKNOWN_ROOM', { roomKeys: ['cellar'] }, '“Talk a” is in a room that the file does not name.'],
  ])('skip with %s', (kind, fault, message) => {
    const programme = programmeOf(on1st('a', '10:00', '11:00', fault));
    expect(findDoubts(programme)).toEqual([{ kind, message, sessionKeys: ['a'], skipped: true }]);
    expect(sessionsToImport(programme)).toEqual([]);
  });

  it.each([
    ['2031-05-01T23:00:00', '2031-05-02T00:00:00', '2031-05-01', []],
    [
      '2031-05-01T23:00:00',
      '2031-05-02T00:01:00',
      '2031-05-01',
      ['“Talk a” runs past the midnight that ends 2031-05-01.'],
    ],
    [
      '2031-05-02T00:30:00',
      '2031-05-02T01:00:00',
      '2031-05-01',
      ['“Talk a” begins after the midnight that ends 2031-05-01.'],
    ],
    ['2031-05-02T00:30:00', '2031-05-02T01:00:00', '2031-05-02', []],
    [
      '2031-05-03T00:30:00',
      '2031-05-03T01:00:00',
      '2031-05-02',
      ['“Talk a” begins after the midnight that ends 2031-05-02.'],
    ],
    [
      '2031-04-30T10:00:00',
      '2031-04-30T11:00:00',
      '2031-04-30',
      ['“Talk a” on 2031-04-30 is outside the conference’s dates, 2031-05-01 to 2031-05-02.'],
    ],
    [
      '2031-05-03T10:00:00',
      '2031-05-03T11:00:00',
      '2031-05-03',
      ['“Talk a” on 2031-05-03 is outside the conference’s dates, 2031-05-01 to 2031-05-02.'],
    ],
  ])('judge %s to %s on %s', (start, end, day, messages) => {
    expect(findDoubts(programmeOf(session('a', start, end, { day }))).map(({ message }) => message)).toEqual(
      messages,
    );
  });

  it('stay few when ten thousand sessions are at once in one room', () => {
    const sessions = Array.from({ length: 10_000 }, (_, index) => on1st(`s${index}`, '10:00', '11:00'));
    const doubts = findDoubts(programmeOf(...sessions));
    expect(doubts).toHaveLength(1001);
    expect(doubts.at(-1)?.message).toBe('There are more overlaps than are listed.');
  });
});
