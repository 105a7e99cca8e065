import { type Conflict, ConflictKind, conflictsOf, overlapsOf } from './conflicts.js';
import { type PlannedSession, SessionKind } from './session.js';

const at = (minutes: number): Date => new Date(Date.parse('2027-05-10T07:00:00Z') + minutes * 60_000);
const event = { startsAt: at(0), endsAt: at(3 * 24 * 60) };

/** Called by its id, from minute to minute. */
const session = (
  id: string,
  from: number,
  to: number,
  fields: Partial<PlannedSession> = {},
): PlannedSession => ({
  id,
  kind: SessionKind.WORKSHOP,
  talkId: null,
  title: id,
  isInAllRooms: false,
  roomIds: ['hall'],
  hostIds: [],
  startsAt: at(from),
  endsAt: at(to),
  speakerIds: [],
  ...fields,
});

const pairs = (conflicts: readonly Conflict[]) =>
  conflicts.map(({ kind, sessions }) => [kind, ...sessions.map(({ id }) => id)]);
const { ROOM_OVERLAP, SPEAKER_OVERLAP, OUTSIDE_EVENT } = ConflictKind;

describe('conflicts', () => {
  it.each<[string, PlannedSession[], string[][]]>([
    ['one after the other', [session('a', 0, 30), session('b', 30, 60)], []],
    ['a minute too early', [session('a', 0, 30), session('b', 29, 60)], [[ROOM_OVERLAP, 'a', 'b']]],
    ['in any order', [session('b', 29, 60), session('a', 0, 30)], [[ROOM_OVERLAP, 'a', 'b']]],
    ['the same time', [session('a', 0, 30), session('b', 0, 30)], [[ROOM_OVERLAP, 'a', 'b']]],
    ['one within another', [session('a', 0, 90), session('b', 30, 60)], [[ROOM_OVERLAP, 'a', 'b']]],
    ['other rooms', [session('a', 0, 30), session('b', 0, 30, { roomIds: ['attic'] })], []],
    [
      'two rooms of which one is taken',
      [session('a', 0, 30, { roomIds: ['attic', 'hall'] }), session('b', 0, 30)],
      [[ROOM_OVERLAP, 'a', 'b']],
    ],
    [
      'a host who speaks elsewhere',
      [
        session('a', 0, 30, { hostIds: ['bo'] }),
        session('b', 20, 50, { roomIds: ['attic'], speakerIds: ['bo'] }),
      ],
      [[SPEAKER_OVERLAP, 'a', 'b']],
    ],
    ['no room at all', [session('a', 0, 30, { roomIds: [] }), session('b', 0, 30, { roomIds: [] })], []],
    [
      'a long one over several, and what comes after it',
      [session('long', 0, 90), session('a', 10, 20), session('b', 30, 40), session('after', 90, 100)],
      [
        [ROOM_OVERLAP, 'long', 'a'],
        [ROOM_OVERLAP, 'long', 'b'],
      ],
    ],
    [
      'a chain',
      [session('a', 0, 20), session('b', 10, 40), session('c', 30, 50)],
      [
        [ROOM_OVERLAP, 'a', 'b'],
        [ROOM_OVERLAP, 'b', 'c'],
      ],
    ],
    [
      'a speaker in two rooms',
      [
        session('a', 0, 30, { speakerIds: ['ada', 'bo'] }),
        session('b', 20, 50, { roomIds: ['attic'], speakerIds: ['bo'] }),
        session('c', 50, 60, { speakerIds: ['bo'] }),
      ],
      [[SPEAKER_OVERLAP, 'a', 'b']],
    ],
    ['a day before the event', [session('a', -24 * 60, -24 * 60 + 30)], []],
    ['more than a day before', [session('a', -24 * 60 - 1, -24 * 60 + 30)], [[OUTSIDE_EVENT, 'a']]],
    ['more than a day after', [session('a', 4 * 24 * 60 - 30, 4 * 24 * 60 + 1)], [[OUTSIDE_EVENT, 'a']]],
  ])('of %s', (_, sessions, expected) => {
    expect(pairs(conflictsOf(sessions, event))).toEqual(expected);
  });

  it('name the speaker who would be in two places', () => {
    const speakerIds = ['ada'];
    const two = [session('a', 0, 30, { roomIds: [], speakerIds }), session('b', 0, 30, { speakerIds })];
    expect(conflictsOf(two, event)).toMatchObject([{ speakerId: 'ada' }]);
  });

  it('of a full hall are as many as there are sessions, and soon found', () => {
    const crowd = Array.from({ length: 5_000 }, (_, n) => session(String(n), 0, 30));
    expect(conflictsOf(crowd, event)).toHaveLength(4_999);
  });

  it('tell which sessions overlap in their room and which in a speaker', () => {
    const speakerIds = ['ada'];
    const found = conflictsOf(
      [
        session('a', 0, 30, { speakerIds }),
        session('b', 10, 30),
        session('c', 20, 40, { roomIds: [], speakerIds }),
        session('d', 40, 50),
      ],
      event,
    );
    expect(overlapsOf(found)).toEqual({
      ofRoom: new Set(['a', 'b']),
      ofSpeakers: new Map([
        ['a', new Set(['ada'])],
        ['c', new Set(['ada'])],
      ]),
    });
  });
});
