import { bookingStage, guest } from '../agenda/booking-stage.js';
import { startApp, type TestApp } from '../support/app.js';

describe('mails about bookings', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** A session with one place: who has it, who waits, and what both were mailed since. */
  const full = async () => {
    const scene = await bookingStage(app);
    const id = await scene.session('Knots');
    const [first, second] = [await guest(app), await guest(app)];
    const { booking } = await first.book(id);
    await second.book(id);
    const mailed = async () => {
      await app.settle();
      const addresses = [first, second].map(({ user }) => user.email);
      return app
        .mails()
        .filter(({ to }) => addresses.includes(to.address))
        .map(({ to, subject, text }) => [addresses.indexOf(to.address), subject, text.includes('Knots')])
        .sort();
    };
    return { ...scene, id, first, second, booking, mailed };
  };

  it('tell who moves up, and nobody who books or cancels', async () => {
    const { first, booking, mailed } = await full();
    expect(await mailed()).toEqual([]);
    await first.cancel(booking.id);
    expect(await mailed()).toEqual([[1, 'You have a place in a session of A Conference', true]]);
  });

  it('tell nobody of a place that was given up before the mail left', async () => {
    const { first, second, booking, id, mailed } = await full();
    await first.cancel(booking.id);
    await second.cancel((await second.book(id)).booking.id);
    expect(await mailed()).toEqual([]);
  });

  it('tell everybody of the line when the session is cancelled or loses its places', async () => {
    const told = [0, 1].map((person) => [person, 'Your booking at A Conference is cancelled', true]);
    const cancelled = await full();
    await cancelled.remove(cancelled.id);
    await cancelled.publish();
    expect(await cancelled.mailed()).toEqual(told);
    const closed = await full();
    await closed.set(closed.id, null);
    expect(await closed.mailed()).toEqual(told);
  });
});
