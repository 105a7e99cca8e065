import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { notOver } from '../support/not-over.js';
import { statementsOf } from '../support/statements.js';

const CREATE = `mutation ($input: CreateTicketTypeInput!) {
  createTicketType(input: $input) {
    ticketType { id name description position price { amount currency } isOnSale capacity remaining }
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path } ... on NameTaken { takenName } }
  }
}`;
const UPDATE = `mutation ($input: UpdateTicketTypeInput!) {
  updateTicketType(input: $input) {
    ticketType { name description salesStartAt salesEndAt isOnSale }
    userErrors { __typename ... on InvalidInput { path } ... on NameTaken { takenName } }
  }
}`;
const CHANGE_CAPACITY = `mutation ($input: ChangeQuotaCapacityInput!) {
  changeQuotaCapacity(input: $input) {
    quota { capacity sold }
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path } ... on CapacityBelowSold { sold } }
  }
}`;
const EVENTS = `query ($first: Int) { events(first: $first) { nodes { id slug ticketTypes {
  name price { amount currency } isOnSale capacity remaining event { id }
} } } }`;
const QUOTAS = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) { quotas { name capacity sold } }
}`;
const TICKET_TYPES = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) { ticketTypes { isOnSale capacity remaining } }
}`;

const HOUR = 3_600_000;
/** Where the event is found. */
const addressOf = async (app: TestApp, { id }: { id: string }) => {
  const [address] = await app.sql(
    `SELECT organizations.slug AS organization, events.slug FROM events
     JOIN organizations ON organizations.id = organization_id WHERE events.id = $1`,
    [id],
  );
  return address;
};
const inHours = (hours: number): Date => new Date(Date.now() + hours * HOUR);

describe('ticket types', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  const rows = () =>
    Promise.all(
      ['quotas', 'ticket_types', 'quota_ticket_types', 'audit_entries'].map((table) =>
        app.sql(`SELECT * FROM ${table} ORDER BY 1, 2, 3`),
      ),
    );
  const ticketTypesOf = async (event: { id: string }) => {
    const { data } = await app.anyone().request(TICKET_TYPES, await addressOf(app, event));
    return data.event.ticketTypes;
  };

  it('are made with a quota of their own, in the currency of the event', async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER, { ...notOver(), currency: 'JPY' });
    const client = await app.as(user);
    const { data } = await client.mutate(CREATE, { eventId: event.id, name: ' Free  entry ', capacity: 120 });
    expect(data.createTicketType).toEqual({
      ticketType: {
        id: expect.any(String),
        name: 'Free entry',
        description: '',
        position: 1,
        price: { amount: '0', currency: 'JPY' },
        isOnSale: true,
        capacity: 120,
        remaining: 120,
      },
      userErrors: [],
    });
    const quotas = await client.request(QUOTAS, await addressOf(app, event));
    expect(quotas.data.event.quotas).toEqual([{ name: 'Free entry', capacity: 120, sold: 0 }]);
    expect(
      await app.sql(`SELECT action, subject_id, actor_id FROM audit_entries WHERE event_id = $1`, [event.id]),
    ).toEqual([
      { action: 'ticket-type.created', subject_id: data.createTicketType.ticketType.id, actor_id: user.id },
    ]);
  });

  it('share a quota that is named', async () => {
    const { event, user } = await app.given.eventWith(Role.OWNER, notOver());
    const first = await app.given.ticketType({ eventId: event.id, capacity: 3 });
    await app.given.ticket({ eventId: event.id, ticketTypeId: first.id });
    const client = await app.as(user);
    const input = { eventId: event.id, name: 'Students', quotaId: first.quotaIds[0] };
    const { data } = await client.mutate(CREATE, input);
    expect(data.createTicketType.ticketType).toMatchObject({ capacity: 3, remaining: 2 });
  });

  it('tell what the tightest of their quotas has left, and nothing where none has a limit', async () => {
    const event = await app.given.event(notOver());
    const wide = await app.given.quota({ eventId: event.id, capacity: 10 });
    const tight = await app.given.quota({ eventId: event.id, capacity: 2 });
    const open = await app.given.quota({ eventId: event.id, capacity: null });
    const both = await app.given.ticketType({
      eventId: event.id,
      quotaIds: [wide.id, tight.id, open.id],
    });
    await app.given.ticketType({ eventId: event.id, quotaIds: [wide.id] });
    const unlimited = await app.given.ticketType({ eventId: event.id, quotaIds: [open.id] });
    await app.given.ticket({ eventId: event.id, ticketTypeId: both.id });
    await app.given.ticket({ eventId: event.id, ticketTypeId: unlimited.id });
    expect(await ticketTypesOf(event)).toMatchObject([
      { capacity: 2, remaining: 1 },
      { capacity: 10, remaining: 9 },
      { capacity: null, remaining: null },
    ]);
  });

  it.each([
    ['always', {}, true],
    ['since an hour ago', { salesStartAt: inHours(-1) }, true],
    ['in an hour', { salesStartAt: inHours(1) }, false],
    ['until an hour ago', { salesEndAt: inHours(-1) }, false],
  ])('that are sold %s are on sale: %j %s', async (_, time, isOnSale) => {
    const event = await app.given.event(notOver());
    await app.given.ticketType({ eventId: event.id, ...time });
    expect(await ticketTypesOf(event)).toMatchObject([{ isOnSale }]);
  });

  it('are refused under a name that is taken, and nothing changes', async () => {
    const { event, user } = await app.given.eventWith(Role.OWNER, notOver());
    const { name } = await app.given.ticketType({ eventId: event.id });
    const other = await app.given.ticketType({ eventId: event.id });
    const client = await app.as(user);
    const before = await rows();
    const refusal = { __typename: 'NameTaken', takenName: name };

    const { data } = await client.mutate(CREATE, { eventId: event.id, name });
    expect(data.createTicketType).toMatchObject({ ticketType: null, userErrors: [refusal] });
    const renamed = await client.mutate(UPDATE, { ticketTypeId: other.id, changes: { name } });
    expect(renamed.data.updateTicketType).toMatchObject({ ticketType: null, userErrors: [refusal] });
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['an empty name', { name: ' \u200B ' }, ['name']],
    ['too long a name', { name: 'x'.repeat(201) }, ['name']],
    ['a negative capacity', { capacity: -1 }, ['capacity']],
    ['a huge capacity', { capacity: 1_000_001 }, ['capacity']],
    ['an end before the begin', { salesStartAt: inHours(2), salesEndAt: inHours(1) }, ['salesEndAt']],
    ['what is no id', { quotaId: "' OR 1=1" }, ['quotaId']],
  ])('are refused with %s, and nothing changes', async (_, wrong, path) => {
    const { event, user } = await app.given.eventWith(Role.OWNER, notOver());
    const client = await app.as(user);
    const before = await rows();
    const { data } = await client.mutate(CREATE, { eventId: event.id, name: 'Free entry', ...wrong });
    expect(data.createTicketType.userErrors).toEqual([
      { __typename: 'InvalidInput', message: expect.any(String), path },
    ]);
    expect(await rows()).toEqual(before);
  });

  it('are refused with a quota and a capacity at once, and with the quota of another event', async () => {
    const { event, user } = await app.given.eventWith(Role.OWNER, notOver());
    const { quotaIds } = await app.given.ticketType({ eventId: event.id });
    const foreign = await app.given.quota({ eventId: (await app.given.event()).id });
    const client = await app.as(user);
    const before = await rows();

    const input = { eventId: event.id, name: 'Free entry' };
    const both = await client.mutate(CREATE, { ...input, quotaId: quotaIds[0], capacity: 1 });
    expect(both.data.createTicketType.userErrors).toMatchObject([{ path: ['capacity'] }]);
    const ofAnother = await client.text(CREATE, { ...input, quotaId: foreign.id });
    expect(ofAnother).toContain('NOT_FOUND');
    expect(ofAnother).toBe(await client.text(CREATE, { ...input, quotaId: event.id }));
    expect(await rows()).toEqual(before);
  });

  it('change where something is said, and null clears', async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER, notOver());
    const { id, name } = await app.given.ticketType({ eventId: event.id, salesEndAt: inHours(-1) });
    const client = await app.as(user);
    const changes = { description: 'With *lunch*', salesEndAt: null };
    const { data } = await client.mutate(UPDATE, { ticketTypeId: id, changes });
    expect(data.updateTicketType.ticketType).toEqual({
      name,
      description: 'With *lunch*',
      salesStartAt: null,
      salesEndAt: null,
      isOnSale: true,
    });
  });

  it('end their sale after it starts, also when only one of the two changes', async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER, notOver());
    const { id } = await app.given.ticketType({ eventId: event.id, salesStartAt: inHours(2) });
    const client = await app.as(user);
    const before = await rows();
    const changes = { salesEndAt: inHours(1) };
    const { data } = await client.mutate(UPDATE, { ticketTypeId: id, changes });
    expect(data.updateTicketType.userErrors).toEqual([
      { __typename: 'InvalidInput', path: ['changes', 'salesEndAt'] },
    ]);
    expect(await rows()).toEqual(before);
  });

  it('keep a capacity that is never below what is taken', async () => {
    const { event, user } = await app.given.eventWith(Role.OWNER, notOver());
    const type = await app.given.ticketType({ eventId: event.id, capacity: 5 });
    for (let n = 0; n < 3; n++) await app.given.ticket({ eventId: event.id, ticketTypeId: type.id });
    const client = await app.as(user);
    const quotaId = type.quotaIds[0];
    const before = await rows();
    const refused = await client.mutate(CHANGE_CAPACITY, { quotaId, capacity: 2 });
    expect(refused.data.changeQuotaCapacity).toEqual({
      quota: null,
      userErrors: [
        {
          __typename: 'CapacityBelowSold',
          message: '3 places are taken already: the capacity cannot be lower.',
          sold: 3,
        },
      ],
    });
    expect(await rows()).toEqual(before);

    for (const capacity of [3, null, 7]) {
      const { data } = await client.mutate(CHANGE_CAPACITY, { quotaId, capacity });
      expect(data.changeQuotaCapacity).toEqual({ quota: { capacity, sold: 3 }, userErrors: [] });
    }
    const entries = await app.sql<{ details: string[] }>(
      `SELECT details FROM audit_entries WHERE event_id = $1 ORDER BY id`,
      [event.id],
    );
    expect(entries.map(({ details }) => details)).toEqual([
      ['before: 5', 'after: 3'],
      ['before: 3', 'after: null'],
      ['before: null', 'after: 7'],
    ]);
  });

  it.each([[-1], [1_000_001], [undefined]])('refuse %j as a capacity', async (capacity) => {
    const { event, user } = await app.given.eventWith(Role.OWNER, notOver());
    const { quotaIds } = await app.given.ticketType({ eventId: event.id, capacity: 5 });
    const client = await app.as(user);
    const before = await rows();
    const { data } = await client.mutate(CHANGE_CAPACITY, { quotaId: quotaIds[0], capacity });
    expect(data.changeQuotaCapacity.userErrors).toContainEqual({
      __typename: 'InvalidInput',
      message: expect.any(String),
      path: ['capacity'],
    });
    expect(await rows()).toEqual(before);
  });

  it('cost as many statements for three events as for one', async () => {
    for (let n = 0; n < 3; n++) {
      const event = await app.given.event(notOver());
      for (let m = 0; m <= n; m++) await app.given.ticketType({ eventId: event.id });
    }
    const statements = (first: number) => statementsOf(app, () => app.anyone().request(EVENTS, { first }));
    const one = await statements(1);
    expect(await statements(3)).toHaveLength(one.length);
    expect(one.length).toBeLessThanOrEqual(3);
  });
});

describe('who may decide about tickets', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is an owner or an organizer of the event, and nothing changes by others', async () => {
    const { organizationId } = await app.given.member(Role.OWNER);
    const event = await app.given.event({ organizationId, ...notOver() });
    const type = await app.given.ticketType({ eventId: event.id, capacity: 5 });
    const stranger = await app.given.member(Role.OWNER);
    const attempts = [
      [CREATE, { eventId: event.id, name: 'Another' }],
      [UPDATE, { ticketTypeId: type.id, changes: { name: 'Renamed' } }],
      [CHANGE_CAPACITY, { quotaId: type.quotaIds[0], capacity: 1 }],
    ] as const;
    const denied = [
      [app.anyone(), 'UNAUTHENTICATED'],
      [await app.as(stranger.user), 'NOT_FOUND'],
      [await app.as((await app.given.member(Role.REVIEWER, { organizationId })).user), 'FORBIDDEN'],
      [await app.as((await app.given.member(Role.DOOR, { organizationId })).user), 'FORBIDDEN'],
    ] as const;
    const before = await app.sql(`SELECT * FROM quotas JOIN ticket_types USING (event_id)`);
    for (const [client, code] of denied) {
      for (const [mutation, input] of attempts) {
        const { errors } = await client.mutate(mutation, input);
        expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
      }
      const { data, errors } = await client.request(QUOTAS, await addressOf(app, event));
      expect(data.event).toEqual({ quotas: null });
      expect(errors?.[0]?.extensions['code']).toBe(code);
    }
    expect(await app.sql(`SELECT * FROM quotas JOIN ticket_types USING (event_id)`)).toEqual(before);
  });

  it.each([
    ['more sold than there is', `UPDATE quotas SET sold = 6`, '23514'],
    ['a capacity below what is sold', `UPDATE quotas SET sold = 2; UPDATE quotas SET capacity = 1`, '23514'],
    ['fewer than none sold', `UPDATE quotas SET sold = -1`, '23514'],
    ['a negative price', `UPDATE ticket_types SET price_minor = -1`, '23514'],
    [
      'a sale that ends before it starts',
      `UPDATE ticket_types SET sales_start_at = now(), sales_end_at = now()`,
      '23514',
    ],
  ])('leaves %s to nobody: the database refuses it', async (_, statement, code) => {
    await expect(app.sql(statement)).rejects.toMatchObject({ code });
  });
});
