import { Role } from '../../src/organizations/index.js';
import { VoucherPlaces } from '../../src/ticketing/domain/voucher.js';
import { startApp, type TestApp } from '../support/app.js';
import { notOver } from '../support/not-over.js';
import { statementsOf } from '../support/statements.js';

const FIELDS = `id code tag effect percent amount { amount currency } scope places maximumUses uses held
  minimumSpend { amount } validFrom validUntil isActive showsHidden ticketTypes { id }`;
const FAULT = `__typename ... on InvalidInput { path } ... on VoucherCodeTaken { code }`;
const CREATE = `mutation ($input: CreateVouchersInput!) {
  createVouchers(input: $input) { vouchers { ${FIELDS} } userErrors { ${FAULT} ... on SoldOut { ticketTypeName } } }
}`;
const UPDATE = `mutation ($input: UpdateVoucherInput!) {
  updateVoucher(input: $input) { voucher { ${FIELDS} } userErrors { ${FAULT} ... on SoldOut { ticketTypeName } } }
}`;
const DELETE = `mutation ($input: DeleteVoucherInput!) {
  deleteVoucher(input: $input) { voucher { code } userErrors { __typename ... on VoucherUsed { uses } } }
}`;
const LIST = `query ($organization: String!, $slug: String!, $search: String, $first: Int, $after: String) {
  event(organization: $organization, slug: $slug) { vouchers(search: $search, first: $first, after: $after) {
    nodes { code ticketTypes { id } } pageInfo { hasNextPage endCursor } } }
}`;

const SHOWN = `query ($organization: String!, $slug: String!, $code: String) {
  event(organization: $organization, slug: $slug) { ticketTypes(voucher: $code) { name } }
}`;

const { RESERVED } = VoucherPlaces;

describe('vouchers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  const organizing = async (currency = 'EUR') => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER, { ...notOver(), currency });
    const [where = {}] = await app.sql(
      `SELECT organizations.slug AS organization, events.slug FROM events
       JOIN organizations ON organizations.id = organization_id WHERE events.id = $1`,
      [event.id],
    );
    const client = await app.as(user);
    const list = async (args: Record<string, unknown> = {}) =>
      (await client.request(LIST, { ...where, ...args })).data.event.vouchers;
    return { eventId: event.id, client, where, list };
  };
  const rows = () =>
    Promise.all(
      ['vouchers', 'voucher_ticket_types', 'quotas', 'audit_entries'].map((table) =>
        app.sql(`SELECT * FROM ${table} ORDER BY 1, 2, 3`),
      ),
    );

  it('are told as they were said', async () => {
    const { eventId, client } = await organizing();
    const { id } = await app.given.ticketType({ eventId });
    const said = {
      ...{ effect: 'PERCENT', scope: 'ORDER', places: 'BEYOND', maximumUses: 50, tag: 'Friends' },
      ...{ validFrom: '2097-01-01T00:00:00.000Z', validUntil: '2097-02-01T00:00:00.000Z', showsHidden: true },
    };
    const values = { percent: '12.5', amount: '3', minimumSpend: '100', ticketTypeIds: [id] };
    const { data } = await client.mutate(CREATE, { eventId, code: ' friends-27 ', ...said, ...values });
    const told = {
      ...said,
      ...{ id: expect.any(String), code: 'FRIENDS-27', percent: '12.5', amount: null, uses: 0, held: 0 },
      ...{ isActive: true, minimumSpend: { amount: '100.00' }, ticketTypes: [{ id }] },
    };
    expect(data.createVouchers).toEqual({ vouchers: [told], userErrors: [] });
  });

  it.each([
    ['JPY', '500', '500'],
    ['KWD', '1.5', '1.500'],
  ])('are worth amounts in %s: %s is %s', async (currency, said, amount) => {
    const { eventId, client } = await organizing(currency);
    const { data } = await client.mutate(CREATE, { eventId, code: 'OFF-1', effect: 'AMOUNT', amount: said });
    expect(data.createVouchers.vouchers).toMatchObject([{ amount: { amount, currency }, percent: null }]);
  });

  it('are made by the hundred, alike but for their codes', async () => {
    const { eventId, client } = await organizing();
    const { data } = await client.mutate(CREATE, { eventId, count: 100, prefix: 'spkr-', tag: 'Speakers' });
    const codes = data.createVouchers.vouchers.map(({ code }: { code: string }) => code);
    expect(new Set(codes).size).toBe(100);
    for (const code of codes) expect(code).toMatch(/^SPKR-[A-Z2-9]{10}$/);
    expect(
      await app.sql(`SELECT action, subject_id, details FROM audit_entries WHERE event_id = $1`, [eventId]),
    ).toEqual([{ action: 'voucher.created', subject_id: eventId, details: ['count: 100'] }]);
  });

  it.each([
    ['a short code', { code: 'ABC' }, ['code']],
    ['a code and a number', { code: 'ABCD', count: 2 }, ['count']],
    ['none at all', { count: 0 }, ['count']],
    ['too many', { count: 1_001 }, ['count']],
    ['a strange prefix', { count: 1, prefix: 'Ä ' }, ['code']],
    ['no percentage', { effect: 'PERCENT' }, ['percent']],
    ['more than everything', { effect: 'PERCENT', percent: '100.5' }, ['percent']],
    ['a fraction of a cent', { effect: 'AMOUNT', amount: '0.001' }, ['amount']],
    ['less than nothing', { minimumSpend: '-1' }, ['minimumSpend']],
    ['no use', { maximumUses: 0 }, ['maximumUses']],
    ['an end before the begin', { validFrom: '2097-01-02T00:00:00Z', validUntil: '2097-01-01T00:00:00Z' }, ['validUntil']], // prettier-ignore
    ['VOU-12: places of what is not said', { places: RESERVED }, ['ticketTypeIds']],
  ])('are refused with %s, and nothing changes', async (_, wrong, path) => {
    const { eventId, client } = await organizing();
    const before = await rows();
    const { data } = await client.mutate(CREATE, { eventId, ...wrong });
    expect(data.createVouchers).toEqual({
      vouchers: null,
      userErrors: [{ __typename: 'InvalidInput', path }],
    });
    expect(await rows()).toEqual(before);
  });

  it('are refused under a code that is taken, and for a ticket type of another event', async () => {
    const { eventId, client } = await organizing();
    const [one, two] = [await app.given.voucher({ eventId }), await app.given.voucher({ eventId })];
    const foreign = await app.given.ticketType({ eventId: (await app.given.event()).id });
    const before = await rows();
    const taken = [{ __typename: 'VoucherCodeTaken', code: one.code }];
    const created = await client.mutate(CREATE, { eventId, code: one.code.toLowerCase() });
    expect(created.data.createVouchers.userErrors).toEqual(taken);
    const updated = await client.mutate(UPDATE, { voucherId: two.id, changes: { code: one.code } });
    expect(updated.data.updateVoucher.userErrors).toEqual(taken);
    const { errors } = await client.mutate(CREATE, { eventId, ticketTypeIds: [foreign.id] });
    expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(await rows()).toEqual(before);
  });

  it('change where something is said, and keep the places of what they become', async () => {
    const { eventId, client } = await organizing();
    const [a, b] = [
      await app.given.ticketType({ eventId, name: 'A', capacity: 5 }),
      await app.given.ticketType({ eventId, name: 'B', capacity: 1 }),
    ];
    const { id } = await app.given.voucher({ eventId, maximumUses: 3, ticketTypeIds: [a.id] });
    const update = async (changes: Record<string, unknown>) =>
      (await client.mutate(UPDATE, { voucherId: id, changes })).data.updateVoucher;
    const held = async () =>
      (
        await app.sql<{ held: number }>(`SELECT held FROM quotas WHERE event_id = $1 ORDER BY id`, [eventId])
      ).map((quota) => quota.held);
    expect((await update({ places: RESERVED })).voucher).toMatchObject({ held: 3, maximumUses: 3 });
    expect(await held()).toEqual([3, 0]);
    const before = await rows();
    expect(await update({ ticketTypeIds: [b.id] })).toMatchObject({
      voucher: null,
      userErrors: [{ __typename: 'SoldOut', ticketTypeName: 'B' }],
    });
    expect(await update({ maximumUses: 6 })).toMatchObject({ userErrors: [{ ticketTypeName: 'A' }] });
    expect(await rows()).toEqual(before);
    expect((await update({ maximumUses: 1, ticketTypeIds: [b.id] })).voucher).toMatchObject({ held: 1 });
    expect(await held()).toEqual([0, 1]);
    expect((await update({ isActive: false, tag: 'Off' })).voucher).toMatchObject({ held: 0, tag: 'Off' });
    expect(await held()).toEqual([0, 0]);
  });

  it('do not change to fewer uses than there were', async () => {
    const { eventId, client } = await organizing();
    const { id } = await app.given.voucher({ eventId, maximumUses: 3, uses: 2 });
    const { data } = await client.mutate(UPDATE, { voucherId: id, changes: { maximumUses: 1 } });
    expect(data.updateVoucher.userErrors).toEqual([
      { __typename: 'InvalidInput', path: ['changes', 'maximumUses'] },
    ]);
  });

  it('are deleted with the places that they keep, unless they were used', async () => {
    const { eventId, client, list } = await organizing();
    const { id: typeId } = await app.given.ticketType({ eventId, capacity: 2 });
    const kept = { eventId, places: RESERVED, ticketTypeIds: [typeId], maximumUses: 2 };
    const used = await app.given.voucher({ ...kept, uses: 1, held: 1 });
    const unused = await app.given.voucher({ ...kept, maximumUses: 1, held: 1 });
    const before = await rows();
    const refused = await client.mutate(DELETE, { voucherId: used.id });
    expect(refused.data.deleteVoucher).toEqual({
      voucher: null,
      userErrors: [{ __typename: 'VoucherUsed', uses: 1 }],
    });
    expect(await rows()).toEqual(before);
    const { data } = await client.mutate(DELETE, { voucherId: unused.id });
    expect(data.deleteVoucher).toEqual({ voucher: { code: unused.code }, userErrors: [] });
    expect((await list()).nodes).toEqual([{ code: used.code, ticketTypes: [{ id: typeId }] }]);
  });

  it('are listed by pages, newest first, and found by code and tag', async () => {
    const { eventId, list } = await organizing();
    for (const [code, tag] of [
      ['ALPHA-1', 'Press'],
      ['ALPHA-2', '100% friends'],
      ['BETA-1', 'press'],
    ] as const) {
      app.clock.forward(1_000);
      await app.given.voucher({ eventId, code, tag });
    }
    const codes = async (search: string) =>
      (await list({ search })).nodes.map(({ code }: { code: string }) => code);
    expect(await codes('')).toEqual(['BETA-1', 'ALPHA-2', 'ALPHA-1']);
    expect(await codes('alpha')).toEqual(['ALPHA-2', 'ALPHA-1']);
    expect(await codes('PRESS')).toEqual(['BETA-1', 'ALPHA-1']);
    expect(await codes('0% f')).toEqual(['ALPHA-2']);
    expect(await codes('%')).toEqual(['ALPHA-2']);
    const first = await list({ first: 2 });
    const second = await list({ first: 2, after: first.pageInfo.endCursor });
    expect([first.pageInfo.hasNextPage, second.nodes]).toEqual([
      true,
      [{ code: 'ALPHA-1', ticketTypes: [] }],
    ]);
  });

  it('cost as many statements for three as for one', async () => {
    const { eventId, list } = await organizing();
    const { id } = await app.given.ticketType({ eventId });
    for (let n = 0; n < 3; n++) await app.given.voucher({ eventId, ticketTypeIds: [id] });
    const one = await statementsOf(app, () => list({ first: 1 }));
    expect(await statementsOf(app, () => list({ first: 3 }))).toHaveLength(one.length);
  });

  it('VOU-34, VOU-36: show hidden ticket types that they are for, as long as they work', async () => {
    const { eventId, where } = await organizing();
    await app.given.ticketType({ eventId, name: 'For all' });
    const { id } = await app.given.ticketType({ eventId, name: 'For few', isHidden: true });
    await app.given.ticketType({ eventId, name: 'For fewer', isHidden: true });
    const of = { eventId, showsHidden: true, ticketTypeIds: [id] };
    const { code } = await app.given.voucher(of);
    const used = await app.given.voucher({ ...of, uses: 1 });
    const blind = await app.given.voucher({ ...of, showsHidden: false });
    const shown = async (with_: string | null) => {
      const { data } = await app.anyone().request(SHOWN, { ...where, code: with_ });
      return data.event.ticketTypes.map(({ name }: { name: string }) => name);
    };
    expect(await shown(code.toLowerCase())).toEqual(['For all', 'For few']);
    for (const other of [null, used.code, blind.code, 'NOBODY', '\u0000'])
      expect(await shown(other)).toEqual(['For all']);
  });

  it('are not guessed: an address has thirty tries a minute', async () => {
    const { where } = await organizing();
    const codes = Array.from({ length: 31 }, () => app.anyone().request(SHOWN, { ...where, code: 'GUESS' }));
    const last = (await Promise.all(codes)).flatMap(({ errors }) => errors ?? []);
    expect(last.map(({ extensions }) => extensions['code'])).toContain('RATE_LIMITED');
  });

  it('go into a file, in which no spreadsheet finds a formula', async () => {
    const { eventId, client, where } = await organizing();
    const { id } = await app.given.ticketType({ eventId, name: '=1+1' });
    await app.given.voucher({ eventId, code: '-FORMULA', tag: '@SUM(A1)', ticketTypeIds: [id] });
    const path = `/exports/${String(where['organization'])}/${String(where['slug'])}/vouchers.csv`;
    const response = await client.fetch(path);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(await response.text()).toBe(
      'code,tag,effect,percent,amount,currency,scope,places,ticketTypes,maximumUses,uses,minimumSpend,validFrom,validUntil,isActive,showsHidden\r\n' +
        `'-FORMULA,'@SUM(A1),NONE,,,EUR,TICKET,SHARED,'=1+1,1,0,0.00,,,true,false\r\n`,
    );
    expect((await app.anyone().fetch(path)).status).toBe(401);
    const stranger = await app.as((await app.given.member(Role.OWNER)).user);
    expect((await stranger.fetch(path)).status).toBe(404);
  });

  it('are for organizers only', async () => {
    const { organizationId } = await app.given.member(Role.OWNER);
    await app.given.event({ organizationId, ...notOver() });
    const door = await app.as((await app.given.member(Role.DOOR, { organizationId })).user);
    const [where] = await app.sql(
      `SELECT organizations.slug AS organization, events.slug FROM events
       JOIN organizations ON organizations.id = organization_id WHERE organization_id = $1`,
      [organizationId],
    );
    const { data, errors } = await door.request(LIST, where);
    expect([data.event.vouchers, errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN']);
  });
});
