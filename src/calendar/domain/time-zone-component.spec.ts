import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { timeZoneComponent, zoneForLocalTime } from './time-zone-component.js';

const at = (text: string): Date => new Date(text);

describe('local time', () => {
  it.each([
    ['a plain day', 'Europe/Berlin', '2027-06-01T10:00:00Z', 'Europe/Berlin'],
    ['the last hour before clocks go forward', 'Europe/Berlin', '2027-03-28T00:59:59Z', 'Europe/Berlin'],
    ['the first hour after', 'Europe/Berlin', '2027-03-28T01:00:00Z', 'Europe/Berlin'],
    ['the hour before the doubled one', 'Europe/Berlin', '2027-10-30T23:59:59Z', 'Europe/Berlin'],
    ['the doubled hour, first time', 'Europe/Berlin', '2027-10-31T00:30:00Z', undefined],
    ['the doubled hour, second time', 'Europe/Berlin', '2027-10-31T01:30:00Z', undefined],
    ['the hour after it', 'Europe/Berlin', '2027-10-31T02:00:00Z', 'Europe/Berlin'],
    ['an old name', 'Europe/Kiev', '2027-06-01T10:00:00Z', 'Europe/Kyiv'],
    ['UTC', 'UTC', '2027-06-01T10:00:00Z', undefined],
    ['a day under rules that are gone', 'America/New_York', '2006-03-20T12:00:00Z', undefined],
    ['a day before all rules', 'Europe/Berlin', '1965-06-01T12:00:00Z', undefined],
    ['an unknown name', 'Nowhere/Atlantis', '2027-06-01T10:00:00Z', undefined],
    ['an offset', '+05:30', '2027-06-01T10:00:00Z', undefined],
    ['a name of the language', '__proto__', '2027-06-01T10:00:00Z', undefined],
    ['a name with another line', 'Europe/Berlin\r\nX-EVIL:1', '2027-06-01T10:00:00Z', undefined],
  ])('for %s (%s, %s) is written in %s', (_, zone, instant, tzid) => {
    expect(zoneForLocalTime(zone, [at(instant)])?.tzid).toBe(tzid);
  });

  it('needs to be exact for each of the instants', () => {
    const fine = at('2027-06-01T10:00:00Z');
    expect(zoneForLocalTime('Europe/Berlin', [fine, at('2027-10-31T00:30:00Z')])).toBeNull();
    expect(zoneForLocalTime('Europe/Berlin', [fine, fine])).not.toBeNull();
  });
});

describe('the VTIMEZONE of each zone that the runtime knows', () => {
  it('is there', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => timeZoneComponent(name) === null)).toEqual([]);
  });

  it.each(Intl.supportedValuesOf('timeZone'))(
    'of %s has, for another reader, the offsets that we read',
    (name) => {
      const component = timeZoneComponent(name);
      const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(component?.lines.join('\r\n') ?? '')));
      for (let month = 0; month < 36; month++) {
        const instant = Date.UTC(2027, month, 11, 12);
        const offset = component?.offsetAt(instant) ?? NaN;
        const {
          year,
          month: ofYear,
          day,
          hour,
          minute,
        } = new Temporal.PlainDateTime(1970, 1, 1).add({ milliseconds: instant + offset });
        const local = new ICAL.Time({ year, month: ofYear, day, hour, minute }, zone);
        expect(local.toJSDate()).toEqual(new Date(instant));
      }
    },
  );
});
