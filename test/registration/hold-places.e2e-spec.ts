import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { newSecret } from '../../src/kernel/secret.js';
import { notOver } from '../support/not-over.js';
import { statementsOf } from '../support/statements.js';
import { CheckoutScene } from './checkout-scene.js';

/** Beside how pretix keeps carts (CRT-01 to CRT-19 of its tests): the same, or different on purpose. */
describe('a checkout', () => {
  let scene: CheckoutScene;
  beforeAll(async () => {
    scene = await CheckoutScene.open();
  });
  afterEach(async () => {
    expect(await scene.app.violations()).toEqual([]);
  });
  afterAll(() => scene.app.close());

  it('holds the places of all its lines for 15 minutes', async () => {
    const { eventId, types } = await scene.shop(10, 5);
    const [one, other] = types;
    const { checkout, userErrors } = await scene.start(eventId, [
      [one, 2],
      [other, 5],
    ]);
    expect([checkout, userErrors]).toEqual([
      {
        id: expect.any(String),
        secret: expect.stringMatching(/^[\w-]{43}$/),
        status: 'ACTIVE',
        secondsLeft: expect.any(Number),
        expiresAt: expect.any(String),
        actions: ['EXTEND', 'COMPLETE', 'RELEASE'],
        total: { amount: '0.00', currency: 'EUR' },
        event: { id: eventId },
        lines: [
          {
            quantity: 2,
            unitPrice: { amount: '0.00' },
            total: { amount: '0.00' },
            ticketType: { id: one.id, remaining: 8 },
          },
          {
            quantity: 5,
            unitPrice: { amount: '0.00' },
            total: { amount: '0.00' },
            ticketType: { id: other.id, remaining: 0 },
          },
        ],
        order: null,
      },
      [],
    ]);
    expect(checkout.secondsLeft).toBeGreaterThan(890);
    expect(checkout.secondsLeft).toBeLessThanOrEqual(900);
    expect(await scene.opened(checkout.secret)).toMatchObject({ id: checkout.id, status: 'ACTIVE' });
    expect(await scene.sold(eventId)).toEqual([2, 5]);
  });

  it.each([
    ['one that nobody has', newSecret()],
    ['nothing', ''],
    ['NUL', '\u0000'.repeat(43)],
  ])('CRT-08 same: is not opened by %s', async (_, secret) => {
    expect(await scene.opened(secret)).toBeNull();
    expect(await scene.release(secret)).toEqual({ code: 'NOT_FOUND' });
  });

  it('is begun once under a key, also by a click that comes ten times', async () => {
    const { eventId, types } = await scene.shop(20);
    const key = { idempotencyKey: newId() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => scene.start(eventId, [[types[0], 3]], key)),
    );
    expect(new Set(answers.map(({ checkout }) => checkout.secret)).size).toBe(1);
    expect(await scene.sold(eventId)).toEqual([3]);
    const { userErrors } = await scene.start(eventId, [[types[0], 4]], key);
    expect(userErrors).toMatchObject([{ __typename: 'IdempotencyKeyReused' }]);
    expect(await scene.sold(eventId)).toEqual([3]);
  });

  it('costs the server a fixed number of statements for each further line', async () => {
    const { eventId, types } = await scene.shop(100, 100, 100, 100, 100);
    const cost = async (lines: number) => {
      const chosen = types.slice(0, lines).map((type) => [type, 3] as const);
      return (await statementsOf(scene.app, () => scene.start(eventId, chosen))).length;
    };
    const [one, three, five] = [await cost(1), await cost(3), await cost(5)];
    expect(five - three).toBe(three - one);
    expect([one, (three - one) / 2]).toEqual([13, 3]);
  });

  describe('is refused, and nothing is held,', () => {
    it.each([
      ['CRT-10 same: of no lines', [], 'A checkout has 1 to 20 lines, not 0.'],
      ['of 21 lines', Array.from({ length: 21 }, () => 1), 'A checkout has 1 to 20 lines, not 21.'],
      ['CRT-09 same: for -2 places', [-2], 'A line is for 1 to 100 places.'],
      ['for 0 places', [0], 'A line is for 1 to 100 places.'],
      ['for 2³¹ − 1 places', [2 ** 31 - 1], 'A line is for 1 to 100 places.'],
      ['for 101 places in two lines', [50, 51], 'A checkout has at most 100 places, not 101.'],
    ])('%s', async (_, quantities, message) => {
      const { eventId, types } = await scene.shop(...quantities.map(() => null));
      const before = await scene.rows();
      const lines = types.map((type, index) => [type, quantities[index] ?? 0] as const);
      const { checkout, userErrors } = await scene.start(eventId, lines, { idempotencyKey: newId() });
      expect([checkout, userErrors]).toMatchObject([null, [{ __typename: 'InvalidInput', message }]]);
      expect(await scene.rows()).toEqual(before);
    });

    it.each([
      ['CRT-09 same: a quantity that is a word', { quantity: 'a' }],
      ['half a place', { quantity: 1.5 }],
      ['a price from outside', { quantity: 1, unitPrice: '0.00' }],
    ])('by the schema for %s', async (_, fields) => {
      const { eventId, types } = await scene.shop(5);
      const lines = [{ ticketTypeId: types[0].id, ...fields }];
      const query =
        'mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) { checkout { id } } }';
      const { errors } = await scene.guest().mutate(query, { eventId, lines });
      expect(errors?.[0]?.message).toMatch(/got invalid value/);
      expect(await scene.sold(eventId)).toEqual([0]);
    });

    it('CRT-19 different: where one of several quotas lacks one place; nothing is filled in part', async () => {
      const { eventId, types } = await scene.shop(10, 1);
      const before = await scene.rows();
      const { userErrors } = await scene.start(eventId, [
        [types[0], 2],
        [types[1], 2],
      ]);
      expect(userErrors).toMatchObject([{ __typename: 'SoldOut', ticketTypeName: types[1].name }]);
      expect(await scene.rows()).toEqual(before);
    });

    it('CRT-11 same: for a ticket type of another event, of a draft, or that is not there', async () => {
      const [{ eventId, types }, other] = [await scene.shop(10), await scene.shop(10)];
      const draft = await scene.app.given.event({ ...notOver(), status: EventStatus.DRAFT });
      const hidden = await scene.app.given.ticketType({ eventId: draft.id });
      const before = await scene.rows();
      const tried = [
        await scene.start(eventId, [
          [types[0], 1],
          [other.types[0], 1],
        ]),
        await scene.start(draft.id, [[hidden, 1]]),
        await scene.start(eventId, [[{ id: newId() }, 1]]),
        await scene.start(newId(), [[types[0], 1]]),
      ];
      expect(tried.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'NOT_FOUND'));
      expect(await scene.rows()).toEqual(before);
    });

    it.each([
      ['is over', { salesEndAt: new Date(Date.now() - 1_000) }],
      ['has not begun', { salesStartAt: new Date(Date.now() + 3_600_000) }],
    ])('CRT-14 same: while one of the sales %s', async (_, sale) => {
      const { eventId, types } = await scene.shop(10);
      const closed = await scene.app.given.ticketType({ eventId, ...sale });
      const { userErrors } = await scene.start(eventId, [
        [types[0], 1],
        [closed, 1],
      ]);
      expect(userErrors).toMatchObject([{ __typename: 'SalesClosed' }]);
      expect(await scene.sold(eventId)).toEqual([0, 0]);
    });

    it.each([
      ['EUR', '59.97'],
      ['JPY', '5997'],
      ['KWD', '5.997'],
    ])('for what costs %s, which nobody can pay yet: the server says how much', async (currency, amount) => {
      const event = await scene.app.given.event({ ...notOver(), currency });
      const free = await scene.app.given.ticketType({ eventId: event.id });
      const priced = await scene.app.given.ticketType({ eventId: event.id, priceMinor: 1999n });
      const before = await scene.rows();
      const { userErrors } = await scene.start(event.id, [
        [free, 1],
        [priced, 3],
      ]);
      expect(userErrors).toEqual([
        {
          __typename: 'PaymentNotPossible',
          message: `This costs ${amount} ${currency}, which cannot be paid here yet.`,
          total: { amount, currency },
        },
      ]);
      expect(await scene.rows()).toEqual(before);
    });
  });

  describe('ends', () => {
    it('CRT-06 different: when it is given up, once and as a whole', async () => {
      const { eventId, types } = await scene.shop(10);
      const { checkout } = await scene.start(eventId, [[types[0], 4]]);
      expect(await scene.release(checkout.secret)).toMatchObject({
        checkout: {
          status: 'RELEASED',
          secondsLeft: 0,
          actions: [],
          lines: [{ ticketType: { remaining: 10 } }],
        },
        userErrors: [],
      });
      const before = await scene.rows();
      expect(await scene.release(checkout.secret)).toEqual({
        checkout: null,
        userErrors: [
          {
            __typename: 'CheckoutOver',
            message: 'This checkout is over. Begin another one.',
            status: 'RELEASED',
            ticketTypes: [{ id: types[0].id, remaining: 10 }],
          },
        ],
      });
      expect((await scene.extend(checkout.secret)).userErrors).toMatchObject([{ status: 'RELEASED' }]);
      expect(await scene.rows()).toEqual(before);
    });

    it('when its time is over, by a job', async () => {
      const { eventId, types } = await scene.shop(10);
      const { checkout } = await scene.start(eventId, [[types[0], 4]]);
      await scene.app.settle();
      expect(await scene.sold(eventId)).toEqual([4]);
      await scene.passMinutes(checkout.id, 14);
      await scene.app.settle();
      expect(await scene.opened(checkout.secret)).toMatchObject({ status: 'ACTIVE' });
      await scene.passMinutes(checkout.id, 1);
      expect(await scene.opened(checkout.secret)).toMatchObject({
        status: 'ACTIVE',
        secondsLeft: 0,
        actions: [],
      });
      await scene.app.settle();
      expect(await scene.opened(checkout.secret)).toMatchObject({ status: 'RELEASED' });
      expect(await scene.sold(eventId)).toEqual([0]);
    });

    it('CRT-01 same: later if it is extended, all lines together, and the job looks again then', async () => {
      const { eventId, types } = await scene.shop(10);
      const { checkout } = await scene.start(eventId, [[types[0], 4]]);
      await scene.passMinutes(checkout.id, 14);
      const { checkout: longer } = await scene.extend(checkout.secret);
      expect(longer.secondsLeft).toBeGreaterThan(890);
      await scene.app.sql(`UPDATE jobs.job SET start_after = now() WHERE data ->> 'checkoutId' = $1`, [
        checkout.id,
      ]);
      await scene.app.settle();
      expect(await scene.sold(eventId)).toEqual([4]);
      await scene.passMinutes(checkout.id, 15);
      await scene.app.settle();
      expect(await scene.sold(eventId)).toEqual([0]);
    });

    it('an hour after it began, however often it is extended', async () => {
      const { eventId, types } = await scene.shop(10);
      const { checkout } = await scene.start(eventId, [[types[0], 1]]);
      for (let n = 0; n < 5; n++) {
        await scene.passMinutes(checkout.id, 11);
        await scene.extend(checkout.secret);
      }
      const { secondsLeft } = await scene.opened(checkout.secret);
      expect(secondsLeft).toBeGreaterThan(290);
      expect(secondsLeft).toBeLessThanOrEqual(300);
    });

    it('CRT-02 different: without a job when somebody comes back too late, who is told what is free to begin again', async () => {
      const { eventId, types } = await scene.shop(5);
      const { checkout } = await scene.start(eventId, [[types[0], 4]]);
      await scene.passMinutes(checkout.id, 15);
      const { userErrors } = await scene.extend(checkout.secret);
      expect(userErrors).toMatchObject([
        { __typename: 'CheckoutOver', status: 'RELEASED', ticketTypes: [{ id: types[0].id, remaining: 5 }] },
      ]);
      expect(await scene.sold(eventId)).toEqual([0]);
      expect((await scene.start(eventId, [[types[0], 5]])).userErrors).toEqual([]);
    });

    it('CRT-04, CRT-18 same: and where others have taken the places, nothing is left', async () => {
      const { eventId, types } = await scene.shop(5);
      const { checkout } = await scene.start(eventId, [[types[0], 4]]);
      await scene.passMinutes(checkout.id, 15);
      await scene.app.settle();
      await scene.start(eventId, [[types[0], 5]]);
      const { userErrors } = await scene.extend(checkout.secret);
      expect(userErrors).toMatchObject([{ ticketTypes: [{ id: types[0].id, remaining: 0 }] }]);
      expect((await scene.start(eventId, [[types[0], 1]])).userErrors).toMatchObject([
        { __typename: 'SoldOut' },
      ]);
    });

    it('for good: the database refuses what comes after', async () => {
      const { eventId, types } = await scene.shop(5);
      const { checkout } = await scene.start(eventId, [[types[0], 1]]);
      await scene.release(checkout.secret);
      const revive = `UPDATE checkouts SET status = 'ACTIVE', ended_at = NULL WHERE id = $1`;
      await expect(scene.app.sql(revive, [checkout.id])).rejects.toMatchObject({ code: '23001' });
    });
  });
});
