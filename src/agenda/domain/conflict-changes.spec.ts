import fc from 'fast-check';
import { conflictChangesOf, type JudgedEdit, type Window, windowsOf } from './conflict-changes.js';
import type { Circumstances, JudgedSession } from './conflict-rules/rule.js';
import { conflictsOf } from './conflicts.js';
import { SessionKind } from './session.js';

const start = Date.parse('2027-05-10T07:00:00Z');
const at = (slot: number) => new Date(start + slot * 300_000);

const room = (gap: number) => ({
  name: 'Room',
  capacity: 50,
  setupMinutes: gap,
  turnoverMinutes: 5,
  hours: [{ startsAt: at(2), endsAt: at(35) }],
});
const circumstances: Circumstances = {
  event: { startsAt: at(0), endsAt: at(30) },
  rooms: new Map([
    ['attic', room(0)],
    ['cellar', room(20)],
    ['hall', room(60)],
  ]),
  formatMinutes: new Map([['long', 20]]),
  availability: new Map([['ada', [{ startsAt: at(5), endsAt: at(25) }]]]),
  stars: new Map([['0', 120]]),
};

const several = (...items: string[]) => fc.subarray(items);
/** Few rooms, speakers and times, so that many of them meet. */
const sessionAt = (id: string) =>
  fc
    .record({
      roomIds: several('attic', 'cellar', 'hall'),
      speakerIds: several('ada', 'bo'),
      hostIds: several('cy'),
      trackId: fc.constantFrom(null, 'web', 'data'),
      sessionFormatId: fc.constantFrom(null, 'long'),
      isConfirmed: fc.boolean(),
      from: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ from, length, ...fields }): JudgedSession => ({
      ...fields,
      id,
      kind: SessionKind.TALK,
      talkId: id,
      title: id,
      isInAllRooms: fields.roomIds.length === 3,
      startsAt: at(from),
      endsAt: at(from + length),
      isTentative: false,
    }));

const ids = Array.from({ length: 14 }, (_, n) => String(n));
const drafts = fc.tuple(...ids.map((id) => fc.option(sessionAt(id), { freq: 4 })));
/** Of a few sessions what they become: placed, changed or removed. */
const steps = fc.dictionary(fc.constantFrom(...ids), fc.option(sessionAt('')), { minKeys: 1, maxKeys: 4 });

const isNear = (session: JudgedSession) => (window: Window) => {
  const { roomIds, speakerIds, hostIds, trackId } = session;
  const theirs = { ROOM: roomIds, SPEAKER: [...speakerIds, ...hostIds], TRACK: [trackId] }[window.of];
  return theirs.includes(window.id) && session.startsAt < window.to && session.endsAt > window.from;
};

const keys = (conflicts: readonly { readonly key: string }[]) => conflicts.map(({ key }) => key).sort();

describe('what an edit does to the conflicts', () => {
  it('is the same found near its sessions as in the whole draft', () => {
    fc.assert(
      fc.property(drafts, steps, (draft, wanted) => {
        const before = draft.filter((each) => each !== null);
        const edits = Object.entries(wanted).map(([id, after]): JudgedEdit => ({
          before: before.find((each) => each.id === id) ?? null,
          after: after && { ...after, id, talkId: id },
        }));
        const untouched = before.filter(({ id }) => !(id in wanted));
        const now = [...untouched, ...edits.flatMap(({ after }) => after ?? [])];
        const windows = windowsOf(edits, circumstances);
        const near = now.filter((each) => windows.some(isNear(each)));

        const [was, is] = [before, now].map((each) => keys(conflictsOf(each, circumstances)));
        const { made, solved } = conflictChangesOf(edits, near, circumstances);
        expect(keys(made)).toEqual(is?.filter((key) => !was?.includes(key)));
        expect(keys(solved)).toEqual(was?.filter((key) => !is?.includes(key)));
      }),
      { numRuns: 500 },
    );
  });
});
