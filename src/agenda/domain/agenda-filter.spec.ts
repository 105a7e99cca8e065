import { type AgendaFilter, isWanted } from './agenda-filter.js';
import { type PlannedSession, SessionKind } from './session.js';

const session: PlannedSession = {
  id: 'session',
  kind: SessionKind.TALK,
  talkId: 'talk',
  title: 'Late',
  isInAllRooms: false,
  roomIds: ['attic', 'hall'],
  startsAt: new Date('2027-05-10T21:30:00Z'),
  endsAt: new Date('2027-05-10T22:30:00Z'),
  speakerIds: [],
  hostIds: [],
};
const tracks = new Map([['talk', 'tools']]);

it.each([
  ['everything', {}, {}, true],
  ['everything, said by null', { day: null, room: null, track: null }, {}, true],
  ['the day on which it starts', { day: '2027-05-10' }, {}, true],
  ['the day on which it ends', { day: '2027-05-11' }, {}, false],
  ['one of its rooms', { room: 'hall' }, {}, true],
  ['another room', { room: 'cellar' }, {}, false],
  ['a room that was added after it was put into all', { room: 'new' }, { isInAllRooms: true }, true],
  ['its track', { track: 'tools' }, {}, true],
  ['another track', { track: 'people' }, {}, false],
  ['the track of a talk that is hidden or gone', { track: 'tools' }, { talkId: 'hidden' }, false],
  ['a track, and it has no talk', { track: 'tools' }, { talkId: null }, false],
  ['day, room and track', { day: '2027-05-10', room: 'attic', track: 'tools' }, {}, true],
  ['day and track, but not the room', { day: '2027-05-10', room: 'cellar', track: 'tools' }, {}, false],
] as [string, AgendaFilter, Partial<PlannedSession>, boolean][])(
  'asked for %s',
  (_, filter, fields, expected) => {
    expect(isWanted(filter, { ...session, ...fields }, 'Europe/Berlin', tracks)).toBe(expected);
  },
);
