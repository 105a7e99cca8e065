import { bookingLetter } from './booking-letter.js';

const news = {
  kind: 'PROMOTED' as const,
  personName: 'Ada Lovelace',
  sessionTitle: 'Knots for sailors',
  eventTitle: 'Harbour Days',
  startsAt: new Date('2027-05-10T07:00:00Z'),
  timeZone: 'Europe/Brussels',
};

describe('the mail about a booking', () => {
  it('says in which session a place has become free, and when that is at the event', () => {
    expect(bookingLetter(news)).toEqual({
      subject: 'You have a place in a session of Harbour Days',
      text: `Hello Ada Lovelace,

a place has become free, and it is yours at Harbour Days:

  Knots for sailors
  Monday, 10 May 2027 at 09:00 (Europe/Brussels)

If you cannot come, give it up, so that somebody else can.`,
    });
  });

  it('says what cannot be booked any more', () => {
    expect(bookingLetter({ ...news, kind: 'CANCELLED' })).toEqual({
      subject: 'Your booking at Harbour Days is cancelled',
      text: `Hello Ada Lovelace,

you had booked this session at Harbour Days, or waited for a place in it. It cannot be booked any more:

  Knots for sailors
  Monday, 10 May 2027 at 09:00 (Europe/Brussels)

It was cancelled, or is held without bookings now: the agenda says which.`,
    });
  });

  it('has no link, whatever the names say', () => {
    const evil = 'https://evil.example';
    const names = { personName: `[Reset](${evil})`, sessionTitle: evil, eventTitle: evil };
    for (const kind of ['PROMOTED', 'CANCELLED'] as const)
      expect(bookingLetter({ ...news, ...names, kind }).text).not.toMatch(/:\/\/|evil\.example/);
  });
});
