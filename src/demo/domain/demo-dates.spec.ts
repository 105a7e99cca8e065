import { Temporal } from 'temporal-polyfill';
import { dayOf, instantOf, weekdayAhead, weekdayOfMonth } from './demo-dates.js';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('the dates of the demo', () => {
  it.each([
    ['2026-11-23', '2027-01-19'],
    ['2026-11-24', '2027-01-19'],
    ['2026-11-29', '2027-01-19'],
    ['2026-11-30', '2027-01-26'],
  ])('put the conference, seen from %s, on Tuesday %s', (today, tuesday) => {
    expect(weekdayAhead(day(today), 8, 2).toString()).toBe(tuesday);
  });

  it.each([
    ['2026-11-24', 1, '2026-12-17'],
    ['2026-11-30', 3, '2027-02-18'],
    ['2026-12-31', 2, '2027-02-18'],
    ['2027-01-31', -1, '2026-12-17'],
    ['2027-06-01', -3, '2027-03-18'],
  ])(
    'put the evening, seen from %s and %i months away, on the third Thursday, %s',
    (today, months, thursday) => {
      expect(weekdayOfMonth(day(today), months, { weekday: 4, week: 3 }).toString()).toBe(thursday);
    },
  );

  it('are those of the zone, not of the machine', () => {
    expect(dayOf(new Date('2026-11-24T23:30:00Z'), 'Europe/Lisbon').toString()).toBe('2026-11-24');
    expect(dayOf(new Date('2026-06-24T23:30:00Z'), 'Europe/Lisbon').toString()).toBe('2026-06-25');
  });

  it('follow the clock on the wall through summer time', () => {
    expect(instantOf(day('2027-01-19'), '09:30', 'Europe/Lisbon')).toEqual(new Date('2027-01-19T09:30:00Z'));
    expect(instantOf(day('2027-06-15'), '09:30', 'Europe/Lisbon')).toEqual(new Date('2027-06-15T08:30:00Z'));
  });
});
