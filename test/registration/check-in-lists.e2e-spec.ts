import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { CHECK_IN, CREATE_LIST, DOOR, doorScene } from './check-in-scene.js';

const UPDATE = `mutation ($input: UpdateCheckInListInput!) {
  updateCheckInList(input: $input) { checkInList { name day admission ticketTypes { id } } userErrors { __typename } }
}`;
const DELETE = `mutation ($input: DeleteCheckInListInput!) {
  deleteCheckInList(input: $input) { listId userErrors { __typename } }
}`;

describe('check-in lists', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const rows = () =>
    app.sql(`SELECT *, ARRAY(SELECT ticket_type_id FROM check_in_list_ticket_types WHERE list_id = check_in_lists.id)
      FROM check_in_lists ORDER BY id`);

  it('change whom they are for, and go while nobody was checked in by them', async () => {
    const { organizer, listId, type } = await doorScene(app);
    const changes = { name: 'Day 1', day: '2027-05-10', admission: 'DAILY', ticketTypeIds: [type.id] };
    const { data } = await organizer.mutate(UPDATE, { listId, changes });
    expect(data.updateCheckInList).toEqual({
      checkInList: { name: 'Day 1', day: '2027-05-10', admission: 'DAILY', ticketTypes: [{ id: type.id }] },
      userErrors: [],
    });
    const cleared = await organizer.mutate(UPDATE, { listId, changes: { day: null, ticketTypeIds: [] } });
    expect(cleared.data.updateCheckInList.checkInList).toMatchObject({ day: null, ticketTypes: [] });
    expect((await organizer.mutate(DELETE, { listId })).data.deleteCheckInList).toEqual({
      listId,
      userErrors: [],
    });
  });

  it('stay with how often they admit once somebody was checked in', async () => {
    const { organizer, door, listId, newTicket } = await doorScene(app);
    await door.mutate(CHECK_IN, { listId, ticketId: (await newTicket()).id, device: 'gate', nonce: '1' });
    const before = await rows();
    const inUse = [{ __typename: 'CheckInListInUse' }];
    const updated = await organizer.mutate(UPDATE, { listId, changes: { name: 'X', admission: 'DAILY' } });
    expect(updated.data.updateCheckInList).toEqual({ checkInList: null, userErrors: inUse });
    const deleted = await organizer.mutate(DELETE, { listId });
    expect(deleted.data.deleteCheckInList).toEqual({ listId: null, userErrors: inUse });
    expect(await rows()).toEqual(before);
  });

  it('have names of their own and types of their event', async () => {
    const { organizer, event, listId, createList } = await doorScene(app);
    const { type: foreign } = await doorScene(app);
    await createList({ name: 'Other' });
    const before = await rows();
    const taken = [{ __typename: 'NameTaken' }];
    const created = await organizer.mutate(CREATE_LIST, { eventId: event.id, name: 'Main' });
    expect(created.data.createCheckInList).toEqual({ checkInList: null, userErrors: taken });
    const renamed = await organizer.mutate(UPDATE, { listId, changes: { name: 'Other' } });
    expect(renamed.data.updateCheckInList).toEqual({ checkInList: null, userErrors: taken });
    const typed = await organizer.mutate(UPDATE, { listId, changes: { ticketTypeIds: [foreign.id] } });
    expect(typed.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(await rows()).toEqual(before);
  });

  it('cost as many statements with their counts and check-ins when they are three as when it is one', async () => {
    const { door, listId, createList, newTicket, address } = await doorScene(app);
    const ask = () => door.request(DOOR, { ...address, onlyConflicts: false, first: 3 });
    const checkIn = async (list: string, nonce: string) =>
      door.mutate(CHECK_IN, { listId: list, ticketId: (await newTicket()).id, device: 'gate', nonce });
    await checkIn(listId, '1');
    const one = await statementsOf(app, ask);
    await checkIn(await createList({ name: 'Second' }), '2');
    await checkIn(await createList({ name: 'Third' }), '3');
    expect(await statementsOf(app, ask)).toHaveLength(one.length);
  });
});
