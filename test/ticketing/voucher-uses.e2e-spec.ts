import { Injectable } from '@nestjs/common';
import { NotFound } from '../../src/kernel/denial.js';
import { UserError } from '../../src/kernel/user-error.js';
import { Role } from '../../src/organizations/index.js';
import { Database } from '../../src/platform/database/database.js';
import { TicketOrders } from '../../src/registration/ticket-orders.js';
import { type LimitedVoucher, VouchersRepository } from '../../src/ticketing/data/vouchers.repository.js';
import { priceOrder } from '../../src/ticketing/domain/order-price.js';
import { VoucherEffect, VoucherPlaces } from '../../src/ticketing/domain/voucher.js';
import { Places } from '../../src/ticketing/index.js';
import { VoucherExpiry } from '../../src/ticketing/voucher-expiry.js';
import { Vouchers } from '../../src/ticketing/vouchers.js';
import { startApp, type TestApp } from '../support/app.js';
import { notOver } from '../support/not-over.js';

const CREATE = `mutation ($input: CreateVouchersInput!) {
  createVouchers(input: $input) { vouchers { id code held } userErrors { __typename } }
}`;
const UPDATE = `mutation ($input: UpdateVoucherInput!) {
  updateVoucher(input: $input) { voucher { held uses } userErrors { __typename } }
}`;
const CHANGE_CAPACITY = `mutation ($input: ChangeQuotaCapacityInput!) {
  changeQuotaCapacity(input: $input) { quota { sold beyond } userErrors { __typename } }
}`;
const UPDATE_TYPE = `mutation ($input: UpdateTicketTypeInput!) {
  updateTicketType(input: $input) { userErrors { __typename } }
}`;
const ADD_TO_QUOTA = `mutation ($input: AddTicketTypeToQuotaInput!) {
  addTicketTypeToQuota(input: $input) { quota { held } userErrors { __typename } }
}`;
const { SHARED, RESERVED, BEYOND } = VoucherPlaces;
const DAY = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY);

interface Wanted {
  readonly eventId: string;
  readonly ticketTypeId: string;
  readonly code?: string;
  readonly count?: number;
}

/** What an order does with a voucher, in one transaction: what it would cost. */
async function order(app: TestApp, { eventId, ticketTypeId, code, count = 1 }: Wanted): Promise<bigint> {
  const [db, vouchers, places] = [app.nest.get(Database), app.nest.get(Vouchers), app.nest.get(Places)];
  return db.transaction(async () => {
    const voucher = code === undefined ? null : await vouchers.get(eventId, code);
    const line = { ticketTypeId, quantity: count, amountMinor: null, voucher };
    const taken = await places.take([line]);
    const { totalMinor, voucherUses } = priceOrder([line], taken.types, taken.takenAt);
    for (const uses of voucherUses.values()) if (voucher) await vouchers.redeem(voucher, uses);
    const price = { minor: 0n, currency: taken.currency };
    const person = { name: 'Ada', email: 'ada@example.org' };
    for (const place of taken.places)
      for (let n = 0; n < place.count; n++)
        await app.nest
          .get(TicketOrders)
          .make({ ...person, ticketTypeId: place.ticketTypeId }, { ...taken, price });
    return totalMinor;
  });
}

/** Ends one ticket and gives its use back. */
function cancel(app: TestApp, { eventId, ticketTypeId, code = '' }: Wanted): Promise<void> {
  const [db, vouchers, places] = [app.nest.get(Database), app.nest.get(Vouchers), app.nest.get(Places)];
  return db.transaction(async () => {
    await db.sql(
      `UPDATE tickets SET status = 'VOID', voided_at = now() WHERE id =
         (SELECT id FROM tickets WHERE ticket_type_id = $1 AND status = 'VALID' LIMIT 1 FOR UPDATE SKIP LOCKED)`,
      [ticketTypeId],
    );
    await places.giveBack([{ ticketTypeId, quantity: 1 }]);
    const [voucher] = await db.sql<{ id: string }>(
      `SELECT id FROM vouchers WHERE event_id = $1 AND code = upper($2)`,
      [eventId, code],
    );
    await vouchers.giveBack(voucher?.id ?? '', 1);
  });
}

const outcomeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
      if (first instanceof UserError) return (first as { fault?: string }).fault ?? first.name;
      return first instanceof NotFound ? 'NotFound' : error;
    },
  );

describe('the uses of vouchers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  const scene = async (capacity: number | null = null, fields: object = {}) => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER, notOver());
    const eventId = event.id;
    const type = await app.given.ticketType({ eventId, capacity, priceMinor: 2_300n, ...fields });
    const ticketTypeId = type.id;
    const client = await app.as(user);
    const create = async (terms: Record<string, unknown>) => {
      const { data } = await client.mutate(CREATE, { eventId, ticketTypeIds: [ticketTypeId], ...terms });
      return data.createVouchers;
    };
    const free = async () => {
      const [row] = await app.sql(
        `SELECT min(capacity - sold - held) AS free FROM quotas
         JOIN quota_ticket_types ON quota_id = quotas.id WHERE ticket_type_id = $1`,
        [ticketTypeId],
      );
      return row?.['free'];
    };
    const buy = (code?: string, count = 1) =>
      outcomeOf(order(app, { eventId, ticketTypeId, count, ...(code !== undefined && { code }) }));
    return { eventId, ticketTypeId, type, client, create, free, buy };
  };

  it('VOU-02, VOU-03, VOU-26: are gone once an order has them', async () => {
    const { eventId, ticketTypeId, buy } = await scene();
    const { code } = await app.given.voucher({ eventId, ticketTypeIds: [ticketTypeId] });
    expect([await buy(code), await buy(code)]).toEqual(['done', 'USED_UP']);
  });

  it('VOU-04: come back with the place when the ticket goes', async () => {
    const { eventId, ticketTypeId, buy } = await scene(1);
    const { code } = await app.given.voucher({ eventId, ticketTypeIds: [ticketTypeId] });
    await buy(code);
    await cancel(app, { eventId, ticketTypeId, code });
    expect(await buy(code.toLowerCase())).toBe('done');
  });

  it.each([
    ['VOU-27: of one that is over', { validUntil: inDays(-2) }, 'EXPIRED'],
    ['of one that does not work yet', { validFrom: inDays(1) }, 'NOT_YET_VALID'],
    ['of one that is switched off', { isActive: false }, 'UNKNOWN'],
    ['VOU-37: of one that has as many', { maximumUses: 2 }, 'done'],
  ])('are refused or not %s', async (_, fields, outcome) => {
    const { eventId, buy } = await scene();
    const { code } = await app.given.voucher({ eventId, maximumUses: 2, ...fields });
    expect(await buy(code, 2)).toBe(outcome);
  });

  it('VOU-28, VOU-38: are refused of an unknown one, and of one for others', async () => {
    const { eventId, buy } = await scene();
    const other = await app.given.ticketType({ eventId });
    const { code } = await app.given.voucher({ eventId, ticketTypeIds: [other.id] });
    const abroad = await app.given.voucher({ eventId: (await app.given.event()).id });
    expect([await buy('NOBODY'), await buy(abroad.code), await buy(code)]).toEqual([
      'UNKNOWN',
      'UNKNOWN',
      'OTHER_TICKET_TYPE',
    ]);
  });

  it('VOU-29, VOU-35: do not help where a quota is full', async () => {
    const { eventId, ticketTypeId, client, buy } = await scene(5);
    const full = await app.given.quota({ eventId, capacity: 0 });
    await client.mutate(ADD_TO_QUOTA, { quotaId: full.id, ticketTypeId });
    const { code } = await app.given.voucher({ eventId });
    expect(await buy(code)).toBe('SoldOut');
  });

  it('VOU-30, QUO-18, QUO-19: of one that goes beyond, sell what is not there, and count it apart', async () => {
    const { eventId, ticketTypeId, buy, free } = await scene(1);
    const terms = { places: BEYOND, effect: VoucherEffect.PRICE, amountMinor: 1_200n, maximumUses: 3 };
    const { code } = await app.given.voucher({ eventId, ...terms });
    expect(await order(app, { eventId, ticketTypeId, code, count: 2 })).toBe(2_400n);
    const counts = () =>
      app.sql(`SELECT sold, beyond FROM quotas JOIN quota_ticket_types ON quota_id = id
               WHERE ticket_type_id = $1`, [ticketTypeId]); // prettier-ignore
    expect([await counts(), await free(), await buy()]).toEqual([[{ sold: 1, beyond: 1 }], 0, 'SoldOut']);
    await cancel(app, { eventId, ticketTypeId, code });
    expect([await counts(), await free(), await buy()]).toEqual([[{ sold: 1, beyond: 0 }], 0, 'SoldOut']);
  });

  it('beyond the capacity are within it once it is raised', async () => {
    const { eventId, type, client, buy } = await scene(1);
    const { code } = await app.given.voucher({ eventId, places: BEYOND, maximumUses: 3 });
    await buy(code, 3);
    const [quotaId] = type.quotaIds;
    const change = async (capacity: number | null) => {
      const { data } = await client.mutate(CHANGE_CAPACITY, { quotaId, capacity });
      return data.changeQuotaCapacity.quota;
    };
    expect(await change(2)).toEqual({ sold: 2, beyond: 1 });
    expect(await change(null)).toEqual({ sold: 3, beyond: 0 });
  });

  it('VOU-39: are refused when the sale is over', async () => {
    const { eventId, buy } = await scene(null, { salesEndAt: inDays(-1) });
    expect(await buy((await app.given.voucher({ eventId })).code)).toBe('SalesClosed');
  });

  it('QUO-21, QUO-22, VOU-31, VOU-32: are kept places where they say so, for nobody else', async () => {
    const { create, free, buy } = await scene(1);
    await create({ places: SHARED });
    expect(await free()).toBe(1);
    const { vouchers } = await create({ places: RESERVED });
    expect([await free(), await buy(), await buy(vouchers[0].code)]).toEqual([0, 'SoldOut', 'done']);
  });

  it('QUO-25, QUO-26, QUO-29: are kept as many places as are left of them', async () => {
    const { eventId, ticketTypeId, create, free } = await scene(5);
    const kept = { places: RESERVED, maximumUses: 5, uses: 2, held: 3, ticketTypeIds: [ticketTypeId] };
    await app.given.voucher({ eventId, ...kept });
    expect(await free()).toBe(2);
    await create({ places: RESERVED, maximumUses: 2, validUntil: inDays(5) });
    expect(await free()).toBe(0);
    expect(await create({ places: RESERVED })).toEqual({
      vouchers: null,
      userErrors: [{ __typename: 'SoldOut' }],
    });
  });

  it('QUO-28: are kept places once in each quota of their ticket type', async () => {
    const { eventId, ticketTypeId, type, client, create } = await scene(20);
    const shared = await app.given.quota({ eventId, capacity: 20 });
    await create({ places: RESERVED, maximumUses: 3 });
    const added = await client.mutate(ADD_TO_QUOTA, { quotaId: shared.id, ticketTypeId });
    expect(added.data.addTicketTypeToQuota.quota).toEqual({ held: 3 });
    await create({ places: RESERVED, maximumUses: 3, count: 2 });
    expect(await app.sql(`SELECT id, held FROM quotas WHERE event_id = $1 ORDER BY id`, [eventId])).toEqual(
      [type.quotaIds[0], shared.id].map((id) => ({ id, held: 9 })),
    );
  });

  it('QUO-30: are kept no place once the voucher has expired', async () => {
    const { eventId, ticketTypeId, free } = await scene(1);
    const { id } = await app.given.voucher({
      ...{ eventId, ticketTypeIds: [ticketTypeId], validUntil: inDays(-5) },
      ...{ places: RESERVED, held: 1 },
    });
    await app.nest.get(VoucherExpiry).release({ voucherIds: [id, eventId] });
    expect(await free()).toBe(1);
  });

  it('are freed by a job at the end of the voucher', async () => {
    const { create, free, client } = await scene(1);
    const { vouchers } = await create({ places: RESERVED, validUntil: inDays(1) });
    const [job] = await app.sql(
      `SELECT start_after > now() + interval '23 hours' AS later FROM jobs.job_common WHERE name = 'ticketing.release-vouchers' AND data->'voucherIds' ? $1`,
      [vouchers[0].id],
    );
    expect([job, await free()]).toEqual([{ later: true }, 0]);
    const { data } = await client.mutate(UPDATE, { voucherId: vouchers[0].id, changes: { isActive: false } });
    expect([data.updateVoucher.voucher, await free()]).toEqual([{ held: 0, uses: 0 }, 1]);
  });

  it('come back with their place, if it is still there', async () => {
    const { eventId, ticketTypeId, create, free, buy } = await scene(1);
    const { vouchers } = await create({ places: RESERVED });
    const [{ code }] = vouchers;
    await buy(code);
    await cancel(app, { eventId, ticketTypeId, code });
    expect([await free(), await buy(), await buy(code)]).toEqual([0, 'SoldOut', 'done']);
  });

  it('are for the bundle, whose parts come from everybody’s places', async () => {
    const { eventId, ticketTypeId, create, client, buy } = await scene(2);
    const part = await app.given.ticketType({ eventId, capacity: 5 });
    const bundle = [{ ticketTypeId: part.id, quantity: 2 }];
    await client.mutate(UPDATE_TYPE, { ticketTypeId, changes: { bundle } });
    const { vouchers } = await create({ places: RESERVED, maximumUses: 2 });
    const [{ code }] = vouchers;
    const counts = () => app.sql(`SELECT sold, held FROM quotas WHERE event_id = $1 ORDER BY id`, [eventId]);
    expect(await buy(code, 2)).toBe('done');
    expect(await counts()).toEqual([{ sold: 2, held: 0 }, { sold: 4, held: 0 }]); // prettier-ignore
    await cancel(app, { eventId, ticketTypeId, code });
    expect(await buy(code)).toBe('SoldOut');
    expect(await counts()).toEqual([{ sold: 1, held: 1 }, { sold: 4, held: 0 }]); // prettier-ignore
  });

  it('QUO-23, QUO-24, VOU-05, VOU-07, VOU-09 to VOU-13, different on purpose: are for ticket types, not for quotas or variants', async () => {
    const { client, eventId } = await scene(1);
    for (const target of [{ quotaId: eventId }, { variantId: eventId }])
      expect((await client.mutate(CREATE, { eventId, ...target })).status).toBe(400);
  });

  it('of one are one, also when a hundred try at the same time', async () => {
    const { eventId, ticketTypeId } = await scene();
    const { code, id } = await app.given.voucher({ eventId });
    const tries = Array.from({ length: 100 }, () => outcomeOf(order(app, { eventId, ticketTypeId, code })));
    const outcomes = (await Promise.all(tries)).toSorted();
    expect(outcomes).toEqual([...Array<string>(99).fill('USED_UP'), 'done']);
    expect(await app.sql(`SELECT uses FROM vouchers WHERE id = $1`, [id])).toEqual([{ uses: 1 }]);
  });

  it('neither lose nor double a place while they are taken and given back, kept and freed', async () => {
    const { eventId, ticketTypeId, create, client } = await scene(20);
    const { vouchers } = await create({ places: RESERVED, maximumUses: 10 });
    const [{ code, id }] = vouchers;
    const wanted = { eventId, ticketTypeId, code };
    for (let n = 0; n < 5; n++) await order(app, wanted);
    await Promise.all([
      ...Array.from({ length: 8 }, () => outcomeOf(order(app, wanted))),
      ...Array.from({ length: 8 }, () => outcomeOf(order(app, { eventId, ticketTypeId }))),
      ...Array.from({ length: 5 }, () => cancel(app, wanted)),
      ...[false, true].map((isActive) => client.insist(UPDATE, { voucherId: id, changes: { isActive } })),
    ]);
  });

  it.each([
    [
      'QUO-27, different on purpose: more uses than there may be',
      `UPDATE vouchers SET uses = maximum_uses + 1`,
    ],
    ['places kept beyond the uses', `UPDATE vouchers SET held = maximum_uses + 1, places = 'RESERVED'`],
    ['places kept for an ordinary one', `UPDATE vouchers SET held = 1, uses = 0, places = 'SHARED'`],
    ['a share of nothing', `UPDATE vouchers SET effect = 'PERCENT', percent = NULL`],
  ])('%s: the database refuses it', async (_, statement) => {
    await expect(app.sql(statement)).rejects.toMatchObject({ code: '23514' });
  });
});

const BARRIER = 15;
let arrived = 0;
let open: () => void;
const allArrived = new Promise<void>((resolve) => (open = resolve));

/** Looks first and uses afterwards: fifteen look before the first one uses. */
@Injectable()
class LookThenUse extends VouchersRepository {
  constructor(private readonly unprotected: Database) {
    super(unprotected);
  }

  override async findByCode(eventId: string, code: string): Promise<LimitedVoucher | null> {
    const found = await super.findByCode(eventId, code);
    if (++arrived === BARRIER) open();
    await allArrived;
    return found;
  }

  override async use(id: string, uses: number): Promise<boolean> {
    await this.unprotected.sql(`UPDATE vouchers SET uses = uses + $2 WHERE id = $1`, [id, uses]);
    return true;
  }
}

describe('the same with the protection switched off', () => {
  it('uses a voucher more often than it may be, and the invariants tell', async () => {
    const app = await startApp({ databasePoolSize: 20 }, [], [[VouchersRepository, LookThenUse]]);
    await app.sql(`ALTER TABLE vouchers DROP CONSTRAINT vouchers_no_overuse_check`);
    const eventId = (await app.given.event(notOver())).id;
    const ticketTypeId = (await app.given.ticketType({ eventId })).id;
    const { code } = await app.given.voucher({ eventId });
    const tries = Array.from({ length: 20 }, () => outcomeOf(order(app, { eventId, ticketTypeId, code })));
    const done = (await Promise.all(tries)).filter((outcome) => outcome === 'done');
    expect(done.length).toBeGreaterThan(1);
    expect((await app.violations()).map(({ invariant }) => invariant)).toEqual([
      'I-3 a voucher is used no more often than it may be',
    ]);
    await app.close();
  });
});
