import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DoubtKind } from './doubt.js';
import { findDoubts } from './find-doubts.js';
import { parseScheduleXml } from './schedule-xml.js';

const folder = join(process.env['CONDUCTOR_SHARED'] ?? '../shared', 'data');
const isThere = existsSync(join(folder, 'fosdem')) && existsSync(join(folder, 'voc'));

(isThere ? describe : describe.skip)(`real schedules (skipped unless they are in ${folder})`, () => {
  it.each([
    ['2013', { talks: 487, rooms: 24, speakers: 476, days: 2, roomOverlaps: 0, speakerOverlaps: 0 }],
    ['2020', { talks: 872, rooms: 35, speakers: 841, days: 2, roomOverlaps: 0, speakerOverlaps: 3 }],
    ['2024', { talks: 674, rooms: 32, speakers: 738, days: 2, roomOverlaps: 2, speakerOverlaps: 2 }],
  ])('of FOSDEM %s have the known numbers', (year, numbers) => {
    const source = readFileSync(join(folder, 'fosdem', `fosdem-${year}.xml`));
    const programme = parseScheduleXml(source, { timeZone: 'Europe/Brussels' });
    const doubts = findDoubts(programme);
    const countOf = (kind: DoubtKind) => doubts.filter((doubt) => doubt.kind === kind).length;
    expect({
      talks: programme.sessions.length,
      rooms: programme.rooms.length,
      speakers: programme.speakers.length,
      days: programme.days.length,
      roomOverlaps: countOf(DoubtKind.ROOM_OVERLAP),
      speakerOverlaps: countOf(DoubtKind.SPEAKER_OVERLAP),
    }).toEqual(numbers);
    expect(doubts.filter(({ skipped }) => skipped)).toEqual([]);
    expect(countOf(DoubtKind.PAST_MIDNIGHT)).toBe(0);
  });

  it('of the smallest valid kind have one talk past midnight', () => {
    const programme = parseScheduleXml(readFileSync(join(folder, 'voc', 'minimal-valid.xml')));
    expect(programme.sessions).toMatchObject([
      { day: '2026-09-01', startsAt: new Date('2026-09-01T22:30:00Z') },
    ]);
    expect(findDoubts(programme).map(({ kind }) => kind)).toEqual([DoubtKind.PAST_MIDNIGHT]);
  });
});
