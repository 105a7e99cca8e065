import { Role } from '../../src/organizations/index.js';
import { TicketKind } from '../../src/ticketing/domain/ticket-kind.js';
import { startApp, type TestApp } from '../support/app.js';

const FIELDS = `name kind price { amount currency } fullPrice { amount } priceSteps { startsAt endsAt price { amount } }
  minimumAmount { amount } maximumAmount { amount } tax { percent isIncluded } minimumPerOrder maximumPerOrder
  maximumPerBuyer isHidden needsApproval validDays benefits badgeRole
  bundle { quantity ticketType { name } } requiredAddOns { name }`;
const CREATE = `mutation ($input: CreateTicketTypeInput!) {
  createTicketType(input: $input) { ticketType { id ${FIELDS} } userErrors { ... on InvalidInput { path } } }
}`;
const UPDATE = `mutation ($input: UpdateTicketTypeInput!) {
  updateTicketType(input: $input) { ticketType { id ${FIELDS} } userErrors { ... on InvalidInput { path } } }
}`;
const UPDATE_EVENT = `mutation ($input: UpdateEventInput!) {
  updateEvent(input: $input) { event { currency } userErrors { ... on InvalidInput { path } } }
}`;
const LISTS = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) { ticketTypes { name } hiddenTicketTypes { name } }
}`;

const HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
/** Whose days are known. */
const inMay = {
  timeZone: 'Pacific/Auckland',
  startsAt: new Date('2097-05-10T09:00:00+12:00'),
  endsAt: new Date('2097-05-12T18:00:00+12:00'),
};

describe('the terms of ticket types', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  const organizing = async (currency = 'EUR') => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER, { ...inMay, currency });
    return { event, client: await app.as(user) };
  };
  const rows = () =>
    Promise.all(
      ['ticket_types', 'price_steps', 'bundle_parts', 'required_add_ons', 'quotas', 'audit_entries'].map(
        (table) => app.sql(`SELECT * FROM ${table} ORDER BY 1`),
      ),
    );

  it('are all told as they were said', async () => {
    const { event, client } = await organizing();
    const steps = [
      { startsAt: null, endsAt: inHours(1), price: '79.5' },
      { startsAt: inHours(1), endsAt: inHours(2), price: '89' },
    ];
    const terms = {
      minimumPerOrder: 2,
      maximumPerOrder: 10,
      maximumPerBuyer: 20,
      isHidden: true,
      needsApproval: true,
      validDays: ['2097-05-12', '2097-05-10'],
      benefits: ['Lunch', 'T-shirt'],
      badgeRole: 'Patron',
    };
    const said = { ...terms, price: '99', priceSteps: steps, taxPercent: '21', isTaxIncluded: false };
    const { data } = await client.mutate(CREATE, { eventId: event.id, name: 'Patron', ...said });
    expect(data.createTicketType).toEqual({
      ticketType: {
        ...terms,
        id: expect.any(String),
        name: 'Patron',
        kind: 'ADMISSION',
        price: { amount: '79.50', currency: 'EUR' },
        fullPrice: { amount: '99.00' },
        priceSteps: [
          { ...steps[0], price: { amount: '79.50' } },
          { ...steps[1], price: { amount: '89.00' } },
        ],
        minimumAmount: null,
        maximumAmount: null,
        tax: { percent: '21', isIncluded: false },
        validDays: ['2097-05-10', '2097-05-12'],
        bundle: [],
        requiredAddOns: [],
      },
      userErrors: [],
    });
  });

  it.each([
    ['JPY', '1500', '1500'],
    ['KWD', '1.5', '1.500'],
    ['EUR', '1.5', '1.50'],
  ])('are in %s: %s is %s', async (currency, price, amount) => {
    const { event, client } = await organizing(currency);
    const { data } = await client.mutate(CREATE, { eventId: event.id, name: 'A', price });
    expect(data.createTicketType.ticketType.price).toEqual({ amount, currency });
  });

  it('bound donations', async () => {
    const { event, client } = await organizing();
    const said = { kind: 'DONATION', price: '20', minimumAmount: '5', maximumAmount: '500' };
    const { data } = await client.mutate(CREATE, { eventId: event.id, name: 'Thanks', ...said });
    expect(data.createTicketType.ticketType).toMatchObject({
      kind: 'DONATION',
      price: { amount: '20.00' },
      minimumAmount: { amount: '5.00' },
      maximumAmount: { amount: '500.00' },
    });
  });

  it('change where something is said, and null clears', async () => {
    const { event, client } = await organizing();
    const priceSteps = [{ endsAt: inHours(1), price: '1' }];
    const said = { price: '2', priceSteps, maximumPerOrder: 3, badgeRole: 'Staff', benefits: ['Lunch'] };
    const created = await client.mutate(CREATE, { eventId: event.id, name: 'A', ...said });
    const { id, ...before } = created.data.createTicketType.ticketType;
    const update = async (changes: Record<string, unknown>) =>
      (await client.mutate(UPDATE, { ticketTypeId: id, changes })).data.updateTicketType.ticketType;
    expect(await update({ isHidden: false })).toEqual({ id, ...before });
    const changes = { priceSteps: [], maximumPerOrder: null, badgeRole: null, benefits: [] };
    expect(await update(changes)).toEqual({
      id,
      ...before,
      ...changes,
      price: { amount: '2.00', currency: 'EUR' },
    });
  });

  it.each([
    ['a fraction of a cent', { price: '0.001' }, ['price']],
    ['a price below nothing', { price: '-1' }, ['price']],
    ['no price', { price: null }, ['price']],
    ['steps at the same time', { priceSteps: [{ price: '1' }, { price: '2', endsAt: inHours(1) }] }, ['priceSteps']], // prettier-ignore
    ['too many steps', { priceSteps: Array.from({ length: 21 }, () => ({ price: '1' })) }, ['priceSteps']],
    ['a tax of more than everything', { taxPercent: '101' }, ['taxPercent']],
    ['bounds of an admission', { minimumAmount: '1' }, ['minimumAmount']],
    ['a day that the event has not', { validDays: ['2097-05-13'] }, ['validDays']],
    ['none in an order', { minimumPerOrder: 0 }, ['minimumPerOrder']],
    ['numbers that cross', { minimumPerOrder: 3, maximumPerOrder: 2 }, ['minimumPerOrder']],
    ['an empty benefit', { benefits: [' '] }, ['benefits']],
    ['too long a role', { badgeRole: 'x'.repeat(61) }, ['badgeRole']],
  ])('are refused with %s, and nothing changes', async (_, wrong, path) => {
    const { event, client } = await organizing();
    const { id } = await app.given.ticketType({ eventId: event.id });
    const before = await rows();
    const created = await client.mutate(CREATE, { eventId: event.id, name: 'A', ...wrong });
    expect(created.data.createTicketType).toEqual({ ticketType: null, userErrors: [{ path }] });
    const updated = await client.mutate(UPDATE, { ticketTypeId: id, changes: wrong });
    expect(updated.data.updateTicketType).toEqual({
      ticketType: null,
      userErrors: [{ path: ['changes', ...path] }],
    });
    expect(await rows()).toEqual(before);
  });

  it('say what comes with it, and what has to', async () => {
    const { event, client } = await organizing();
    const of = (name: string, kind = TicketKind.ADD_ON) =>
      app.given.ticketType({ eventId: event.id, name, kind });
    const [lunch, red] = [await of('Lunch'), await of('Red')];
    const foreign = await app.given.ticketType({ eventId: (await app.given.event()).id });
    const bundle = [{ ticketTypeId: lunch.id, quantity: 2 }];
    const said = { eventId: event.id, name: 'All in', bundle, requiredAddOnIds: [red.id] };
    const { data } = await client.mutate(CREATE, said);
    const { id, ...told } = data.createTicketType.ticketType;
    const parts = {
      bundle: [{ quantity: 2, ticketType: { name: 'Lunch' } }],
      requiredAddOns: [{ name: 'Red' }],
    };
    expect(told).toMatchObject(parts);
    const update = async (ticketTypeId: string, changes: Record<string, unknown>) => {
      const { data: changed, errors } = await client.mutate(UPDATE, { ticketTypeId, changes });
      return errors?.[0]?.extensions['code'] ?? changed.updateTicketType;
    };
    expect((await update(id, { isHidden: true })).ticketType).toMatchObject(parts);
    const before = await rows();
    expect(await update(lunch.id, { bundle: [{ ticketTypeId: red.id }] })).toEqual({
      ticketType: null,
      userErrors: [{ path: ['changes', 'bundle'] }],
    });
    expect(await update(id, { requiredAddOnIds: [foreign.id] })).toBe('NOT_FOUND');
    expect(await update(id, { bundle: [{ ticketTypeId: foreign.id }] })).toBe('NOT_FOUND');
    expect(await rows()).toEqual(before);
    const cleared = await update(id, { bundle: [], requiredAddOnIds: [] });
    expect(cleared.ticketType).toMatchObject({ bundle: [], requiredAddOns: [] });
  });

  it.each<[string, (eventId: string) => Promise<unknown>]>([
    ['a price', (eventId) => app.given.ticketType({ eventId, priceMinor: 1n })],
    ['a price step', (eventId) => app.given.ticketType({ eventId, priceSteps: [{ startsAt: null, endsAt: null, priceMinor: 1n }] })], // prettier-ignore
    ['a voucher', (eventId) => app.given.voucher({ eventId, minimumSpendMinor: 1n })],
  ])('keep the currency of the event once there is %s in it', async (_, make) => {
    const { event, client } = await organizing();
    await app.given.ticketType({ eventId: event.id });
    const change = async (currency: string) =>
      (await client.mutate(UPDATE_EVENT, { eventId: event.id, changes: { currency } })).data.updateEvent;
    expect(await change('JPY')).toEqual({ event: { currency: 'JPY' }, userErrors: [] });
    await make(event.id);
    expect(await change('EUR')).toEqual({ event: null, userErrors: [{ path: ['changes', 'currency'] }] });
    expect(await change('JPY')).toEqual({ event: { currency: 'JPY' }, userErrors: [] });
  });

  it('hide a type from everybody but organizers', async () => {
    const { organizationId, user } = await app.given.member(Role.ORGANIZER);
    const organization = (await app.given.member(Role.DOOR, { organizationId })).user;
    const event = await app.given.event({ organizationId, ...inMay });
    await app.given.ticketType({ eventId: event.id, name: 'For all' });
    await app.given.ticketType({ eventId: event.id, name: 'For few', isHidden: true });
    const [where] = await app.sql(
      `SELECT organizations.slug AS organization, events.slug FROM events
       JOIN organizations ON organizations.id = organization_id WHERE events.id = $1`,
      [event.id],
    );
    const lists = async (client: Awaited<ReturnType<typeof app.as>>) =>
      (await client.request(LISTS, where)).data.event;
    const shown = { ticketTypes: [{ name: 'For all' }], hiddenTicketTypes: null };
    expect(await lists(app.anyone())).toEqual(shown);
    expect(await lists(await app.as(organization))).toEqual(shown);
    expect(await lists(await app.as(user))).toEqual({ ...shown, hiddenTicketTypes: [{ name: 'For few' }] });
  });

  it.each([
    ['a kind that there is not', `UPDATE ticket_types SET kind = 'OTHER'`, '23514'],
    ['bounds of an admission', `UPDATE ticket_types SET kind = 'ADMISSION', minimum_minor = 1`, '23514'],
    ['bounds that cross', `UPDATE ticket_types SET kind = 'DONATION', minimum_minor = 2, maximum_minor = 1`, '23514'], // prettier-ignore
    ['a tax of more than everything', `UPDATE ticket_types SET tax_rate = 100001`, '23514'],
    ['numbers that cross', `UPDATE ticket_types SET minimum_per_order = 2, maximum_per_order = 1`, '23514'],
    ['two prices at once', `INSERT INTO price_steps SELECT gen_random_uuid(), min(id::text)::uuid, NULL, NULL, n FROM ticket_types, generate_series(1, 2) AS n GROUP BY n`, '23P01'], // prettier-ignore
  ])('leave %s to nobody: the database refuses it', async (_, statement, code) => {
    await expect(app.sql(statement)).rejects.toMatchObject({ code });
  });
});
