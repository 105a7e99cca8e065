import { Temporal } from 'temporal-polyfill';
import { isLocalDate, localDate, readLocal, wallTime, withOffset } from './local-time.js';

const read = (wall: string, zone: string) => {
  const { isSkipped, instants } = readLocal(Temporal.PlainDateTime.from(wall), zone);
  return [isSkipped, ...instants.map((instant) => withOffset(instant, zone))];
};

describe('a time on the wall', () => {
  it.each([
    ['2027-05-10T09:00', 'Europe/Brussels', [false, '2027-05-10T09:00+02:00']],
    ['2027-05-10T09:00', 'Asia/Kathmandu', [false, '2027-05-10T09:00+05:45']],
    ['2027-03-28T02:30', 'Europe/Brussels', [true, '2027-03-28T01:30+01:00', '2027-03-28T03:30+02:00']],
    ['2027-10-31T02:30', 'Europe/Brussels', [false, '2027-10-31T02:30+02:00', '2027-10-31T02:30+01:00']],
    ['2027-10-03T02:15', 'Australia/Lord_Howe', [true, '2027-10-03T01:45+10:30', '2027-10-03T02:45+11:00']],
    ['2027-03-28T03:00', 'Europe/Brussels', [false, '2027-03-28T03:00+02:00']],
  ])('%s in %s is %j', (wall, zone, reading) => {
    expect(read(wall, zone)).toEqual(reading);
  });

  it.each([
    ['2027-05-10', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-13-01', false],
    ['2027-00-01', false],
    ['2027-04-31', false],
    ['0000-01-01', false],
    ['2027-5-1', false],
    ['2027-05-10T00:00', false],
  ])('is of a day: %s → %s', (text, is) => {
    expect(isLocalDate(text)).toBe(is);
  });

  it('is shown at its instant', () => {
    const instant = new Date('2027-05-10T22:30:00Z');
    expect(wallTime(instant, 'Europe/Brussels').toString()).toBe('2027-05-11T00:30:00');
    expect(localDate(instant, 'Europe/Brussels')).toBe('2027-05-11');
    expect(localDate(instant, 'America/St_Johns')).toBe('2027-05-10');
  });
});
