import { InvalidInput } from '../../kernel/user-error.js';
import { applyOperations, editsBetween } from './apply-operations.js';
import type { Operation } from './operations.js';
import { type Session, SessionKind } from './session.js';

const zone = 'Europe/Brussels';
const at = (minutes: number): Date => new Date(Date.parse('2027-05-10T07:00:00Z') + minutes * 60_000);
const session = (id: string, from: number, to: number, fields: Partial<Session> = {}): Session => ({
  id,
  eventId: 'event',
  kind: SessionKind.BREAK,
  talkId: null,
  title: id,
  isInAllRooms: false,
  roomIds: ['hall'],
  hostIds: [],
  startsAt: at(from),
  endsAt: at(to),
  ...fields,
});

const surroundings = { timeZone: zone, gapOf: (roomId: string) => (roomId === 'attic' ? 10 : 0) };
const apply = (draft: readonly Session[], ...operations: Operation[]) =>
  applyOperations(draft, operations, surroundings, (index, operation) => [
    String(index),
    ...Object.keys(operation),
  ]);
const minutes = (instant: Date) => (instant.getTime() - at(0).getTime()) / 60_000;
const times = (draft: readonly Session[]) =>
  Object.fromEntries(draft.map(({ id, startsAt, endsAt }) => [id, [minutes(startsAt), minutes(endsAt)]]));
const DAY = 24 * 60;

describe('operations on a draft', () => {
  const draft = [session('a', 0, 30), session('b', 40, 100, { roomIds: ['attic'] }), session('c', 120, 150)];

  it.each<[string, Operation, Record<string, number[]>]>([
    ['a swap', { swap: { sessionId: 'a', withSessionId: 'b' } }, { a: [40, 70], b: [0, 60], c: [120, 150] }],
    ['a swap with itself', { swap: { sessionId: 'a', withSessionId: 'a' } }, times(draft)],
    ['a removal', { remove: { sessionId: 'b' } }, { a: [0, 30], c: [120, 150] }],
    ['a longer one', { move: { sessionId: 'a', endsAt: at(45) } }, { ...times(draft), a: [0, 45] }],
    ['a shift of all', { shift: { days: 0, minutes: 15 } }, { a: [15, 45], b: [55, 115], c: [135, 165] }],
    [
      'a shift of a room',
      { shift: { roomId: 'hall', days: 0, minutes: -15 } },
      { a: [-15, 15], b: [40, 100], c: [105, 135] },
    ],
    [
      'a shift from a time on',
      { shift: { from: at(40), days: 0, minutes: 5 } },
      { a: [0, 30], b: [45, 105], c: [125, 155] },
    ],
    ['a shift of another day', { shift: { day: '2027-05-11', days: 0, minutes: 5 } }, times(draft)],
    [
      'a shift by a day',
      { shift: { day: '2027-05-10', days: 1, minutes: 0 } },
      { a: [DAY, DAY + 30], b: [DAY + 40, DAY + 100], c: [DAY + 120, DAY + 150] },
    ],
    ['what it becomes', { become: [session('c', 0, 10), session('d', 20, 30)] }, { c: [0, 10], d: [20, 30] }],
    ['closed gaps', { compact: {} }, { a: [0, 30], b: [40, 100], c: [30, 60] }],
  ])('%s', (_, operation, expected) => {
    expect(times(apply(draft, operation))).toEqual(expected);
  });

  it('swaps rooms too', () => {
    const [a, b] = apply(draft, { swap: { sessionId: 'a', withSessionId: 'b' } });
    expect([a?.roomIds, b?.roomIds]).toEqual([['attic'], ['hall']]);
  });

  it('are done one after the other', () => {
    const place = session('d', 0, 10);
    const done = apply(
      draft,
      { place },
      { move: { sessionId: 'd', startsAt: at(5) } },
      { remove: { sessionId: 'a' } },
    );
    expect(times(done)).toEqual({ b: [40, 100], c: [120, 150], d: [5, 15] });
  });

  it('keep the time on the wall over a change of the clocks', () => {
    const before = new Date('2027-03-27T08:00:00Z');
    const early = session('a', 0, 30, { startsAt: before, endsAt: new Date(before.getTime() + 1_800_000) });
    const [moved] = apply([early], { shift: { days: 1, minutes: 0 } });
    expect(moved?.startsAt.toISOString()).toBe('2027-03-28T07:00:00.000Z');
  });

  it.each([
    [
      '2027-03-27T01:30:00Z',
      /jump over 2027-03-28 at 02:30.*2027-03-28T01:30\+01:00 or 2027-03-28T03:30\+02:00/,
    ],
    [
      '2027-10-30T00:30:00Z',
      /show 2027-10-31 at 02:30 twice.*2027-10-31T02:30\+02:00 or 2027-10-31T02:30\+01:00/,
    ],
  ])('refuse a day on which the clocks change at that time: %s', (start, message) => {
    const startsAt = new Date(start);
    const night = session('a', 0, 30, { startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000) });
    expect(() => apply([night], { shift: { days: 1, minutes: 0 } })).toThrow(message);
  });

  it.each<[string, Operation, string[]]>([
    ['an end before the start', { move: { sessionId: 'a', endsAt: at(-1) } }, ['0', 'move', 'endsAt']],
    ['more than a day', { move: { sessionId: 'a', endsAt: at(DAY + 1) } }, ['0', 'move', 'endsAt']],
    ['no title', { place: session('d', 0, 10, { title: null }) }, ['0', 'place', 'title']],
  ])('refuse %s where it was said', (_, operation, path) => {
    let refused: unknown;
    try {
      apply(draft, operation);
    } catch (error: unknown) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(AggregateError);
    const [fault] = (refused as AggregateError).errors as [unknown];
    expect(fault).toBeInstanceOf(InvalidInput);
    expect((fault as InvalidInput).path).toEqual(path);
  });

  it.each<Operation>([
    { move: { sessionId: 'x' } },
    { swap: { sessionId: 'a', withSessionId: 'x' } },
    { remove: { sessionId: 'x' } },
    { replace: session('x', 0, 1) },
  ])('know no session that is not there: %j', (operation) => {
    expect(() => apply(draft, operation)).toThrow('There is no such session.');
  });
});

describe('closing gaps', () => {
  const { gapOf } = surroundings;

  it('leaves the gap of the room, the order, and what is early enough', () => {
    const attic = { roomIds: ['attic'] };
    const draft = [session('c', 200, 230, attic), session('a', 0, 30, attic), session('b', 35, 60, attic)];
    expect(gapOf('attic')).toBe(10);
    expect(times(apply(draft, { compact: { roomId: 'attic' } }))).toEqual({
      a: [0, 30],
      b: [35, 60],
      c: [70, 100],
    });
  });

  it('finds its way around what is in several rooms, in all, or outside the stretch', () => {
    const lunch = session('lunch', 40, 100, { isInAllRooms: true, roomIds: [] });
    const both = session('both', 110, 130, { roomIds: ['attic', 'hall'] });
    const draft = [
      lunch,
      both,
      session('a', 0, 30),
      session('b', 150, 165),
      session('c', 180, 190),
      session('d', 300, 310),
    ];
    expect(times(apply(draft, { compact: {} }))).toMatchObject({
      lunch: [40, 100],
      both: [110, 130],
      a: [0, 30],
      b: [130, 145],
      c: [145, 155],
      d: [155, 165],
    });
    const late = times(apply(draft, { compact: { from: at(170) } }));
    expect(late).toMatchObject({ b: [150, 165], c: [180, 190], d: [190, 200] });
  });
});

describe('what an edit touched', () => {
  it('is what differs, the removed first', () => {
    const draft = [session('a', 0, 30), session('b', 40, 50), session('c', 60, 70)];
    const now = apply(
      draft,
      { place: session('d', 0, 1) },
      { remove: { sessionId: 'b' } },
      { move: { sessionId: 'c', startsAt: at(61) } },
    );
    expect(editsBetween(draft, now).map(({ before, after }) => [before?.id, after?.id])).toEqual([
      ['b', undefined],
      ['c', 'c'],
      [undefined, 'd'],
    ]);
    expect(editsBetween(draft, draft)).toEqual([]);
  });
});
