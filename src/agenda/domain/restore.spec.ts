import { LossKind, restored, type StillThere } from './restore.js';
import { type PlannedSession, SessionKind } from './session.js';

const times = { startsAt: new Date('2027-05-10T07:00:00Z'), endsAt: new Date('2027-05-10T07:30:00Z') };
const session = (fields: Partial<PlannedSession> = {}): PlannedSession => ({
  ...times,
  id: 'session',
  kind: SessionKind.TALK,
  talkId: 'talk',
  title: 'As it was called',
  isInAllRooms: false,
  roomIds: ['attic', 'hall'],
  speakerIds: ['gone long ago'],
  hostIds: ['ada', 'bo'],
  ...fields,
});

const everything: StillThere = {
  talks: new Set(['talk']),
  rooms: new Set(['attic', 'hall']),
  speakers: new Set(['ada', 'bo']),
};
const none = new Set<string>();
const whole = {
  ...times,
  id: 'session',
  eventId: 'event',
  kind: SessionKind.TALK,
  talkId: 'talk',
  title: null,
  isInAllRooms: false,
  roomIds: ['attic', 'hall'],
  hostIds: ['ada', 'bo'],
};

it.each([
  ['everything', session(), {}, [whole], []],
  ['no talk', session(), { talks: none }, [], [LossKind.TALK]],
  ['one room', session(), { rooms: new Set(['hall']) }, [{ ...whole, roomIds: ['hall'] }], [LossKind.ROOM]],
  ['one host', session(), { speakers: new Set(['bo']) }, [{ ...whole, hostIds: ['bo'] }], [LossKind.HOST]],
  [
    'nothing',
    session(),
    { talks: none, rooms: none, speakers: none },
    [],
    [LossKind.TALK, LossKind.ROOM, LossKind.HOST],
  ],
  [
    'no room, and it was in all',
    session({ isInAllRooms: true }),
    { rooms: none },
    [{ ...whole, isInAllRooms: true, roomIds: [] }],
    [],
  ],
  [
    'no talk, and it has none',
    session({ talkId: null, kind: SessionKind.BREAK }),
    { talks: none },
    [{ ...whole, talkId: null, kind: SessionKind.BREAK, title: 'As it was called' }],
    [],
  ],
] as [string, PlannedSession, Partial<StillThere>, object[], LossKind[]][])(
  'a session returns where there is still %s',
  (_, frozen, there, sessions, kinds) => {
    expect(restored([frozen], 'event', { ...everything, ...there })).toEqual({
      sessions,
      losses: kinds.length === 0 ? [] : [{ session: frozen, kinds }],
    });
  },
);
