import { newId } from '../../src/kernel/id.js';
import { TicketKind } from '../../src/ticketing/index.js';
import type { TestApp } from '../support/app.js';
import { attendeesOf, bo, CheckoutScene } from './checkout-scene.js';

type Fields = Omit<Parameters<TestApp['given']['ticketType']>[0], 'eventId'>;

/** What a cart may hold, beside pretix (CRT-01 to CRT-19 of its tests): the same, or different on purpose. */
describe('a cart', () => {
  let scene: CheckoutScene;
  beforeAll(async () => {
    scene = await CheckoutScene.open();
  });
  afterEach(async () => {
    expect(await scene.app.violations()).toEqual([]);
  });
  afterAll(() => scene.app.close());

  const shopOf = async (fields: Fields) => {
    const { eventId, types } = await scene.shop(100);
    return { eventId, plain: types[0], type: await scene.app.given.ticketType({ eventId, ...fields }) };
  };

  it.each([
    ['CRT-16 same: at most two of a ticket type', { maximumPerOrder: 2 }, 3, 2],
    ['CRT-17 same: at least ten of a ticket type, or none', { minimumPerOrder: 10 }, 4, 10],
  ])('has %s; more is refused whole', async (_, limits, refused, accepted) => {
    const { eventId, type, plain } = await shopOf(limits);
    const before = await scene.rows();
    const { userErrors } = await scene.start(eventId, [
      [plain, 1],
      [type, refused],
    ]);
    expect(userErrors).toMatchObject([{ __typename: 'OrderLimitExceeded' }]);
    expect(await scene.rows()).toEqual(before);
    expect((await scene.start(eventId, [[type, accepted]])).userErrors).toEqual([]);
  });

  it('CRT-07 different: is not changed line by line, so nothing falls below its minimum', async () => {
    const { eventId, type } = await shopOf({ minimumPerOrder: 2 });
    const { checkout } = await scene.start(eventId, [[type, 2]]);
    expect((await scene.release(checkout.secret)).checkout.status).toBe('RELEASED');
    expect(await scene.sold(eventId)).toEqual([0, 0]);
  });

  it('has an add-on only beside an admission', async () => {
    const { eventId, type, plain } = await shopOf({ kind: TicketKind.ADD_ON });
    expect((await scene.start(eventId, [[type, 1]])).userErrors).toMatchObject([
      { __typename: 'AdmissionMissing' },
    ]);
    const both = await scene.start(eventId, [
      [type, 1],
      [plain, 1],
    ]);
    expect(both.userErrors).toEqual([]);
    expect(await scene.sold(eventId)).toEqual([1, 1]);
  });

  it('has the add-on that an admission asks for', async () => {
    const { eventId, type, plain } = await shopOf({ kind: TicketKind.ADD_ON });
    await scene.app.sql('INSERT INTO required_add_ons VALUES ($1, $2, $3)', [eventId, plain.id, type.id]);
    expect((await scene.start(eventId, [[plain, 1]])).userErrors).toMatchObject([
      { __typename: 'AddOnMissing' },
    ]);
    expect(await scene.sold(eventId)).toEqual([0, 0]);
  });

  it('knows nothing of what is hidden, and nothing of what needs an approval', async () => {
    const hidden = await shopOf({ isHidden: true });
    expect(await scene.start(hidden.eventId, [[hidden.type, 1]])).toMatchObject({ code: 'NOT_FOUND' });
    const approved = await shopOf({ needsApproval: true });
    expect((await scene.start(approved.eventId, [[approved.type, 1]])).userErrors).toMatchObject([
      { __typename: 'ApprovalNeeded' },
    ]);
    expect([await scene.sold(hidden.eventId), await scene.sold(approved.eventId)]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('has what comes with a bundle as lines of their own, each place with a name', async () => {
    const { eventId, type, plain } = await shopOf({});
    await scene.app.sql('INSERT INTO bundle_parts VALUES ($1, $2, $3, 3)', [eventId, type.id, plain.id]);
    const { checkout } = await scene.start(eventId, [[type, 2]]);
    expect(checkout.lines).toMatchObject([
      { quantity: 2, ticketType: { id: type.id } },
      { quantity: 6, ticketType: { id: plain.id } },
    ]);
    expect(await scene.sold(eventId)).toEqual([6, 2]);
    const attendees = attendeesOf([0, 2], [1, 6]);
    const { order } = await scene.complete({ secret: checkout.secret, attendees });
    expect(order.tickets).toHaveLength(8);

    const again = await scene.start(eventId, [[type, 2]]);
    await scene.release(again.checkout.secret);
    expect(await scene.sold(eventId)).toEqual([6, 2]);
    expect((await scene.start(eventId, [[type, 26]])).userErrors).toMatchObject([
      { message: 'A checkout has at most 100 places, not 104.' },
    ]);
  });

  it('costs what it costs at this moment: an early bird of nothing is held, a late one is refused', async () => {
    const endsAt = new Date(Date.now() + 3_600_000);
    const early = await shopOf({
      priceMinor: 500n,
      priceSteps: [{ startsAt: null, endsAt, priceMinor: 0n }],
    });
    const { checkout } = await scene.start(early.eventId, [[early.type, 1]]);
    expect(checkout.total.amount).toBe('0.00');
    await scene.app.sql(`UPDATE price_steps SET ends_at = now() WHERE ticket_type_id = $1`, [early.type.id]);
    expect((await scene.start(early.eventId, [[early.type, 1]])).userErrors).toMatchObject([
      { __typename: 'PaymentNotPossible', total: { amount: '5.00' } },
    ]);
    const { order } = await scene.complete({ secret: checkout.secret, attendees: attendeesOf([0, 1]) });
    expect(order.total.amount).toBe('0.00');
  });

  describe('of a buyer who may have two', () => {
    const limited = () => shopOf({ maximumPerBuyer: 2 });
    const holding = async ({ eventId, type }: Awaited<ReturnType<typeof limited>>, count: number) => {
      const { checkout } = await scene.start(eventId, [[type, count]]);
      return { secret: checkout.secret as string, attendees: attendeesOf([0, count]) };
    };

    it('is refused for three', async () => {
      const { eventId, type } = await limited();
      expect((await scene.start(eventId, [[type, 3]])).userErrors).toMatchObject([
        { __typename: 'BuyerLimitExceeded', message: `A buyer has at most 2 of ${type.name}.` },
      ]);
      expect(await scene.sold(eventId)).toEqual([0, 0]);
    });

    it('is completed up to two, also by ten orders at once; the rest stays held', async () => {
      const shop = await limited();
      const carts = [];
      for (let n = 0; n < 10; n++) carts.push(await holding(shop, 1));
      const answers = await Promise.all(
        carts.map((cart) => scene.complete({ ...cart, idempotencyKey: newId() })),
      );
      const refusals = answers.flatMap(({ userErrors }) => userErrors as { __typename: string }[]);
      expect(refusals.map(({ __typename }) => __typename)).toEqual(
        Array.from({ length: 8 }, () => 'BuyerLimitExceeded'),
      );
      expect(await scene.sold(shop.eventId)).toEqual([0, 10]);
      const other = { ...bo, email: 'other@example.org' };
      expect((await scene.complete({ ...(await holding(shop, 2)), buyer: other })).userErrors).toEqual([]);
    });
  });
});
