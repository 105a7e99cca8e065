import type { Interval } from '../../kernel/interval.js';
import { ConflictKind } from './conflict-kind.js';
import type { Circumstances, JudgedSession, RoomTerms } from './conflict-rules/rule.js';
import { conflictsOf, overlapsOf } from './conflicts.js';
import { SessionKind } from './session.js';

const DAY = 24 * 60;
const at = (minutes: number): Date => new Date(Date.parse('2027-05-10T07:00:00Z') + minutes * 60_000);
const from = (start: number, end: number): Interval => ({ startsAt: at(start), endsAt: at(end) });

/** Called by its id, from minute to minute. */
const session = (
  id: string,
  start: number,
  end: number,
  fields: Partial<JudgedSession> = {},
): JudgedSession => ({
  id,
  kind: SessionKind.TALK,
  talkId: `talk of ${id}`,
  title: id,
  isInAllRooms: false,
  roomIds: ['hall'],
  hostIds: [],
  ...from(start, end),
  speakerIds: [],
  trackId: null,
  sessionFormatId: null,
  isTentative: false,
  isConfirmed: true,
  ...fields,
});

const plain: RoomTerms = { name: 'Hall', capacity: null, setupMinutes: 0, turnoverMinutes: 0, hours: [] };
const hall = (terms: Partial<RoomTerms>) => ({ rooms: new Map([['hall', { ...plain, ...terms }]]) });
const circumstances = (fields: Partial<Circumstances> = {}): Circumstances => ({
  event: from(0, 3 * DAY),
  rooms: new Map(),
  formatMinutes: new Map([['long', 45]]),
  availability: new Map(),
  stars: new Map(),
  ...fields,
});

type Row = readonly [string, readonly JudgedSession[], readonly string[], Partial<Circumstances>?];
const found = (sessions: readonly JudgedSession[], fields?: Partial<Circumstances>) =>
  conflictsOf(sessions, circumstances(fields));

/** Each row: what, the sessions, the ids of those in conflict, and what they are held against. */
const tables: Record<ConflictKind, readonly Row[]> = {
  ROOM_OVERLAP: [
    ['none one after the other', [session('a', 0, 30), session('b', 30, 60)], []],
    ['one of a minute', [session('a', 0, 30), session('b', 29, 60)], ['a b']],
    ['one in any order', [session('b', 29, 60), session('a', 0, 30)], ['a b']],
    ['one at the same time', [session('a', 0, 30), session('b', 0, 30)], ['a b']],
    ['one within another', [session('a', 0, 90), session('b', 30, 60)], ['a b']],
    ['none in other rooms', [session('a', 0, 30), session('b', 0, 30, { roomIds: ['attic'] })], []],
    [
      'one of two rooms of which one is taken',
      [session('a', 0, 30, { roomIds: ['attic', 'hall'] }), session('b', 0, 30)],
      ['a b'],
    ],
    ['none in no room', [session('a', 0, 30, { roomIds: [] }), session('b', 0, 30, { roomIds: [] })], []],
    [
      'all of a long one over several',
      [session('long', 0, 90), session('a', 10, 20), session('b', 30, 40), session('after', 90, 100)],
      ['long a', 'long b'],
    ],
    [
      'each pair of a knot',
      [session('a', 0, 30), session('b', 10, 40), session('c', 20, 50)],
      ['a b', 'b c', 'a c'],
    ],
  ],
  SPEAKER_OVERLAP: [
    [
      'one of a speaker in two rooms',
      [
        session('a', 0, 30, { speakerIds: ['ada', 'bo'] }),
        session('b', 20, 50, { roomIds: ['attic'], speakerIds: ['bo'] }),
        session('c', 50, 60, { roomIds: ['attic'], speakerIds: ['bo'] }),
      ],
      ['a b'],
    ],
    [
      'one of a host who speaks elsewhere',
      [session('a', 0, 30, { hostIds: ['bo'] }), session('b', 20, 50, { roomIds: [], speakerIds: ['bo'] })],
      ['a b'],
    ],
  ],
  TRACK_OVERLAP: [
    [
      'one of two at once',
      [session('a', 0, 30, { trackId: 'web' }), session('b', 29, 60, { trackId: 'web', roomIds: ['attic'] })],
      ['a b'],
    ],
    [
      'none of another track, or of none',
      [
        session('a', 0, 30, { trackId: 'web' }),
        session('b', 0, 30, { trackId: 'data', roomIds: [] }),
        session('c', 0, 30, { roomIds: [] }),
        session('d', 0, 30, { roomIds: [] }),
      ],
      [],
    ],
  ],
  TURNOVER_TOO_SHORT: [
    ['none where there is time', [session('a', 0, 30), session('b', 45, 60)], [], gap(10, 5)],
    ['one where a minute is missing', [session('a', 0, 30), session('b', 44, 60)], ['a b'], gap(10, 5)],
    ['one after each other', [session('a', 0, 30), session('b', 30, 60)], ['a b'], gap(0, 5)],
    [
      'one with what ends last, not with what began last',
      [session('a', 0, 30, { roomIds: ['hall'] }), session('b', 35, 40), session('c', 41, 50)],
      ['a b', 'b c'],
      gap(0, 15),
    ],
    ['none for overlaps', [session('a', 0, 30), session('b', 20, 60)], [], gap(0, 5)],
    ['none in other rooms', [session('a', 0, 30), session('b', 30, 60, { roomIds: [] })], [], gap(0, 5)],
  ],
  OUTSIDE_EVENT: [
    ['none a day before', [session('a', -DAY, -DAY + 30)], []],
    ['one more than a day before', [session('a', -DAY - 1, -DAY + 30)], ['a']],
    ['one more than a day after', [session('a', 4 * DAY - 30, 4 * DAY + 1)], ['a']],
  ],
  OUTSIDE_AVAILABILITY: [
    ['none of whom nothing is said', [session('a', 0, 30, { speakerIds: ['bo'] })], []],
    ['none within', [session('a', 0, 30, { speakerIds: ['bo'] })], [], available(from(0, 30))],
    [
      'one that begins too early',
      [session('a', 0, 30, { speakerIds: ['bo'] })],
      ['a'],
      available(from(1, 90)),
    ],
    ['one that ends too late', [session('a', 0, 30, { hostIds: ['bo'] })], ['a'], available(from(0, 29))],
    [
      'one over a gap',
      [session('a', 0, 30, { speakerIds: ['bo'] })],
      ['a'],
      available(from(0, 10), from(20, 30)),
    ],
  ],
  OUTSIDE_ROOM_HOURS: [
    ['none where none are said', [session('a', 0, 30)], [], hall({ hours: [] })],
    ['none within', [session('a', 0, 30)], [], hall({ hours: [from(-60, -10), from(0, 30)] })],
    ['one beyond', [session('a', 0, 31)], ['a'], hall({ hours: [from(0, 30)] })],
    ['none elsewhere', [session('a', 0, 31, { roomIds: ['attic'] })], [], hall({ hours: [from(0, 30)] })],
  ],
  TOO_SHORT: [
    ['none of what has no format', [session('a', 0, 5)], []],
    ['none of what is long enough', [session('a', 0, 45, { sessionFormatId: 'long' })], []],
    ['one of a minute less', [session('a', 0, 44, { sessionFormatId: 'long' })], ['a']],
  ],
  CAPACITY_BELOW_DEMAND: [
    ['none where all find room', [session('a', 0, 30)], [], demand(50, 50)],
    ['one where somebody does not', [session('a', 0, 30)], ['a'], demand(50, 51)],
    ['none where the room is unknown', [session('a', 0, 30)], [], demand(null, 51)],
    ['none where one of them is', [session('a', 0, 30, { roomIds: ['attic', 'hall'] })], [], demand(50, 51)],
    ['none in no room', [session('a', 0, 30, { roomIds: [] })], [], demand(50, 51)],
    [
      'none where its rooms hold them together',
      [session('a', 0, 30, { roomIds: ['attic', 'hall'] })],
      [],
      {
        ...demand(50, 51),
        rooms: new Map(['attic', 'hall'].map((id) => [id, { ...plain, capacity: 26 }])),
      },
    ],
  ],
  UNCONFIRMED_TALK: [
    ['none of a promise', [session('a', 0, 30)], []],
    ['one without', [session('a', 0, 30, { isConfirmed: false })], ['a']],
  ],
  TENTATIVE_TALK: [
    ['one of what is tried', [session('a', 0, 30, { isTentative: true, isConfirmed: false })], ['a']],
    ['none of what is accepted', [session('a', 0, 30)], []],
  ],
};

function gap(turnoverMinutes: number, setupMinutes: number) {
  return hall({ turnoverMinutes, setupMinutes });
}
function available(...intervals: Interval[]) {
  return { availability: new Map([['bo', intervals]]) };
}
function demand(capacity: number | null, count: number) {
  return { ...hall({ capacity }), stars: new Map([['talk of a', count]]) };
}

describe.each(Object.values(ConflictKind))('a conflict %s', (kind) => {
  it.each(tables[kind].map(([name, ...row]) => ({ name, row })))('is $name', ({ row }) => {
    const [sessions, expected, fields] = row;
    const named = found(sessions, fields).filter((each) => each.kind === kind);
    const ids = named.map((each) => each.sessions.map(({ id }) => id).join(' '));
    expect(ids.sort()).toEqual(expected.toSorted());
  });
});

describe('conflicts', () => {
  it('say whom or which room they are about', () => {
    const speakerIds = ['ada'];
    expect(
      found([session('a', 0, 30, { roomIds: [], speakerIds }), session('b', 0, 30, { speakerIds })]),
    ).toMatchObject([{ speakerId: 'ada', roomId: null }]);
    expect(found([session('a', 0, 30), session('b', 0, 30)])).toMatchObject([
      { speakerId: null, roomId: 'hall' },
    ]);
  });

  it('of a crowded hall are at most five for each session, and soon found', () => {
    const crowd = Array.from({ length: 5_000 }, (_, n) => session(String(n), 0, 30));
    expect(found(crowd)).toHaveLength(5 * 5_000 - (5 + 4 + 3 + 2 + 1));
  });

  it('tell in which rooms and speakers sessions overlap', () => {
    const speakerIds = ['ada'];
    const sessions = [
      session('a', 0, 30, { speakerIds, roomIds: ['attic', 'hall'] }),
      session('b', 10, 30),
      session('c', 20, 40, { roomIds: [], speakerIds }),
      session('d', 40, 50),
    ];
    expect(overlapsOf(found(sessions))).toEqual({
      ofRooms: new Map([
        ['a', new Set(['hall'])],
        ['b', new Set(['hall'])],
      ]),
      ofSpeakers: new Map([
        ['a', new Set(['ada'])],
        ['c', new Set(['ada'])],
      ]),
    });
  });
});

describe('the key of a conflict', () => {
  const keys = (sessions: readonly JudgedSession[], fields?: Partial<Circumstances>) =>
    found(sessions, fields).map(({ key }) => key);
  const two = (start = 0, end = 30, fields: Partial<JudgedSession> = {}) => [
    session('a', start, end, fields),
    session('b', start + 20, end + 20, fields),
  ];

  it.each<[string, readonly JudgedSession[]]>([
    ['both are called otherwise', two(0, 30, { title: 'New' })],
    ['both are later', two(60, 90)],
    [
      'a room is added where they do not meet',
      [session('a', 0, 30, { roomIds: ['attic', 'hall'] }), ...two().slice(1)],
    ],
  ])('stays when %s', (_, now) => {
    expect(keys(now)).toEqual(keys(two()));
  });

  it.each<[string, readonly JudgedSession[]]>([
    ['they overlap longer', two(0, 31)],
    ['they meet in another room', two(0, 30, { roomIds: ['attic'] })],
    ['another session takes the place', [session('a', 0, 30), session('c', 20, 50)]],
  ])('is another one when %s', (_, now) => {
    expect(keys(now)).toHaveLength(1);
    expect(keys(now)).not.toEqual(keys(two()));
  });

  it('of demand stays until that has doubled', () => {
    const [sixty, ninety, hundred] = [60, 90, 100].map((stars) =>
      keys([session('a', 0, 30)], demand(50, stars)),
    );
    expect(ninety).toEqual(sixty);
    expect(hundred).not.toEqual(sixty);
  });
});
