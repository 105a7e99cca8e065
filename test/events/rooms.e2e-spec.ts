import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const ROOM = 'id capacity equipment setupMinutes turnoverMinutes hours { startsAt endsAt }';
const ERRORS = 'userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }';
const ADD = `mutation ($input: AddRoomInput!) { addRoom(input: $input) { room { ${ROOM} } ${ERRORS} } }`;
const UPDATE = `mutation ($input: UpdateRoomInput!) { updateRoom(input: $input) { room { ${ROOM} } ${ERRORS} } }`;

const at = (hour: number) => `2027-05-10T${String(hour).padStart(2, '0')}:00:00.000Z`;
const hours = (from: number, to: number) => ({ startsAt: at(from), endsAt: at(to) });

describe('a room of an event', () => {
  let app: TestApp;
  let client: Client;
  let eventId: string;
  beforeAll(async () => {
    app = await startApp();
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    client = await app.as(user);
    eventId = event.id;
  });
  afterAll(() => app.close());

  const stored = () => app.sql('SELECT * FROM rooms ORDER BY id');

  it('says what is in it, how long it is made ready and left, and when it can be used', async () => {
    const wanted = {
      capacity: 300,
      equipment: [' stage ', 'induction loop'],
      setupMinutes: 5,
      turnoverMinutes: 10,
    };
    const input = {
      eventId,
      name: 'Lighthouse',
      ...wanted,
      hours: [hours(13, 18), hours(8, 10), hours(10, 12)],
    };
    expect((await client.mutate(ADD, input)).data.addRoom).toEqual({
      room: {
        ...wanted,
        id: expect.any(String),
        equipment: ['stage', 'induction loop'],
        hours: [hours(8, 12), hours(13, 18)],
      },
      userErrors: [],
    });
  });

  it('can be used at any time and at once, if nobody says otherwise', async () => {
    const { data } = await client.mutate(ADD, { eventId, name: 'Cellar' });
    const free = { capacity: null, equipment: [], setupMinutes: 0, turnoverMinutes: 0, hours: [] };
    expect(data.addRoom.room).toEqual({ id: expect.any(String), ...free });
  });

  it('changes in what is said and keeps the rest', async () => {
    const room = await app.given.room({ eventId, capacity: 40, setupMinutes: 15 });
    const changes = { turnoverMinutes: 5, hours: [hours(8, 9)] };
    expect((await client.mutate(UPDATE, { roomId: room.id, changes })).data.updateRoom.room).toEqual({
      id: room.id,
      capacity: 40,
      equipment: [],
      setupMinutes: 15,
      turnoverMinutes: 5,
      hours: [hours(8, 9)],
    });
    const cleared = await client.mutate(UPDATE, { roomId: room.id, changes: { capacity: null, hours: [] } });
    expect(cleared.data.updateRoom.room).toMatchObject({ capacity: null, hours: [], turnoverMinutes: 5 });
  });

  it.each([
    [{ hours: [hours(8, 9), hours(11, 10)] }, ['hours', '1', 'endsAt']],
    [{ hours: Array.from({ length: 101 }, () => hours(8, 9)) }, ['hours']],
    [{ setupMinutes: -1 }, ['setupMinutes']],
    [{ turnoverMinutes: 1441 }, ['turnoverMinutes']],
    [{ equipment: [''] }, ['equipment']],
    [{ equipment: Array.from({ length: 51 }, (_, n) => String(n)) }, ['equipment']],
    [{ equipment: ['x'.repeat(51)] }, ['equipment']],
  ])('refuses %j and changes nothing', async (wrong, path) => {
    const room = await app.given.room({ eventId });
    const before = await stored();
    const added = await client.mutate(ADD, { eventId, name: 'Attic', ...wrong });
    expect(added.data.addRoom).toMatchObject({
      room: null,
      userErrors: [{ __typename: 'InvalidInput', path }],
    });
    const updated = await client.mutate(UPDATE, { roomId: room.id, changes: wrong });
    expect(updated.data.updateRoom).toMatchObject({
      room: null,
      userErrors: [{ path: ['changes', ...path] }],
    });
    expect(await stored()).toEqual(before);
  });
});
