import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { at } from './placements.js';

const SESSION = 'id title isInAllRooms rooms { name } speakers { name } hosts { name }';
const ERRORS = 'userErrors { __typename ... on InvalidInput { path } }';
const PLACE = `mutation ($input: PlaceSessionInput!) { placeSession(input: $input) { session { ${SESSION} } ${ERRORS} } }`;
const MOVE = `mutation ($input: MoveSessionInput!) { moveSession(input: $input) { session { ${SESSION} } ${ERRORS} } }`;
const PUBLISH = `mutation ($input: PublishAgendaInput!) {
  publishAgenda(input: $input) {
    changes { kinds session { ${SESSION} } }
    userErrors { ... on AgendaHasConflicts { conflicts { kind sessions { title } speaker { name } } } }
  }
}`;

describe('where a session is and who leads through it', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stage = async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const client = await app.as(user);
    const eventId = event.id;
    const hall = await app.given.room({ eventId, name: 'Hall', position: 1 });
    const attic = await app.given.room({ eventId, name: 'Attic', position: 2 });
    const coffee = {
      eventId,
      kind: 'BREAK',
      title: 'Coffee',
      startsAt: at(0).toISOString(),
      endsAt: at(30).toISOString(),
    };
    const place = async (input: Record<string, unknown> = {}) =>
      (await client.mutate(PLACE, { ...coffee, ...input })).data?.placeSession;
    const move = async (sessionId: string, input: Record<string, unknown>) =>
      (await client.mutate(MOVE, { sessionId, ...input })).data.moveSession;
    const publish = async () => (await client.mutate(PUBLISH, { eventId })).data.publishAgenda;
    return { eventId, client, hall, attic, coffee, place, move, publish };
  };

  const stored = async () => [
    await app.sql('SELECT * FROM sessions ORDER BY id'),
    await app.sql('SELECT * FROM session_rooms ORDER BY session_id, room_id'),
    await app.sql('SELECT * FROM session_hosts ORDER BY session_id, position'),
  ];

  it('may be in several rooms, which are told in their order', async () => {
    const { place, hall, attic, move } = await stage();
    const { session } = await place({ roomIds: [attic.id, hall.id] });
    expect(session).toMatchObject({ isInAllRooms: false, rooms: [{ name: 'Hall' }, { name: 'Attic' }] });
    const moved = await move(session.id, { roomIds: [attic.id] });
    expect(moved.session).toMatchObject({ isInAllRooms: false, rooms: [{ name: 'Attic' }] });
  });

  it('may be in all rooms, also in those that are added later, which is no change', async () => {
    const { eventId, place, publish, move } = await stage();
    const { session } = await place({ isInAllRooms: true });
    expect(session).toMatchObject({ isInAllRooms: true, rooms: [{ name: 'Hall' }, { name: 'Attic' }] });
    expect((await publish()).changes).toHaveLength(1);
    await app.given.room({ eventId, name: 'Cellar', position: 3 });
    const kept = await move(session.id, {});
    expect(kept.session.rooms).toEqual([{ name: 'Hall' }, { name: 'Attic' }, { name: 'Cellar' }]);
    expect(await publish()).toEqual({ changes: [], userErrors: [] });
  });

  it('leaves all rooms for one, and the other way round', async () => {
    const { place, move, attic } = await stage();
    const { session } = await place({ isInAllRooms: true });
    const one = await move(session.id, { roomIds: [attic.id] });
    expect(one.session).toMatchObject({ isInAllRooms: false, rooms: [{ name: 'Attic' }] });
    const all = await move(session.id, { isInAllRooms: true });
    expect(all.session).toMatchObject({ isInAllRooms: true, rooms: [{ name: 'Hall' }, { name: 'Attic' }] });
    const none = await move(session.id, { isInAllRooms: false });
    expect(none.session).toMatchObject({ isInAllRooms: false, rooms: [] });
  });

  it('takes each of its rooms', async () => {
    const { place, publish, hall, attic } = await stage();
    await place({ title: 'Both', roomIds: [hall.id, attic.id] });
    await place({ title: 'One', roomIds: [attic.id] });
    expect((await publish()).userErrors).toMatchObject([
      { conflicts: [{ kind: 'ROOM_OVERLAP', sessions: [{ title: 'Both' }, { title: 'One' }] }] },
    ]);
  });

  it('has hosts, who cannot be elsewhere at the time, and may change them', async () => {
    const { eventId, place, move, publish, hall, attic } = await stage();
    const ada = await app.given.speaker({ eventId, name: 'Ada' });
    const bo = await app.given.speaker({ eventId, name: 'Bo' });
    const { session } = await place({ roomIds: [hall.id], hostIds: [bo.id, ada.id] });
    expect(session.hosts).toEqual([{ name: 'Bo' }, { name: 'Ada' }]);
    const talk = await app.given.talk({ eventId, title: 'On time', speakerIds: [ada.id] });
    await place({ kind: 'TALK', title: null, talkId: talk.id, roomIds: [attic.id] });
    expect((await publish()).userErrors).toMatchObject([
      { conflicts: [{ kind: 'SPEAKER_OVERLAP', speaker: { name: 'Ada' } }] },
    ]);
    expect((await move(session.id, { hostIds: [bo.id] })).session.hosts).toEqual([{ name: 'Bo' }]);
    expect((await publish()).userErrors).toEqual([]);
    await move(session.id, { hostIds: [] });
    expect((await publish()).changes).toMatchObject([
      { kinds: ['SPEAKERS_CHANGED'], session: { hosts: [] } },
    ]);
  });

  it('names somebody who gives it among its speakers alone', async () => {
    const { eventId, place } = await stage();
    const ada = await app.given.speaker({ eventId, name: 'Ada' });
    const talk = await app.given.talk({ eventId, speakerIds: [ada.id] });
    const { session } = await place({ kind: 'TALK', title: null, talkId: talk.id, hostIds: [ada.id] });
    expect(session).toMatchObject({ speakers: [{ name: 'Ada' }], hosts: [] });
  });

  it.each([
    ['all rooms and some', (id: string) => ({ isInAllRooms: true, roomIds: [id] }), 'roomIds'],
    ['a room twice', (id: string) => ({ roomIds: [id, id] }), 'roomIds'],
    ['too many rooms', (id: string) => ({ roomIds: Array.from({ length: 101 }, () => id) }), 'roomIds'],
    ['what is no id', () => ({ roomIds: ['hall'] }), 'roomIds'],
  ])('refuses %s and changes nothing', async (_, wrong, field) => {
    const { place, hall } = await stage();
    const before = await stored();
    expect(await place(wrong(hall.id))).toMatchObject({ session: null, userErrors: [{ path: [field] }] });
    expect(await stored()).toEqual(before);
  });

  it("knows no other event's rooms and speakers, and changes nothing", async () => {
    const { client, coffee, place, hall } = await stage();
    const other = await app.given.event();
    const room = await app.given.room({ eventId: other.id });
    const speaker = await app.given.speaker({ eventId: other.id });
    const { session } = await place({ roomIds: [hall.id] });
    const before = await stored();
    for (const wrong of [{ roomIds: [room.id] }, { hostIds: [speaker.id] }]) {
      const placed = await client.mutate(PLACE, { ...coffee, ...wrong });
      expect(placed.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      const moved = await client.mutate(MOVE, { sessionId: session.id, ...wrong });
      expect(moved.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    expect(await stored()).toEqual(before);
  });
});
