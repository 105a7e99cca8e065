import { EventStatus } from '../../src/events/index.js';
import { TicketKind } from '../../src/ticketing/domain/ticket-kind.js';
import { startApp, type TestApp } from '../support/app.js';
import { notOver } from '../support/not-over.js';

const REGISTER = `mutation ($input: RegisterForEventInput!) {
  registerForEvent(input: $input) {
    ticket { id attendeeName attendeeEmail secret status actions event { id } ticketType { id remaining }
      order { code status total { amount currency } } }
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path }
      ... on SoldOut { ticketTypeName } ... on SalesClosed { salesStartAt salesEndAt } }
  }
}`;

const HOUR = 3_600_000;
const inHours = (hours: number): Date => new Date(Date.now() + hours * HOUR);
const ada = { name: 'Ada Lovelace', email: 'ada@example.org' };

describe('registerForEvent', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ trustProxy: 1 });
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  let guests = 0;
  /** Every guest comes from a network address of their own. */
  const guest = () => app.anyone().from(`10.1.${String(guests >> 8)}.${String(guests++ & 255)}`);
  const register = async (input: Record<string, unknown>) => {
    const { data, errors } = await guest().mutate(REGISTER, input);
    return { payload: data.registerForEvent, code: errors?.[0]?.extensions['code'] };
  };
  const onSale = async (capacity: number | null = null, ofType = {}, ofEvent = {}) => {
    const event = await app.given.event({ ...notOver(), ...ofEvent });
    const type = await app.given.ticketType({ eventId: event.id, capacity, ...ofType });
    return { event, type, input: { ...ada, eventId: event.id, ticketTypeId: type.id } };
  };
  const rows = () =>
    Promise.all(
      ['quotas', 'orders', 'tickets', 'idempotency_keys', 'jobs.job_common'].map((table) =>
        app.sql(`SELECT * FROM ${table} ORDER BY 1, 2`),
      ),
    );

  it('gives a guest a ticket in a confirmed order', async () => {
    const { event, type, input } = await onSale(10);
    const { payload } = await register({
      ...input,
      name: ' Ada\u202E   Lovelace ',
      email: 'Ada@Example.ORG',
    });
    expect(payload).toEqual({
      ticket: {
        id: expect.any(String),
        attendeeName: 'Ada Lovelace',
        attendeeEmail: null,
        secret: expect.stringMatching(/^[\w-]{43}$/),
        status: 'VALID',
        actions: ['CANCEL'],
        event: { id: event.id },
        ticketType: { id: type.id, remaining: 9 },
        order: {
          code: expect.stringMatching(/^[A-Z2-9]{8}$/),
          status: 'CONFIRMED',
          total: { amount: '0.00', currency: 'EUR' },
        },
      },
      userErrors: [],
    });
    expect(await app.sql(`SELECT attendee_email FROM tickets WHERE event_id = $1`, [event.id])).toEqual([
      { attendee_email: ada.email },
    ]);
  });

  it('lets one person register twice: nobody is asked who they are', async () => {
    const { input } = await onSale(2);
    expect((await register(input)).payload.userErrors).toEqual([]);
    expect((await register(input)).payload.ticket.ticketType.remaining).toBe(0);
  });

  it('refuses where no place is left, and changes nothing', async () => {
    const { type, input } = await onSale(0);
    const before = await rows();
    expect((await register(input)).payload).toEqual({
      ticket: null,
      userErrors: [
        {
          __typename: 'SoldOut',
          message: `There is no place left for ${type.name}.`,
          ticketTypeName: type.name,
        },
      ],
    });
    expect(await rows()).toEqual(before);
  });

  it('takes a place in every quota of the ticket type or in none', async () => {
    const event = await app.given.event(notOver());
    const wide = await app.given.quota({ eventId: event.id, capacity: 10 });
    const tight = await app.given.quota({ eventId: event.id, capacity: 1 });
    const type = await app.given.ticketType({ eventId: event.id, quotaIds: [wide.id, tight.id] });
    const input = { ...ada, eventId: event.id, ticketTypeId: type.id };
    const sold = () => app.sql(`SELECT sold FROM quotas WHERE event_id = $1`, [event.id]);

    expect((await register(input)).payload.userErrors).toEqual([]);
    expect(await sold()).toEqual([{ sold: 1 }, { sold: 1 }]);
    expect((await register(input)).payload.userErrors).toMatchObject([{ __typename: 'SoldOut' }]);
    expect(await sold()).toEqual([{ sold: 1 }, { sold: 1 }]);
  });

  it.each([
    ['has not begun', { salesStartAt: inHours(1) }, {}, 'not yet begun'],
    ['is over', { salesEndAt: inHours(-1) }, {}, 'over'],
    ['ended with the event', {}, { startsAt: inHours(-9), endsAt: inHours(-1) }, 'over'],
    ['ended with the cancellation of the event', {}, { status: EventStatus.CANCELLED }, 'over'],
  ])('refuses while the sale %s, and changes nothing', async (_, ofType, ofEvent, state) => {
    const { type, input } = await onSale(10, ofType, ofEvent);
    const before = await rows();
    expect((await register(input)).payload).toEqual({
      ticket: null,
      userErrors: [
        {
          __typename: 'SalesClosed',
          message: `Registration for this ticket is ${state}.`,
          salesStartAt: type.salesStartAt?.toISOString() ?? null,
          salesEndAt: type.salesEndAt?.toISOString() ?? null,
        },
      ],
    });
    expect(await rows()).toEqual(before);
  });

  it("decides by the database's clock, not by the program's", async () => {
    const { input } = await onSale(10, { salesStartAt: inHours(1) });
    app.clock.forward(2 * HOUR);
    expect((await register(input)).payload.userErrors).toMatchObject([{ __typename: 'SalesClosed' }]);
    app.clock.set(new Date());
  });

  it('knows no draft, nothing hidden and no ticket type of another event, and changes nothing', async () => {
    const draft = await onSale(10, {}, { status: EventStatus.DRAFT });
    const [one, other] = [await onSale(10), await onSale(10)];
    const hidden = await onSale(10, { isHidden: true });
    const crossed = { ...one.input, ticketTypeId: other.type.id };
    const unknown = { ...one.input, ticketTypeId: one.event.id };
    const before = await rows();
    const answers = await Promise.all(
      [draft.input, crossed, unknown, hidden.input].map((input) => guest().text(REGISTER, input)),
    );
    expect(answers[0]).toContain('NOT_FOUND');
    expect(new Set(answers).size).toBe(1);
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['an empty name', { name: '' }, ['name']],
    ['a name of nothing visible', { name: '\u200B\u2060' }, ['name']],
    ['a name of 201 characters', { name: 'x'.repeat(201) }, ['name']],
    ['a second recipient', { email: 'v@x.example\r\nBcc: evil@y.example' }, ['email']],
    ['two addresses', { email: 'a@x.example,b@x.example' }, ['email']],
    ['two @', { email: 'a@b@x.example' }, ['email']],
    ['no domain', { email: 'a@b' }, ['email']],
    ['a quoted local part', { email: '"a b"@x.example' }, ['email']],
    ['300 characters', { email: `${'a'.repeat(60)}@${'b'.repeat(240)}.example` }, ['email']],
    ['what is no id', { eventId: '%00' }, ['eventId']],
    ['a short key', { idempotencyKey: '1' }, ['idempotencyKey']],
  ])('refuses %s, and changes nothing', async (_, wrong, path) => {
    const { input } = await onSale(10);
    const before = await rows();
    const { payload } = await register({ ...input, ...wrong });
    expect(payload).toEqual({
      ticket: null,
      userErrors: [{ __typename: 'InvalidInput', message: expect.any(String), path }],
    });
    expect(await rows()).toEqual(before);
  });

  it.each([
    '<script>alert(1)</script>',
    '{{constructor}}',
    '%s${x}',
    "Robert'); DROP TABLE tickets;--",
    '👩‍👩‍👧‍👦',
  ])('keeps the name %s as it is', async (name) => {
    const { input } = await onSale(10);
    expect((await register({ ...input, name })).payload.ticket.attendeeName).toBe(name);
  });

  it('takes no price and no status from outside', async () => {
    const { input } = await onSale(10);
    for (const extra of [{ price: '0' }, { status: 'VALID' }, { count: 2 }]) {
      const { status, errors } = await guest().mutate(REGISTER, { ...input, ...extra });
      expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
    }
  });

  it.each([
    ['costs something', { priceMinor: 1n }],
    ['is looked at by an organizer first', { needsApproval: true }],
    ['comes in pairs', { minimumPerOrder: 2 }],
    ['goes with an admission', { kind: TicketKind.ADD_ON }],
  ])('refuses what %s: that needs an order, and changes nothing', async (_, ofType) => {
    const { type, input } = await onSale(10, ofType);
    const before = await rows();
    expect((await register(input)).payload).toMatchObject({
      ticket: null,
      userErrors: [{ __typename: 'NeedsCheckout', message: expect.stringContaining(type.name) }],
    });
    expect(await rows()).toEqual(before);
  });

  it('denies the 61st try within a minute from one address', async () => {
    const { input } = await onSale(0);
    const client = app.anyone().from('10.9.9.9');
    for (let n = 0; n < 60; n++) expect((await client.mutate(REGISTER, input)).errors).toBeUndefined();
    const { errors } = await client.mutate(REGISTER, input);
    expect(errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    expect((await register(input)).code).toBeUndefined();
  });

  describe('with an idempotency key', () => {
    const idempotencyKey = '5f0c2a3e-8b8f-4a6e-9a53-2f0c1de4b7aa';

    it('answers the same request with the same ticket', async () => {
      const { input } = await onSale(10);
      const key = `${idempotencyKey}-1`;
      const first = await register({ ...input, idempotencyKey: key });
      const before = await rows();
      expect(await register({ ...input, idempotencyKey: key })).toEqual(first);
      expect(await rows()).toEqual(before);
    });

    it('refuses another request under the same key, and changes nothing', async () => {
      const { input } = await onSale(10);
      const key = `${idempotencyKey}-2`;
      await register({ ...input, idempotencyKey: key });
      const before = await rows();
      for (const other of [{ name: 'Grace' }, { email: 'grace@example.org' }]) {
        const { payload } = await register({ ...input, ...other, idempotencyKey: key });
        expect(payload).toEqual({
          ticket: null,
          userErrors: [
            {
              __typename: 'IdempotencyKeyReused',
              message: 'This idempotency key belongs to another request. Take a new one.',
            },
          ],
        });
      }
      expect(await rows()).toEqual(before);
    });

    it('keeps the keys of two people apart', async () => {
      const { input } = await onSale(10);
      const keyed = { ...input, idempotencyKey: `${idempotencyKey}-3` };
      const [one, two] = [await app.as(await app.given.user()), await app.as(await app.given.user())];
      const ids = [];
      for (const client of [one, two, one])
        ids.push((await client.mutate(REGISTER, keyed)).data.registerForEvent.ticket.id);
      expect(ids[0]).not.toBe(ids[1]);
      expect(ids[2]).toBe(ids[0]);
    });

    it('does not remember a refusal', async () => {
      const { type, input } = await onSale(0);
      const keyed = { ...input, idempotencyKey: `${idempotencyKey}-4` };
      expect((await register(keyed)).payload.userErrors).toMatchObject([{ __typename: 'SoldOut' }]);
      await app.sql(`UPDATE quotas SET capacity = 1 WHERE id = $1`, [type.quotaIds[0]]);
      expect((await register(keyed)).payload.ticket.status).toBe('VALID');
    });

    it('keeps no key for much longer than a day', async () => {
      const { input } = await onSale(10);
      await register({ ...input, idempotencyKey: `${idempotencyKey}-5` });
      await app.sql(`UPDATE idempotency_keys SET created_at = now() - interval '25 hours'`);
      await register({ ...input, idempotencyKey: `${idempotencyKey}-6` });
      expect(await app.sql(`SELECT key FROM idempotency_keys`)).toEqual([{ key: `${idempotencyKey}-6` }]);
    });
  });
});
