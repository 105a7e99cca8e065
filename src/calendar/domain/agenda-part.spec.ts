import { daysOfEvent, inRoom, onDay, onTrack, type PlacedSession, withSpeaker } from './agenda-part.js';

const session: PlacedSession = {
  entryId: 'talk-id',
  isOfTalk: true,
  sequence: 0,
  changedAt: new Date('2027-02-01T00:00:00Z'),
  isCancelled: false,
  title: 'A Talk',
  startsAt: new Date('2027-05-10T21:30:00Z'),
  endsAt: new Date('2027-05-10T22:30:00Z'),
  rooms: ['Attic', 'Cellar'],
  track: 'Tools',
  speakers: ['Ada', 'Bo'],
  talk: null,
  roomIds: ['attic', 'cellar'],
  isInAllRooms: false,
  trackId: 'tools',
  speakerIds: ['ada'],
  hostIds: ['bo'],
};

describe('a part of an agenda', () => {
  it.each([
    ['Europe/Berlin', '2027-05-10'],
    ['America/St_Johns', '2027-05-10'],
    ['Pacific/Kiritimati', '2027-05-11'],
    ['Asia/Kathmandu', '2027-05-11'],
  ])('holds a session on the day on which it starts in %s', (timeZone, day) => {
    const days = ['2027-05-09', '2027-05-10', '2027-05-11', '2027-05-12'];
    expect(days.filter((each) => onDay(each, timeZone)(session))).toEqual([day]);
  });

  it('holds a session in each of its rooms, and in every one where it is in all', () => {
    const rooms = ['attic', 'cellar', 'hall'];
    expect(rooms.filter((room) => inRoom(room)(session))).toEqual(['attic', 'cellar']);
    expect(rooms.filter((room) => inRoom(room)({ ...session, isInAllRooms: true, roomIds: [] }))).toEqual(
      rooms,
    );
  });

  it('holds a session on its track, and one without a track nowhere', () => {
    expect([onTrack('tools')(session), onTrack('web')(session)]).toEqual([true, false]);
    expect(onTrack('tools')({ ...session, trackId: null })).toBe(false);
  });

  it('holds a session with its speakers and its hosts', () => {
    expect(['ada', 'bo', 'cy'].filter((id) => withSpeaker(id)(session))).toEqual(['ada', 'bo']);
    expect([withSpeaker('cy', 'bo')(session), withSpeaker()(session)]).toEqual([true, false]);
  });
});

describe('the days of an event', () => {
  const days = (startsAt: string, endsAt: string, timeZone: string) =>
    daysOfEvent({ startsAt: new Date(startsAt), endsAt: new Date(endsAt), timeZone });

  it('are those that it touches in its zone', () => {
    const times = ['2027-05-10T07:00:00Z', '2027-05-12T16:00:00Z'] as const;
    expect(days(...times, 'Europe/Berlin')).toEqual(['2027-05-10', '2027-05-11', '2027-05-12']);
    expect(days(...times, 'Pacific/Kiritimati')).toEqual([
      '2027-05-10',
      '2027-05-11',
      '2027-05-12',
      '2027-05-13',
    ]);
  });

  it('do not hold the day that begins when it ends', () => {
    expect(days('2027-05-10T07:00:00Z', '2027-05-10T22:00:00Z', 'Europe/Berlin')).toEqual(['2027-05-10']);
  });

  it('count each once where the clocks change', () => {
    const found = days('2027-10-30T10:00:00Z', '2027-11-01T10:00:00Z', 'Europe/Berlin');
    expect(found).toEqual(['2027-10-30', '2027-10-31', '2027-11-01']);
  });
});
