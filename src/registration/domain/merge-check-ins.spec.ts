import fc from 'fast-check';
import { CheckInDirection, CheckInResult } from './check-in-rules.js';
import { type Attempt, mergeCheckIns, type Movement } from './merge-check-ins.js';

const { ENTRY, EXIT } = CheckInDirection;
const { ADMITTED, LEFT, ALREADY_ADMITTED, NOT_INSIDE, TURNED_AWAY, VOID } = CheckInResult;

const at = (minute: number): Date => new Date(Date.UTC(2027, 4, 10, 9, minute));

let count = 0;
const attempt = (minute: number, more: Partial<Attempt> = {}): Attempt => ({
  id: `attempt ${String(++count)}`,
  ticketId: 'ticket',
  day: null,
  direction: ENTRY,
  refusal: null,
  offline: { wasLetThrough: true },
  attemptedAt: at(minute),
  device: 'gate',
  nonce: String(count),
  ...more,
});

/** What stands after attempts arrived in parcels, and the result of each attempt by its id. */
function after(parcels: readonly (readonly Attempt[])[]) {
  const standing = new Map<string, Movement>();
  const results = new Map<string, CheckInResult>();
  for (const parcel of parcels)
    for (const { attempt: each, outcome } of mergeCheckIns(inOrder(standing), parcel)) {
      const { result, cycle, displacesId } = outcome;
      results.set(each.id, result);
      if (displacesId !== null) expect(standing.delete(displacesId)).toBe(true);
      if (cycle === null || (result !== ADMITTED && result !== LEFT)) continue;
      standing.set(each.id, { ...each, ticketId: each.ticketId ?? '', result, cycle });
    }
  return { standing: inOrder(standing), results };
}

const inOrder = (standing: ReadonlyMap<string, Movement>): Movement[] =>
  [...standing.values()].sort((a, b) => a.cycle - b.cycle || (a.result === ADMITTED ? -1 : 1));

describe('check-ins', () => {
  it('admit once, let out once, and admit again after that', () => {
    const directions = [ENTRY, ENTRY, EXIT, EXIT, ENTRY, EXIT];
    const attempts = directions.map((direction, minute) => attempt(minute, { direction, offline: null }));
    const { standing, results } = after(attempts.map((each) => [each]));
    expect([...results.values()]).toEqual([ADMITTED, ALREADY_ADMITTED, LEFT, NOT_INSIDE, ADMITTED, LEFT]);
    expect(standing.map(({ cycle }) => cycle)).toEqual([1, 1, 2, 2]);
  });

  it('do not let out whoever did not enter', () => {
    const { standing, results } = after([[attempt(1, { direction: EXIT })]]);
    expect([standing, ...results.values()]).toEqual([[], NOT_INSIDE]);
  });

  it('keep days and tickets apart', () => {
    const days = [attempt(1, { day: '2027-05-10' }), attempt(2, { day: '2027-05-11' })];
    const { results } = after([[...days, attempt(3), attempt(4, { ticketId: 'another' })]]);
    expect(new Set(results.values())).toEqual(new Set([ADMITTED]));
  });

  it('take the word of a device that turned somebody away, and of the rules over that of a device', () => {
    const [away, refused] = [
      attempt(1, { offline: { wasLetThrough: false } }),
      attempt(2, { refusal: VOID }),
    ];
    const outcomes = mergeCheckIns([], [refused, away]).map(({ outcome }) => outcome);
    expect(outcomes).toMatchObject([
      { result: TURNED_AWAY, wasLetThrough: false, cycle: null },
      { result: VOID, wasLetThrough: true, cycle: null },
    ]);
  });

  it('give the admission to the earlier of two offline, and say what they contradict', () => {
    const [early, late] = [attempt(1), attempt(2)];
    const [first] = mergeCheckIns([], [late]);
    const standing = after([[late]]).standing;
    const [second] = mergeCheckIns(standing, [early]);
    expect([first?.outcome, second?.outcome]).toMatchObject([
      { result: ADMITTED, displacesId: null },
      { result: ADMITTED, displacesId: late.id, cycle: 1 },
    ]);
    const [other] = mergeCheckIns(after([[early]]).standing, [late]);
    expect(other?.outcome).toMatchObject({ result: ALREADY_ADMITTED, contradictsId: early.id });
  });

  it('do not give the admission of somebody offline to whoever asks now, whatever the clocks say', () => {
    const { standing } = after([[attempt(5)]]);
    const [asked] = mergeCheckIns(standing, [attempt(1, { offline: null })]);
    expect(asked?.outcome).toMatchObject({ result: ALREADY_ADMITTED, wasLetThrough: false });
  });

  it('let the earliest stand in whatever order and parcels they arrive', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(minutes, fc.infiniteStream(fc.nat()), (times, random) => {
        const attempts = times.map((minute, n) => attempt(minute, { nonce: String(n) }));
        const shuffled = attempts
          .map((each) => ({ each, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const { standing } = after(shuffled.map((each) => [each]));
        expect(standing.map(({ id }) => id)).toEqual(after([attempts]).standing.map(({ id }) => id));
        expect(standing).toHaveLength(1);
      }),
    );
  });

  it('alternate, whatever happens', () => {
    const step = fc.record({
      minute: fc.integer({ min: 0, max: 9 }),
      direction: fc.constantFrom(ENTRY, EXIT),
      offline: fc.constantFrom(null, { wasLetThrough: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { standing } = after(steps.map(({ minute, ...more }) => [attempt(minute, more)]));
        expect(standing.map(({ result }) => result)).toEqual(
          standing.map((_, index) => (index % 2 === 0 ? ADMITTED : LEFT)),
        );
        expect(standing.map(({ cycle }) => cycle)).toEqual(
          standing.map((_, index) => Math.floor(index / 2) + 1),
        );
      }),
    );
  });
});
