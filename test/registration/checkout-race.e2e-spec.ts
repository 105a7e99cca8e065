import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sqlStateOf } from '../../src/platform/database/postgres-error.js';
import {
  CheckoutsRepository,
  type CheckoutWithLines,
} from '../../src/registration/data/checkouts.repository.js';
import { CheckoutsService } from '../../src/registration/checkouts.service.js';
import { QuotasRepository } from '../../src/ticketing/data/quotas.repository.js';
import { Places } from '../../src/ticketing/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { notOver } from '../support/not-over.js';
import { attendeesOf, bo, CheckoutScene, COMPLETE, RELEASE, START } from './checkout-scene.js';

const outcomes = (answers: readonly string[]): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const answer of answers) counted[answer] = (counted[answer] ?? 0) + 1;
  return counted;
};

/** How often PostgreSQL ended a circle of waiting meanwhile; whoever it ended tries again and may well succeed. */
async function deadlocksIn({ nest }: TestApp, work: () => Promise<unknown>): Promise<number> {
  const source = nest.get(DataSource);
  const before = source.logger;
  let count = 0;
  const silent = (): void => undefined;
  source.logger = {
    logQueryError: (error) => {
      if (sqlStateOf(error) === '40P01') count++;
    },
    logQuery: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  await work();
  source.logger = before;
  return count;
}

describe('many checkouts at once', () => {
  let scene: CheckoutScene;
  beforeAll(async () => {
    scene = await CheckoutScene.open();
  });
  afterEach(async () => {
    expect(await scene.app.violations()).toEqual([]);
  });
  afterAll(() => scene.app.close());

  const insist = async (mutation: string, input: Record<string, unknown>): Promise<string> => {
    const { data, errors } = await scene.guest().insist(mutation, input);
    const payload = Object.values<{ userErrors: { __typename: string }[] }>(data ?? {})[0];
    return errors?.[0]?.message ?? payload?.userErrors[0]?.__typename ?? 'done';
  };

  it('of 50 that want one of 20 places, 20 hold one, and all of them get their ticket', async () => {
    const { eventId, types } = await scene.shop(20);
    const lines = [{ ticketTypeId: types[0].id, quantity: 1 }];
    const started = await Promise.all(
      Array.from({ length: 50 }, () => scene.guest().insist(START, { eventId, lines })),
    );
    const secrets = started.flatMap(
      ({ data }) => (data.startCheckout.checkout?.secret as string | undefined) ?? [],
    );
    expect(secrets).toHaveLength(20);

    const attendees = attendeesOf([0, 1]);
    const completed = await Promise.all(
      secrets.map((secret) => insist(COMPLETE, { secret, buyer: bo, attendees })),
    );
    expect(outcomes(completed)).toEqual({ done: 20 });
    expect(await scene.sold(eventId)).toEqual([20]);
  });

  it('do not wait for each other in a circle, whatever the order of their lines and quotas', async () => {
    const { app } = scene;
    const { id: eventId } = await app.given.event(notOver());
    const quotas = [];
    for (let n = 0; n < 3; n++) quotas.push(await app.given.quota({ eventId, capacity: 1_000 }));
    const [a, b, c] = quotas.map(({ id }) => id) as [string, string, string];
    const outer = await app.given.ticketType({ eventId, quotaIds: [a, c] });
    const inner = await app.given.ticketType({ eventId, quotaIds: [b] });
    const both = await app.given.ticketType({ eventId, quotaIds: [b, c] });
    const carts = [[outer, inner], [inner, outer], [both], [both, outer]];

    const startAll = (count: number) =>
      Array.from({ length: count }, async (_, n): Promise<string | undefined> => {
        const lines = (carts[n % carts.length] ?? []).map(({ id }) => ({ ticketTypeId: id, quantity: 1 }));
        const { data } = await scene.guest().insist(START, { eventId, lines });
        return data.startCheckout.checkout?.secret;
      });
    const deadlocks = await deadlocksIn(app, async () => {
      const started = await Promise.all(startAll(60));
      const ending = started.map((secret) => insist(RELEASE, { secret: secret ?? '' }));
      const [ended, others] = await Promise.all([Promise.all(ending), Promise.all(startAll(40))]);
      expect(outcomes(ended)).toEqual({ done: 60 });
      expect(others).not.toContain(undefined);
    });
    expect(await scene.sold(eventId)).toEqual([30, 40, 50]);
    expect(deadlocks).toBe(0);
  });

  it.each([1, 2, 3])(
    'end exactly once, whoever comes first: the order, the guest or the time (%d)',
    async () => {
      const { eventId, types } = await scene.shop(100);
      const { checkout } = await scene.start(eventId, [[types[0], 3]]);
      await scene.app.sql(
        `UPDATE checkouts SET expires_at = clock_timestamp() + interval '40 ms' WHERE id = $1`,
        [checkout.id],
      );
      const { secret, id: checkoutId } = checkout;
      const completing = Array.from({ length: 6 }, () =>
        insist(COMPLETE, { secret, buyer: bo, attendees: attendeesOf([0, 3]) }),
      );
      const releasing = Array.from({ length: 6 }, () => insist(RELEASE, { secret }));
      const expiring = Array.from({ length: 6 }, () =>
        scene.app.nest.get(CheckoutsService).expire({ checkoutId }),
      );
      const answers = await Promise.all([...completing, ...releasing]);
      await Promise.all(expiring);
      await scene.app.nest.get(CheckoutsService).expire({ checkoutId });

      const [row] = await scene.app.sql<{ status: string; tickets: number }>(
        `SELECT status, (SELECT count(*)::integer FROM tickets WHERE order_id = checkouts.order_id) AS tickets
       FROM checkouts WHERE id = $1`,
        [checkoutId],
      );
      const done = answers.filter((answer) => answer === 'done').length;
      expect(outcomes(answers)).toEqual(done === 0 ? { CheckoutOver: 12 } : { done: 1, CheckoutOver: 11 });
      expect([row?.tickets, await scene.sold(eventId)]).toEqual(
        row?.status === 'COMPLETED' ? [3, [3]] : [0, [0]],
      );
    },
  );
});

let arrived = 0;
let open: () => void;
const bothArrived = new Promise<void>((resolve) => (open = resolve));

/** Looks without a lock: the order and the guest who gives up both see an active checkout. */
@Injectable()
class LookWithoutLock extends CheckoutsRepository {
  override async lock(id: string): Promise<CheckoutWithLines> {
    const checkout = await this.get(id);
    if (++arrived === 2) open();
    await bothArrived;
    return checkout;
  }
}

/** Leaves the quotas to the order of the lines, as if nobody had thought of it. */
@Injectable()
class GiveBackAsTheyCome extends Places {
  override async giveBack(lines: Parameters<Places['giveBack']>[0]): Promise<void> {
    for (const line of lines) await super.giveBack([line]);
  }
}

let givingBack = 0;
let goOn: () => void;
const bothGave = new Promise<void>((resolve) => (goOn = resolve));

/** Each of two carts has given back its first place before either gives back its second. */
@Injectable()
class GiveBackInTurns extends QuotasRepository {
  override async giveBack(id: string, count: number): Promise<void> {
    await super.giveBack(id, count);
    if (++givingBack === 2) goOn();
    await bothGave;
  }
}

describe('the same with a protection switched off', () => {
  it('gives places back that tickets have, and the invariants tell', async () => {
    const app = await startApp({ trustProxy: 1 }, [], [[CheckoutsRepository, LookWithoutLock]]);
    await app.sql('DROP TRIGGER checkouts_end_once ON checkouts');
    const scene = new CheckoutScene(app);
    const { eventId, types } = await scene.shop(10);
    const { checkout } = await scene.start(eventId, [[types[0], 3]]);
    const { secret } = checkout;

    await Promise.all([scene.complete({ secret, attendees: attendeesOf([0, 3]) }), scene.release(secret)]);
    const violations = await app.violations();
    await app.close();
    expect(violations).toContainEqual(
      expect.objectContaining({ invariant: 'I-2 sold is the number of live tickets of the quota' }),
    );
  });

  it('lets two carts with the same lines in opposite order wait for each other when they end', async () => {
    const replaced = [
      [Places, GiveBackAsTheyCome],
      [QuotasRepository, GiveBackInTurns],
    ] as const;
    const app = await startApp({ trustProxy: 1 }, [], replaced);
    const scene = new CheckoutScene(app);
    const { eventId, types } = await scene.shop(10, 10);
    const [one, other] = types;
    const [there, back] = [
      await scene.start(eventId, [
        [one, 1],
        [other, 1],
      ]),
      await scene.start(eventId, [
        [other, 1],
        [one, 1],
      ]),
    ];
    const deadlocks = await deadlocksIn(app, () =>
      Promise.all([there, back].map(({ checkout }) => scene.release(checkout.secret))),
    );
    await app.close();
    expect(deadlocks).toBe(1);
  });
});
