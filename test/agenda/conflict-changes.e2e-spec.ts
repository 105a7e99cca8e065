import fc from 'fast-check';
import { AgendaService, type Placement } from '../../src/agenda/index.js';
import { ConflictChecks } from '../../src/agenda/conflict-checks.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { arranged, at, pause, viewerFor } from './placements.js';

const HOUR = 60;

/** What somebody does to a draft; numbers choose among what there is. */
const steps = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      place: fc.record({ talk: fc.nat(8), rooms: fc.subarray([0, 1, 2]), host: fc.option(fc.nat(1)) }),
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      move: fc.nat(),
      start: fc.option(fc.nat(20), { nil: undefined }),
      rooms: fc.option(fc.subarray([0, 1, 2]), { nil: undefined }),
      isInAllRooms: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ swap: fc.nat(), with: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ remove: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ shift: fc.integer({ min: -60, max: 60 }), room: fc.nat(2) }) },
);
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;

describe('what an edit does to the conflicts of a draft', () => {
  let app: TestApp;
  let agenda: AgendaService;
  let checks: ConflictChecks;
  beforeAll(async () => {
    app = await startApp();
    agenda = app.nest.get(AgendaService);
    checks = app.nest.get(ConflictChecks);
  });
  afterAll(() => app.close());

  const keysOf = (conflicts: readonly { readonly key: string }[]) => conflicts.map(({ key }) => key).sort();

  /** Rooms with gaps and hours, and talks that share speakers and tracks, so that all kinds of conflicts come up. */
  const stage = async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const eventId = event.id;
    const hours = [{ startsAt: at(30), endsAt: at(5 * HOUR) }];
    const rooms = [
      await app.given.room({ eventId, capacity: 1 }),
      await app.given.room({ eventId, turnoverMinutes: 15, hours }),
      await app.given.room({ eventId, setupMinutes: 45, capacity: 10 }),
    ];
    const track = await app.given.track({ eventId });
    const format = await app.given.sessionFormat({ eventId, durationMinutes: 45 });
    const people = [await app.given.speaker({ eventId }), await app.given.speaker({ eventId })];
    await app.sql('INSERT INTO availability_intervals VALUES ($1, $2, $3)', [
      people[0]?.id,
      at(HOUR),
      at(4 * HOUR),
    ]);
    const talks = [];
    for (let n = 0; n < 5; n++)
      talks.push(
        await app.given.talk({
          eventId,
          trackId: n % 2 === 0 ? track.id : null,
          sessionFormatId: n % 3 === 0 ? format.id : null,
          speakerIds: people.slice(n % 2, 1 + (n % 3)).map(({ id }) => id),
          isConfirmed: n !== 4,
        }),
      );
    for (const { id } of [user, await app.given.user()])
      await app.sql(
        'INSERT INTO talk_stars (user_id, talk_id, starred_at) SELECT $1, id, now() FROM talks WHERE event_id = $2',
        [id, eventId],
      );
    return { event, viewer: viewerFor(user.id), rooms, people, talks };
  };

  const operationFor = (scene: Awaited<ReturnType<typeof stage>>, step: Step, ids: readonly string[]) => {
    const roomIdsOf = (chosen: readonly number[]) => chosen.flatMap((n) => scene.rooms[n]?.id ?? []);
    const sessionId = (n: number) => ids[n % ids.length] ?? '';
    if ('place' in step) {
      const startsAt = at(step.start * 15);
      const fields: Partial<Placement> = {
        roomIds: roomIdsOf(step.place.rooms),
        hostIds: step.place.host === null ? [] : [scene.people[step.place.host]?.id ?? ''],
        startsAt,
        endsAt: new Date(startsAt.getTime() + step.length * 15 * 60_000),
      };
      const talk = scene.talks[step.place.talk];
      return { place: talk ? arranged(talk.id, fields) : pause(fields) };
    }
    if ('move' in step) {
      const { move, start, rooms, isInAllRooms } = step;
      const where = isInAllRooms === undefined ? rooms && { roomIds: roomIdsOf(rooms) } : { isInAllRooms };
      return {
        move: {
          sessionId: sessionId(move),
          ...(start !== undefined && { startsAt: at(start * 15) }),
          ...where,
        },
      };
    }
    if ('swap' in step)
      return { swap: { sessionId: sessionId(step.swap), withSessionId: sessionId(step.with) } };
    if ('remove' in step) return { remove: { sessionId: sessionId(step.remove) } };
    const roomId = scene.rooms[step.room]?.id ?? '';
    return { shift: { roomId, days: 0, minutes: step.shift } };
  };

  it('is the difference of all conflicts before and after, whatever the edit is', async () => {
    const scene = await stage();
    const { event, viewer } = scene;
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(steps, async (step) => {
        const { sessions, conflicts: before } = await checks.read(event);
        const ids = sessions.map(({ id }) => id);
        if (ids.length === 0 && !('place' in step)) return;
        const operation = operationFor(scene, step, ids);
        const talkId = operation.place?.talkId ?? null;
        if (talkId !== null && sessions.some((each) => each.talkId === talkId)) return;
        const edit = { eventId: event.id, operations: [operation] };
        const { conflicts } = await agenda.edit(viewer, edit);
        const after = (await checks.read(event)).conflicts;
        const [was, is] = [keysOf(before), keysOf(after)];
        expect(keysOf(conflicts.made)).toEqual(is.filter((key) => !was.includes(key)));
        expect(keysOf(conflicts.solved)).toEqual(was.filter((key) => !is.includes(key)));
        for (const { kind } of conflicts.made) seen.add(kind);
      }),
      { numRuns: 150, seed: 20_270_510 },
    );
    expect([...seen].sort()).toEqual([
      'CAPACITY_BELOW_DEMAND',
      'OUTSIDE_AVAILABILITY',
      'OUTSIDE_ROOM_HOURS',
      'ROOM_OVERLAP',
      'SPEAKER_OVERLAP',
      'TOO_SHORT',
      'TRACK_OVERLAP',
      'TURNOVER_TOO_SHORT',
      'UNCONFIRMED_TALK',
    ]);
  }, 60_000);

  it('costs as many statements in a draft of a thousand sessions as in one of ten', async () => {
    const counts = [];
    for (const count of [10, 1_000]) {
      const scene = await stage();
      const { event, viewer, rooms, talks } = scene;
      const fill = Array.from({ length: count }, (_, n) =>
        pause({
          roomIds: rooms.slice(n % 3, (n % 3) + 1).map(({ id }) => id),
          startsAt: at(Math.floor(n / 3) * 30),
          endsAt: at(Math.floor(n / 3) * 30 + 30),
        }),
      );
      const talk = arranged(talks[0]?.id ?? '', {
        roomIds: [rooms[0]?.id ?? ''],
        startsAt: at(10),
        endsAt: at(20),
      });
      const { sessions } = await agenda.applyPlacements(viewer, event.id, [...fill, talk]);
      const sessionId = sessions.at(-1)?.id ?? '';
      const statements = await statementsOf(app, async () => {
        const { conflicts } = await agenda.move(viewer, sessionId, { startsAt: at(25) });
        expect(conflicts.made.map(({ kind }) => kind)).toContain('ROOM_OVERLAP');
      });
      counts.push(statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
