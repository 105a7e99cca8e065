import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Role } from '../../src/organizations/index.js';
import { Database } from '../../src/platform/database/database.js';
import { QuotasRepository } from '../../src/ticketing/data/quotas.repository.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Answer } from '../support/client.js';
import { notOver } from '../support/not-over.js';

const REGISTER = `mutation ($input: RegisterForEventInput!) {
  registerForEvent(input: $input) { ticket { id secret } userErrors { __typename } }
}`;
const CANCEL = `mutation ($input: CancelTicketInput!) {
  cancelTicket(input: $input) { ticket { status } userErrors { __typename } }
}`;
const CHANGE_CAPACITY = `mutation ($input: ChangeQuotaCapacityInput!) {
  changeQuotaCapacity(input: $input) { quota { capacity } userErrors { __typename ... on CapacityBelowSold { sold } } }
}`;

/** Every guest comes from a network address of their own. */
const addressOf = (n: number): string => `10.0.${String(Math.floor(n / 250))}.${String(1 + (n % 250))}`;

const outcomes = (answers: readonly Answer[]): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const { errors, data } of answers) {
    const payload = Object.values<Record<string, unknown>>(data ?? {})[0];
    const refusals = payload?.['userErrors'] as { __typename: string }[] | undefined;
    const outcome = errors?.[0]?.message ?? refusals?.[0]?.__typename ?? 'done';
    counted[outcome] = (counted[outcome] ?? 0) + 1;
  }
  return counted;
};

async function guestsAtOnce(app: TestApp, count: number, wanted: { eventId: string; ticketTypeId: string }) {
  const guests = Array.from({ length: count }, (_, n) => ({
    client: app.anyone().from(addressOf(n)),
    input: {
      ...wanted,
      name: `Guest ${String(n)}`,
      email: `guest-${String(n)}@example.org`,
      idempotencyKey: randomUUID(),
    },
  }));
  return Promise.all(guests.map(({ client, input }) => client.insist(REGISTER, input)));
}

const stored = async (app: TestApp, eventId: string) => {
  const [counts] = await app.sql<{ sold: number; tickets: number; orders: number }>(
    `SELECT (SELECT sum(sold)::int FROM quotas WHERE event_id = $1) AS sold,
            (SELECT count(*)::int FROM tickets WHERE event_id = $1 AND status = 'VALID') AS tickets,
            (SELECT count(*)::int FROM orders WHERE event_id = $1) AS orders`,
    [eventId],
  );
  return counts;
};

describe('many at once', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ trustProxy: 1 });
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  it('gives 200 who want one of 10 places exactly 10 tickets', async () => {
    const event = await app.given.event(notOver());
    const type = await app.given.ticketType({ eventId: event.id, capacity: 10 });

    const answers = await guestsAtOnce(app, 200, { eventId: event.id, ticketTypeId: type.id });

    expect(outcomes(answers)).toEqual({ done: 10, SoldOut: 190 });
    expect(await stored(app, event.id)).toEqual({ sold: 10, tickets: 10, orders: 10 });
  });

  it('neither loses nor doubles a place while some cancel and others register', async () => {
    const event = await app.given.event(notOver());
    const type = await app.given.ticketType({ eventId: event.id, capacity: 20 });
    const wanted = { eventId: event.id, ticketTypeId: type.id };
    const present = [];
    for (let n = 0; n < 20; n++) present.push(await app.given.ticket(wanted));

    const cancelling = present.flatMap(({ secret }, n) =>
      [1, 2].map((twice) =>
        app
          .anyone()
          .from(addressOf(300 * twice + n))
          .insist(CANCEL, { secret }),
      ),
    );
    const [registered, cancelled] = await Promise.all([
      guestsAtOnce(app, 60, wanted),
      Promise.all(cancelling),
    ]);

    expect(outcomes(cancelled)).toEqual({ done: 20, TicketActionNotAllowed: 20 });
    const { done = 0, SoldOut: refused = 0 } = outcomes(registered);
    expect(done + refused).toBe(60);
    expect(done).toBeLessThanOrEqual(20);
    expect(await stored(app, event.id)).toEqual({ sold: done, tickets: done, orders: 20 + done });
  });

  it('never lowers the capacity below what is taken while 50 register', async () => {
    const { event, user } = await app.given.eventWith(Role.OWNER, notOver());
    const type = await app.given.ticketType({ eventId: event.id, capacity: 100 });
    const organizer = await app.as(user);

    const [registered, lowered] = await Promise.all([
      guestsAtOnce(app, 50, { eventId: event.id, ticketTypeId: type.id }),
      Promise.all(
        [30, 10, 20].map((capacity) =>
          organizer.insist(CHANGE_CAPACITY, { quotaId: type.quotaIds[0], capacity }),
        ),
      ),
    ]);

    const { done = 0, SoldOut: refused = 0 } = outcomes(registered);
    expect(done + refused).toBe(50);
    const [quota] = await app.sql<{ capacity: number; sold: number }>(
      `SELECT capacity, sold FROM quotas WHERE event_id = $1`,
      [event.id],
    );
    expect(quota?.sold).toBe(done);
    expect(quota?.capacity).toBeGreaterThanOrEqual(done);
    for (const { data } of lowered) {
      const { quota: changed, userErrors } = data.changeQuotaCapacity;
      if (changed) expect(userErrors).toEqual([]);
      else expect(userErrors).toEqual([{ __typename: 'CapacityBelowSold', sold: expect.any(Number) }]);
    }
  });

  it('makes one ticket of a click that comes 20 times', async () => {
    const event = await app.given.event(notOver());
    const type = await app.given.ticketType({ eventId: event.id, capacity: 5 });
    const input = {
      eventId: event.id,
      ticketTypeId: type.id,
      name: 'Ada',
      email: 'ada@example.org',
      idempotencyKey: 'b3ad9e0a-1a3e-4b44-9d05-0a3b1c6b1f10',
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.anyone().insist(REGISTER, input)));

    expect(outcomes(answers)).toEqual({ done: 20 });
    expect(new Set(answers.map(({ data }) => data.registerForEvent.ticket.secret)).size).toBe(1);
    expect(await stored(app, event.id)).toEqual({ sold: 1, tickets: 1, orders: 1 });
  });
});

const BARRIER = 15;
let arrived = 0;
let open: () => void;
const allArrived = new Promise<void>((resolve) => (open = resolve));

/** Looks first and takes afterwards: fifteen look before the first one takes. */
@Injectable()
class CountThenTake extends QuotasRepository {
  constructor(private readonly unprotected: Database) {
    super(unprotected);
  }

  override async take(id: string, count: number): Promise<boolean> {
    const { capacity, sold } = await this.get(id);
    if (++arrived === BARRIER) open();
    await allArrived;
    if (capacity !== null && sold + count > capacity) return false;
    await this.unprotected.sql(`UPDATE quotas SET sold = sold + $2 WHERE id = $1`, [id, count]);
    return true;
  }
}
describe('the same with the protection switched off', () => {
  it('sells more than there is, and the invariants tell', async () => {
    const app = await startApp(
      { trustProxy: 1, databasePoolSize: 20 },
      [],
      [[QuotasRepository, CountThenTake]],
    );
    await app.sql(`ALTER TABLE quotas DROP CONSTRAINT quotas_no_oversell_check`);
    const event = await app.given.event(notOver());
    const type = await app.given.ticketType({ eventId: event.id, capacity: 10 });

    const answers = await guestsAtOnce(app, 200, { eventId: event.id, ticketTypeId: type.id });

    const { done = 0 } = outcomes(answers);
    expect(done).toBeGreaterThan(10);
    const violations = await app.violations();
    expect(violations.map(({ invariant }) => invariant)).toEqual(['I-1 no more places sold than there are']);
    await app.close();
  });
});
