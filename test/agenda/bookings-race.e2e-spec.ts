import { startApp, type TestApp } from '../support/app.js';
import { bookingStage, guest } from './booking-stage.js';

describe('many who book at once', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  const guests = (count: number) => Promise.all(Array.from({ length: count }, () => guest(app)));
  const stored = async (sessionId: string) =>
    app.sql<{ status: string; count: number }>(
      `SELECT status, count(*)::int AS count FROM session_bookings WHERE entry_id = $1 GROUP BY 1 ORDER BY 1`,
      [sessionId],
    );

  it('get ten places and forty places in the line, each its own, and all of it again after 50 came and went', async () => {
    const { session } = await bookingStage(app);
    const id = await session('Workshop', { places: 10 });
    const first = await guests(50);
    const answers = await Promise.all(first.map(({ book }) => book(id)));
    expect(await stored(id)).toEqual([
      { status: 'BOOKED', count: 10 },
      { status: 'WAITING', count: 40 },
    ]);
    const numbers = await app.sql<{ number: number }>(
      'SELECT number FROM session_bookings WHERE entry_id = $1 ORDER BY number',
      [id],
    );
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));

    const second = await guests(25);
    const bookings = answers.slice(0, 25).map(({ booking }) => booking.id as string);
    await Promise.all([
      ...second.map(({ book }) => book(id)),
      ...first.slice(0, 25).map(({ cancel }, n) => cancel(bookings[n] ?? '')),
    ]);
    expect(await stored(id)).toEqual([
      { status: 'BOOKED', count: 10 },
      { status: 'WAITING', count: 40 },
    ]);
  });

  it('are never in two sessions at once, however fast one is', async () => {
    const { session } = await bookingStage(app);
    const ids = [await session('One'), await session('Other'), await session('Third')];
    const { user, book } = await guest(app);
    const answers = await Promise.all(ids.map((id) => book(id)));
    expect(answers.filter(({ booking }) => booking !== null)).toHaveLength(1);
    await Promise.all(ids.map((id) => book(id, { replace: true })));
    expect(await app.sql('SELECT 1 FROM session_bookings WHERE user_id = $1', [user.id])).toHaveLength(1);
  });

  it('leave nobody behind in a session that is cancelled, or in places that are taken away, meanwhile', async () => {
    const { session, remove, publish, set } = await bookingStage(app);
    const [cancelled, closed] = [await session('Cancelled'), await session('Closed', { minutes: 60 })];
    await remove(cancelled);
    const people = await guests(20);
    await Promise.all([
      ...people.flatMap(({ client }) =>
        [cancelled, closed].map((sessionId) =>
          client.insist(
            'mutation ($input: BookSessionInput!) { bookSession(input: $input) { booking { id } } }',
            { sessionId },
          ),
        ),
      ),
      publish(),
      set(closed, null),
    ]);
    await app.settle();
    expect([await stored(cancelled), await stored(closed)]).toEqual([[], []]);
  });
});
