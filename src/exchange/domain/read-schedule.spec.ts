import { findDoubts } from './find-doubts.js';
import { readSchedule, type ReadingOptions } from './read-schedule.js';
import { ScheduleFormat } from './schedule-format.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

const inBerlin = { timeZone: 'Europe/Berlin' };

const talk = (more: object = {}) => ({
  id: '7',
  title: 'Knots',
  description: '<p>Of <b>rope</b>.</p><script>alert(1)</script>',
  startsAt: '2031-05-01T10:00:00',
  endsAt: '2031-05-01T10:45:00',
  isServiceSession: false,
  isPlenumSession: false,
  speakers: [{ id: 'ada', name: 'Ada Ropewalker' }],
  roomId: 1,
  room: 'Pier',
  ...more,
});

const grid = (...sessions: object[]) => [
  { date: '2031-05-01T00:00:00', rooms: [{ id: 1, name: 'Pier', sessions }] },
];

const bytesOf = (value: unknown, encoding: BufferEncoding = 'utf8', mark: number[] = []) =>
  Buffer.concat([Buffer.from(mark), Buffer.from(JSON.stringify(value), encoding)]);

const read = (value: unknown, options: ReadingOptions = inBerlin) => readSchedule(bytesOf(value), options);

const refusalOf = (source: Uint8Array, options: ReadingOptions = inBerlin) => {
  try {
    readSchedule(source, options);
  } catch (error: unknown) {
    if (error instanceof UnreadableSchedule) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
};

const bigEndian = (value: unknown) => bytesOf(value, 'utf16le').swap16();

describe('the GridSmart view of Sessionize', () => {
  it('becomes sessions with instants of the zone and safe Markdown', () => {
    const { sessions, rooms, speakers, conference } = read(grid(talk()));
    expect(sessions).toMatchObject([
      {
        key: '7',
        kind: 'TALK',
        title: 'Knots',
        description: 'Of **rope**.',
        roomKeys: ['1'],
        startsAt: new Date('2031-05-01T08:00:00Z'),
        endsAt: new Date('2031-05-01T08:45:00Z'),
        speakerKeys: ['ada'],
      },
    ]);
    expect(rooms).toEqual([{ key: '1', name: 'Pier' }]);
    expect(speakers).toEqual([{ key: 'ada', name: 'Ada Ropewalker', biography: null }]);
    expect(conference).toMatchObject({ title: null, timeZone: 'Europe/Berlin', startDate: '2031-05-01' });
  });

  it.each([
    ['UTF-8', bytesOf(grid(talk()))],
    ['UTF-8 with a mark', bytesOf(grid(talk()), 'utf8', [0xef, 0xbb, 0xbf])],
    ['UTF-16 LE', bytesOf(grid(talk()), 'utf16le')],
    ['UTF-16 LE with a mark', bytesOf(grid(talk()), 'utf16le', [0xff, 0xfe])],
    ['UTF-16 BE', bigEndian(grid(talk()))],
    ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian(grid(talk()))])],
  ])('is read in %s', (_, bytes) => {
    expect(readSchedule(bytes, inBerlin).sessions.map(({ title }) => title)).toEqual(['Knots']);
  });

  it('is one session in all its rooms where it is listed in several, and keeps breaks', () => {
    const lunch = { id: '8', title: 'Lunch', isServiceSession: true, isPlenumSession: true, speakers: [] };
    const party = talk({ id: '9', title: 'Party', isServiceSession: true, speakers: [], description: null });
    const rooms = [
      { id: 1, name: 'Pier', sessions: [talk(lunch), party] },
      { id: 2, name: 'Loft', sessions: [{ ...party, roomId: 2, room: 'Loft' }] },
    ];
    const { sessions } = read([{ date: '2031-05-01T00:00:00', rooms }]);
    expect(sessions).toMatchObject([
      { key: '8', kind: 'BREAK', isInAllRooms: true, roomKeys: [] },
      { key: '9', kind: 'BREAK', isInAllRooms: false, roomKeys: ['1', '2'] },
    ]);
  });

  it('says which of two instants it took where the clocks change', () => {
    const times = { startsAt: '2031-10-26T02:30:00', endsAt: '2031-10-26T02:15:00' };
    const programme = read(grid(talk(times), talk({ id: '8', startsAt: '2031-03-30T02:30:00' })));
    expect(programme.sessions.map(({ startsAt, endsAt }) => [startsAt, endsAt])[0]).toEqual([
      new Date('2031-10-26T00:30:00Z'),
      new Date('2031-10-26T01:15:00Z'),
    ]);
    const doubts = findDoubts(programme).filter(({ kind }) => kind === 'CLOCK_CHANGE');
    expect(doubts.map(({ message }) => message)).toEqual([
      '“Knots”: 2031-10-26 02:30 exists twice in Europe/Berlin, where the clocks change that night: 2031-10-26T02:30+02:00 was taken, not 2031-10-26T02:30+01:00.',
      '“Knots”: 2031-10-26 02:15 exists twice in Europe/Berlin, where the clocks change that night: 2031-10-26T02:15+01:00 was taken, not 2031-10-26T02:15+02:00.',
      '“Knots”: 2031-03-30 02:30 does not exist in Europe/Berlin, where the clocks change that night: 2031-03-30T03:30+02:00 was taken, not 2031-03-30T01:30+01:00.',
    ]);
  });

  it('reports a session without a time that can be read, and one without a room', () => {
    const programme = read(
      grid(talk({ startsAt: 'late' }), talk({ id: '8', title: 'Nowhere', roomId: null, room: null })),
    );
    expect(findDoubts(programme).filter(({ skipped }) => skipped)).toMatchObject([
      { kind: 'NO_TIME', message: '“Knots” has no time that can be read.', sessionKeys: ['7'] },
      { kind: 'UNKNOWN_ROOM', sessionKeys: ['8'] },
    ]);
  });
});

describe('the All view of Sessionize', () => {
  const all = {
    sessions: [talk({ speakers: ['ada'], categoryItems: [11, 21, 31, 41] })],
    speakers: [
      {
        id: 'ada',
        firstName: 'Ada',
        lastName: 'Ropewalker',
        bio: 'Splices.',
        tagLine: 'Admiral',
        links: [
          { title: 'Blog', url: 'https://ada.example/', linkType: 'Blog' },
          { title: 'Bad', url: 'javascript:alert(1)' },
        ],
      },
    ],
    categories: [
      { id: 1, title: 'Track', items: [{ id: 11, name: 'Nets' }] },
      { id: 2, title: 'Session format', items: [{ id: 21, name: 'Workshop' }] },
      { id: 3, title: 'Level', items: [{ id: 31, name: 'Introductory and overview' }] },
      { id: 4, title: 'Language', items: [{ id: 41, name: 'German' }] },
    ],
    rooms: [{ id: 1, name: 'Pier' }],
  };

  it('becomes tracks, formats, levels, languages, and speakers with their links', () => {
    const { sessions, speakers, tracks } = read(all);
    expect(sessions).toMatchObject([
      { kind: 'WORKSHOP', track: 'Nets', format: 'Workshop', level: 'BEGINNER', language: 'de' },
    ]);
    expect(tracks).toEqual([{ name: 'Nets', color: null }]);
    expect(speakers).toEqual([
      {
        key: 'ada',
        name: 'Ada Ropewalker',
        biography: 'Splices.',
        tagline: 'Admiral',
        links: [{ title: 'Blog', url: 'https://ada.example/' }],
      },
    ]);
  });
});

describe('a file', () => {
  it('is refused with the reason where it is broken, hostile or in no known format', () => {
    const deep = Buffer.from('['.repeat(100_000));
    const many = grid(...Array.from({ length: 10_001 }, (_, id) => talk({ id })));
    expect([
      refusalOf(Buffer.from('[{"a": 1,\n}]')),
      refusalOf(deep),
      refusalOf(Buffer.from(`[${'0,'.repeat(1_000_001)}0]`)),
      refusalOf(bytesOf(many)),
      refusalOf(Buffer.from('{"__proto__": {"sessions": [], "categories": [], "rooms": []}}')),
      refusalOf(Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d])),
      refusalOf(bytesOf(grid(talk())), {}),
      refusalOf(bytesOf({}), { ...inBerlin, format: ScheduleFormat.SESSIONIZE }),
      refusalOf(bytesOf(grid(talk())), { ...inBerlin, format: ScheduleFormat.SCHEDULE_XML }),
    ]).toEqual([
      expect.stringContaining('The JSON is broken: '),
      'The JSON is nested more than 24 levels deep.',
      'The JSON has too many values.',
      'The schedule has more than 10000 sessions.',
      'The JSON is in no format that can be imported.',
      'The file is not valid UTF-8; save it as UTF-8.',
      expect.stringContaining('give the option timeZone'),
      'The file is not in the format SESSIONIZE.',
      expect.stringContaining('The XML is broken'),
    ]);
  });

  it('may hold huge strings, NUL and names of prototypes, which stay mere text', () => {
    const title = `Kn\u0000ots${'x'.repeat(1_000_000)}`;
    const file = grid(talk({ title, constructor: 1 })).concat([JSON.parse('{"__proto__": 1, "rooms": []}')]);
    expect(read(file).sessions[0]?.title).toHaveLength(1_000_005);
    expect(Object.hasOwn(Object.prototype, 'rooms')).toBe(false);
  });
});

describe('a schedule.json of c3voc', () => {
  const conference = { title: 'Harbour Days', acronym: 'harbour31', time_zone_name: 'Europe/Berlin' };
  const knots = {
    guid: '0A000000-0000-4000-8000-000000000101',
    title: 'Knots',
    type: 'lecture',
    track: 'Nets',
    do_not_record: true,
    links: [{ url: 'https://knots.example/', title: 'List' }],
  };

  it('of version 1 is listed by day and room', () => {
    const entry = { ...knots, date: '2031-05-02T00:30:00+02:00', start: '00:30', duration: '00:45' };
    const lunch = { id: 2, title: 'Lunch', type: 'break', start: '12:00', duration: '1:00' };
    const persons = [{ id: 5, public_name: 'Ada Ropewalker', biography: 'Splices.' }];
    const rooms = { Pier: [{ ...entry, persons }], Loft: [lunch] };
    const days = [{ index: 1, date: '2031-05-01', day_start: '2031-05-01T04:00:00+02:00', rooms }];
    const declared = ['Pier', 'Loft'].map((name) => ({ name, guid: 'b379c473-93b9-4eae-9a09-d482e86cede3' }));
    const programme = read({ schedule: { conference: { ...conference, rooms: declared, days } } }, {});
    expect(programme).toMatchObject({
      conference: { title: 'Harbour Days', acronym: 'harbour31', timeZone: 'Europe/Berlin' },
      rooms: [
        { key: 'Pier', name: 'Pier' },
        { key: 'Loft', name: 'Loft' },
      ],
      speakers: [{ key: '5', name: 'Ada Ropewalker', biography: 'Splices.' }],
      sessions: [
        {
          key: '0a000000-0000-4000-8000-000000000101',
          day: '2031-05-01',
          startsAt: new Date('2031-05-01T22:30:00Z'),
          endsAt: new Date('2031-05-01T23:15:00Z'),
          track: 'Nets',
          recordingOptOut: true,
          links: [{ url: 'https://knots.example/', title: 'List' }],
        },
        { key: '2', kind: 'BREAK', startsAt: new Date('2031-05-01T10:00:00Z'), roomKeys: ['Loft'] },
      ],
      doubts: [],
    });
  });

  it('of version 2 is one list, with persons, breaks in all rooms, and what is cancelled left out', () => {
    const span = { start: '2031-05-02T00:30:00+02:00', end: '2031-05-02T01:15:00+02:00' };
    const day = { date: '2031-05-01', start: '2031-05-01T06:00:00+02:00', end: '2031-05-02T06:00:00+02:00' };
    const schedule = {
      conference: {
        ...conference,
        days: [day],
        rooms: [{ name: 'Pier', guid: '0A000000-0000-4000-8000-000000000001' }],
        tracks: [{ slug: 'nets', name: 'Nets', colors: { light: '#12AB34' } }],
      },
      events: [
        {
          ...knots,
          ...span,
          room: { name: 'Pier' },
          track: { slug: 'nets' },
          abstract: { de: 'Seile', en: 'Ropes' },
          participants: [{ guid: 'f1', name: 'Ada' }],
        },
        { ...span, title: 'Coffee', type: 'BREAK' },
        { ...span, guid: 'x', title: 'Gone', type: 'TALK', state: 'CANCELED' },
      ],
      persons: [{ guid: 'f1', name: 'Ada Ropewalker', links: [{ url: 'https://ada.example/' }] }],
    };
    expect(read({ schedule }, {})).toMatchObject({
      tracks: [{ name: 'Nets', color: '#12ab34' }],
      speakers: [{ name: 'Ada Ropewalker', links: [{ url: 'https://ada.example/' }] }],
      sessions: [
        {
          day: '2031-05-01',
          roomKeys: ['0a000000-0000-4000-8000-000000000001'],
          track: 'Nets',
          abstract: 'Ropes',
          speakerKeys: ['f1'],
        },
        { key: 'Coffee', kind: 'BREAK', isInAllRooms: true },
      ],
      doubts: [{ kind: 'CANCELLED', message: '“Gone” does not take place.', skipped: true }],
    });
  });
});

describe('the JSON of the KotlinConf app', () => {
  it('has tags that are levels, formats and tracks, and breaks without words', () => {
    const times = { startsAt: '2031-05-01T10:00', endsAt: '2031-05-01T10:45', location: 'Pier' };
    const tags = ['Intermediate', 'Workshop', 'Nets'];
    const programme = read({
      sessions: [
        { ...times, id: '1', title: 'Knots', description: 'Ropes.', speakerIds: ['ada'], tags },
        { ...times, id: '2', title: 'Registration', description: '', speakerIds: [], tags: [] },
      ],
      speakers: [{ id: 'ada', name: 'Ada', position: 'Admiral', description: 'Splices.' }],
    });
    expect(programme.sessions).toMatchObject([
      { kind: 'WORKSHOP', level: 'INTERMEDIATE', format: 'Workshop', track: 'Nets', roomKeys: ['Pier'] },
      { kind: 'BREAK', title: 'Registration', startsAt: new Date('2031-05-01T08:00:00Z') },
    ]);
    expect(programme.speakers).toEqual([
      { key: 'ada', name: 'Ada', biography: 'Splices.', tagline: 'Admiral' },
    ]);
  });

  it('is refused where it only says what the conference is about', () => {
    expect(refusalOf(bytesOf({ aboutHeader: 'Harbour Days', aboutBlocks: [] }))).toMatch(/has no sessions/);
  });
});
