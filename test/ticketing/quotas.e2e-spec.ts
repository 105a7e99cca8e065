import { Role } from '../../src/organizations/index.js';
import { TicketKind } from '../../src/ticketing/domain/ticket-kind.js';
import { startApp, type TestApp } from '../support/app.js';
import { notOver } from '../support/not-over.js';
import { statementsOf } from '../support/statements.js';

const mutation = (name: string, ...refusals: string[]): string =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { quota { id name capacity sold isEventCapacity ticketTypes { id } }
      userErrors { __typename ... on InvalidInput { path } ${refusals.map((each) => `... on ${each}`).join(' ')} } }
  }`;
const TAKEN = 'NameTaken { takenName }';
const BELOW = 'CapacityBelowSold { sold }';
const LAST = 'LastQuota { ticketTypeName }';
const CREATE = mutation('createQuota', TAKEN, BELOW);
const RENAME = mutation('renameQuota', TAKEN);
const DELETE = mutation('deleteQuota', LAST);
const ADD = mutation('addTicketTypeToQuota', BELOW);
const REMOVE = mutation('removeTicketTypeFromQuota', LAST);
const CREATE_TYPE = `mutation ($input: CreateTicketTypeInput!) {
  createTicketType(input: $input) { ticketType { id capacity } userErrors { __typename } }
}`;
const REGISTER = `mutation ($input: RegisterForEventInput!) {
  registerForEvent(input: $input) { ticket { secret } userErrors { __typename } }
}`;
const CANCEL = `mutation ($input: CancelTicketInput!) {
  cancelTicket(input: $input) { ticket { status } userErrors { __typename } }
}`;
const QUOTAS = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) { quotas { name capacity sold held ticketTypes { id } }
    ticketTypes { id capacity remaining } }
}`;

describe('quotas', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ trustProxy: 1 });
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  const organizing = async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER, notOver());
    const [where = {}] = await app.sql(
      `SELECT organizations.slug AS organization, events.slug FROM events
       JOIN organizations ON organizations.id = organization_id WHERE events.id = $1`,
      [event.id],
    );
    const client = await app.as(user);
    const look = async () => (await client.request(QUOTAS, where)).data.event;
    const free = async () => {
      const { ticketTypes } = await look();
      return ticketTypes.map(({ remaining }: { remaining: number | null }) => remaining);
    };
    /** A call that does what it says; what it says of the quota. */
    const done = async (text: string, input: Record<string, unknown>) => {
      const { data } = await client.mutate(text, input);
      const [payload] = Object.values<{ quota: Record<string, unknown>; userErrors: unknown[] }>(data);
      expect(payload?.userErrors).toEqual([]);
      return payload?.quota ?? {};
    };
    const refused = async (text: string, input: Record<string, unknown>) => {
      const before = await rows();
      const { data } = await client.mutate(text, input);
      const [payload] = Object.values<{ quota: unknown; userErrors: unknown[] }>(data);
      expect(payload?.quota).toBeNull();
      expect(await rows()).toEqual(before);
      return payload?.userErrors;
    };
    const type = (fields: Parameters<typeof app.given.ticketType>[0] | object = {}) =>
      app.given.ticketType({ eventId: event.id, ...fields });
    const sell = async (ticketTypeId: string, count = 1) => {
      for (let n = 0; n < count; n++) await app.given.ticket({ eventId: event.id, ticketTypeId });
    };
    return { event, client, look, free, done, refused, type, sell };
  };
  const rows = () =>
    Promise.all(
      ['quotas', 'quota_ticket_types', 'audit_entries'].map((table) =>
        app.sql(`SELECT * FROM ${table} ORDER BY 1, 2, 3`),
      ),
    );

  it('QUO-01, QUO-03, QUO-04, QUO-07: have as many places free as nobody has taken', async () => {
    const { free, type, sell } = await organizing();
    const { id } = await type({ capacity: 2 });
    expect(await free()).toEqual([2]);
    await sell(id);
    expect(await free()).toEqual([1]);
    await sell(id);
    expect(await free()).toEqual([0]);
  });

  it('QUO-02, different on purpose: know no variants, each is a ticket type of its own', async () => {
    const { client, event } = await organizing();
    const { status } = await client.mutate(CREATE_TYPE, { eventId: event.id, name: 'B', variants: ['S'] });
    expect(status).toBe(400);
  });

  it('QUO-05, QUO-06: are shared by ticket types, and what is taken of a new one counts', async () => {
    const { free, done, type, sell } = await organizing();
    const a = await type({ capacity: 3 });
    const s = await type({ capacity: null });
    await sell(a.id, 2);
    expect(await done(ADD, { quotaId: a.quotaIds[0], ticketTypeId: s.id })).toMatchObject({
      sold: 2,
      ticketTypes: [{ id: a.id }, { id: s.id }],
    });
    expect(await free()).toEqual([1, 1]);
    await sell(s.id);
    expect(await free()).toEqual([0, 0]);
  });

  it('QUO-11, QUO-16, QUO-17: are all needed, and the tightest decides', async () => {
    const { event, look, free, done, type, sell } = await organizing();
    const a = await type({ capacity: 2 });
    const tight = await done(CREATE, { eventId: event.id, name: 'Lunch', capacity: 1 });
    await done(ADD, { quotaId: tight['id'], ticketTypeId: a.id });
    expect(await free()).toEqual([1]);
    await sell(a.id);
    expect(await look()).toMatchObject({ quotas: [{ sold: 1 }, { sold: 1 }] });
    const none = await done(CREATE, { eventId: event.id, name: 'None', capacity: 0 });
    const b = await type({ capacity: 2 });
    await done(ADD, { quotaId: none['id'], ticketTypeId: b.id });
    expect(await free()).toEqual([0, 0]);
  });

  it('QUO-20: without a limit have any number free, however many are taken', async () => {
    const { free, type, sell } = await organizing();
    await sell((await type({ capacity: null })).id, 2);
    expect(await free()).toEqual([null]);
  });

  it('QUO-38, different on purpose: are asked anew each time, nothing is cached', async () => {
    const { free, type } = await organizing();
    const { quotaIds } = await type({ capacity: 2 });
    expect(await free()).toEqual([2]);
    await app.sql(`UPDATE quotas SET capacity = 7 WHERE id = $1`, [quotaIds[0]]);
    expect(await free()).toEqual([7]);
  });

  it('QUO-39, QUO-40, different on purpose: belong to one event, each date of a series has its own', async () => {
    const [one, two] = [await organizing(), await organizing()];
    const { quotaIds } = await one.type({ capacity: 50 });
    const { id } = await two.type({ capacity: 50 });
    const { errors } = await one.client.mutate(ADD, { quotaId: quotaIds[0], ticketTypeId: id });
    expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    await two.sell(id, 2);
    expect([await one.free(), await two.free()]).toEqual([[50], [48]]);
  });

  it('QUO-41, QUO-42, different on purpose: are not closed, a sale ends or the capacity is lowered', async () => {
    const { client, event } = await organizing();
    const input = { eventId: event.id, name: 'Closed', isClosed: true };
    expect((await client.mutate(CREATE, input)).status).toBe(400);
  });

  it('are made, renamed and deleted', async () => {
    const { event, done, look, type } = await organizing();
    const { id, quotaIds } = await type({ capacity: 5 });
    const made = await done(CREATE, { eventId: event.id, name: ' Lunch ', capacity: 3 });
    expect(made).toEqual({ id: expect.any(String), name: 'Lunch', capacity: 3, sold: 0, isEventCapacity: false, ticketTypes: [] }); // prettier-ignore
    expect(await done(RENAME, { quotaId: made['id'], name: 'Dinner' })).toMatchObject({ name: 'Dinner' });
    await done(ADD, { quotaId: made['id'], ticketTypeId: id });
    await done(DELETE, { quotaId: quotaIds[0] });
    expect(await look()).toEqual({
      quotas: [{ name: 'Dinner', capacity: 3, sold: 0, held: 0, ticketTypes: [{ id }] }],
      ticketTypes: [{ id, capacity: 3, remaining: 3 }],
    });
    const entries = await app.sql(`SELECT action FROM audit_entries WHERE event_id = $1 ORDER BY id`, [
      event.id,
    ]);
    expect(entries.map(({ action }) => action)).toEqual([
      'quota.created',
      'quota.renamed',
      'quota.ticket-types-changed',
      'quota.deleted',
    ]);
  });

  it('let a ticket type go, whose places there are free again', async () => {
    const { event, done, type, sell } = await organizing();
    const a = await type({ capacity: 5 });
    const shared = await done(CREATE, { eventId: event.id, name: 'Shared', capacity: 5 });
    const both = { quotaId: shared['id'], ticketTypeId: a.id };
    await done(ADD, both);
    await sell(a.id, 2);
    expect(await done(ADD, both)).toMatchObject({ sold: 2 });
    expect(await done(REMOVE, both)).toMatchObject({ sold: 0, ticketTypes: [] });
    expect(await done(REMOVE, both)).toMatchObject({ sold: 0 });
  });

  it('are refused where a rule is broken, and nothing changes', async () => {
    const { event, done, refused, type, sell } = await organizing();
    const a = await type({ name: 'A', capacity: 5 });
    await sell(a.id, 2);
    const small = await done(CREATE, { eventId: event.id, name: 'Small', capacity: 1 });
    const [last] = [{ __typename: 'LastQuota', ticketTypeName: 'A' }];
    expect(await refused(CREATE, { eventId: event.id, name: 'Small' })).toEqual([
      { __typename: 'NameTaken', takenName: 'Small' },
    ]);
    expect(await refused(RENAME, { quotaId: a.quotaIds[0], name: 'Small' })).toMatchObject([
      { __typename: 'NameTaken' },
    ]);
    expect(await refused(ADD, { quotaId: small['id'], ticketTypeId: a.id })).toEqual([
      { __typename: 'CapacityBelowSold', sold: 2 },
    ]);
    expect(await refused(DELETE, { quotaId: a.quotaIds[0] })).toEqual([last]);
    expect(await refused(REMOVE, { quotaId: a.quotaIds[0], ticketTypeId: a.id })).toEqual([last]);
    expect(await refused(CREATE, { eventId: event.id, name: '', capacity: -1 })).toMatchObject([
      { path: ['name'] },
      { path: ['capacity'] },
    ]);
  });

  describe('that are the capacity of the event', () => {
    it('count every admission, now and later, and nothing else', async () => {
      const { event, client, free, done, type, sell } = await organizing();
      const a = await type({ capacity: null });
      await type({ kind: TicketKind.ADD_ON, capacity: null });
      await sell(a.id, 2);
      const whole = { eventId: event.id, name: 'House', capacity: 3, isEventCapacity: true };
      expect(await done(CREATE, whole)).toMatchObject({ sold: 2, ticketTypes: [{ id: a.id }] });
      const made = await client.mutate(CREATE_TYPE, { eventId: event.id, name: 'New', capacity: 100 });
      expect(made.data.createTicketType.ticketType.capacity).toBe(3);
      expect(await free()).toEqual([1, null, 1]);
    });

    it('are one for each event, have room for all, and keep their admissions', async () => {
      const { event, refused, done, type, sell } = await organizing();
      const a = await type({ capacity: null });
      await sell(a.id, 2);
      const whole = { eventId: event.id, name: 'House', isEventCapacity: true };
      expect(await refused(CREATE, { ...whole, capacity: 1 })).toEqual([
        { __typename: 'CapacityBelowSold', sold: 2 },
      ]);
      const { id } = await done(CREATE, { ...whole, capacity: 2 });
      expect(await refused(CREATE, { ...whole, name: 'Another' })).toEqual([
        { __typename: 'InvalidInput', path: ['isEventCapacity'] },
      ]);
      expect(await refused(REMOVE, { quotaId: id, ticketTypeId: a.id })).toEqual([
        { __typename: 'InvalidInput', path: ['ticketTypeId'] },
      ]);
      await done(DELETE, { quotaId: id });
    });
  });

  it('neither lose nor double a place while ticket types join and leave them, people come and go', async () => {
    const { event, client, type } = await organizing();
    const a = await type({ capacity: 100 });
    const house = await app.given.quota({ eventId: event.id, capacity: 100 });
    const present = [];
    for (let n = 0; n < 15; n++)
      present.push(await app.given.ticket({ eventId: event.id, ticketTypeId: a.id }));
    const guest = (n: number) => app.anyone().from(`10.7.0.${String(n)}`);
    const both = { quotaId: house.id, ticketTypeId: a.id };
    const person = { eventId: event.id, ticketTypeId: a.id, name: 'Ada', email: 'ada@example.org' };
    await Promise.all([
      ...[ADD, REMOVE, ADD, REMOVE, ADD].map((text) => client.insist(text, both)),
      ...Array.from({ length: 15 }, (_, n) => guest(n).insist(REGISTER, person)),
      ...present.map(({ secret }, n) => guest(100 + n).insist(CANCEL, { secret })),
    ]);
    await client.insist(ADD, both);
    const sold = await app.sql(`SELECT sold FROM quotas WHERE event_id = $1`, [event.id]);
    expect(sold).toEqual([{ sold: 15 }, { sold: 15 }]);
  });

  it('cost as many statements to list, with their ticket types, for three as for one', async () => {
    const { look, type } = await organizing();
    await type();
    const one = await statementsOf(app, look);
    await type();
    await type();
    expect(await statementsOf(app, look)).toHaveLength(one.length);
  });
});
