import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { newSecret } from '../../src/kernel/secret.js';
import { statementsOf } from '../support/statements.js';
import { attendeesOf, bo, CheckoutScene, ORDER } from './checkout-scene.js';

const CODES = `query ($secret: String!) { order(secret: $secret) { tickets { code } } }`;
const OPEN_ORDER = `query ($secret: String!) { order(secret: $secret) { ${ORDER} } }`;
const OWN = `query ($first: Int, $after: String) { viewer { orders(first: $first, after: $after) {
  nodes { code secret buyerName total { amount } lines { quantity } event { id }
    tickets { attendeeName attendeeEmail secret } }
  pageInfo { hasNextPage endCursor } } } }`;
const invoiceAddress = {
  company: 'ACME Ltd',
  street: '1 Main Street\nFloor 2',
  city: 'Dublin',
  country: 'ie',
};

describe('completing a checkout', () => {
  let scene: CheckoutScene;
  beforeAll(async () => {
    scene = await CheckoutScene.open();
  });
  afterEach(async () => {
    expect(await scene.app.violations()).toEqual([]);
  });
  afterAll(() => scene.app.close());

  /** A checkout of two places of one type and one of another. */
  const held = async () => {
    const { eventId, types } = await scene.shop(10, 5);
    const [one, other] = types;
    const { checkout } = await scene.start(eventId, [
      [one, 2],
      [other, 1],
    ]);
    const attendees = attendeesOf([0, 2], [1, 1]);
    return { eventId, one, other, checkout, input: { secret: checkout.secret as string, attendees } };
  };

  it('makes one order with a ticket for each place, in the name of who comes', async () => {
    const { eventId, one, other, checkout, input } = await held();
    const { order, userErrors } = await scene.complete({ ...input, buyer: { ...bo, invoiceAddress } });
    const ticketOf = (attendeeName: string, { id }: { id: string }) => ({
      attendeeName,
      attendeeEmail: null,
      secret: expect.stringMatching(/^[\w-]{43}$/),
      status: 'VALID',
      ticketType: { id },
      order: { code: order.code, secret: null, buyerName: null, tickets: null },
    });
    const lineOf = (quantity: number, { id }: { id: string }) => ({
      quantity,
      unitPrice: { amount: '0.00' },
      total: { amount: '0.00', currency: 'EUR' },
      ticketType: { id },
    });
    expect([order, userErrors]).toEqual([
      {
        id: expect.any(String),
        code: expect.stringMatching(/^[A-Z2-9]{8}$/),
        secret: expect.stringMatching(/^[\w-]{43}$/),
        status: 'CONFIRMED',
        buyerName: bo.name,
        createdAt: expect.any(String),
        total: { amount: '0.00', currency: 'EUR' },
        event: { id: eventId },
        invoiceAddress: { ...invoiceAddress, country: 'IE', postalCode: null, taxNumber: null },
        lines: [lineOf(2, one), lineOf(1, other)],
        tickets: [ticketOf('Guest 0.0', one), ticketOf('Guest 0.1', one), ticketOf('Guest 1.0', other)],
      },
      [],
    ]);
    expect(await scene.sold(eventId)).toEqual([2, 1]);
    expect(await scene.opened(checkout.secret)).toMatchObject({
      status: 'COMPLETED',
      secondsLeft: 0,
      actions: [],
      order: { code: order.code },
    });
    const { data } = await scene.guest().request(OPEN_ORDER, { secret: order.secret });
    expect(data.order).toEqual(order);
  });

  it('mails each attendee their own ticket and the buyer the link to the order', async () => {
    await scene.app.settle();
    const before = scene.app.mails().length;
    const { input } = await held();
    const { order } = await scene.complete(input);
    await scene.app.settle();
    const sent = scene.app.mails().slice(0, scene.app.mails().length - before);
    const links = new Map(
      sent.map(({ to, text }) => [to.address, /\/(?:tickets|orders)\/[\w-]{43}/.exec(text)?.[0]]),
    );
    expect(links).toEqual(
      new Map([
        [bo.email, `/orders/${order.secret}`],
        ...attendeesOf([0, 2], [1, 1]).map(({ name, email }) => {
          const ticket = order.tickets.find(
            ({ attendeeName }: { attendeeName: string }) => attendeeName === name,
          );
          return [email, `/tickets/${ticket.secret}`] as const;
        }),
      ]),
    );
    expect(sent).toHaveLength(4);
  });

  it('costs as many statements for many tickets as for one', async () => {
    const cost = async (count: number) => {
      const { eventId, types } = await scene.shop(100);
      const { checkout } = await scene.start(eventId, [[types[0], count]]);
      const input = { secret: checkout.secret, attendees: attendeesOf([0, count]) };
      return (await statementsOf(scene.app, () => scene.complete(input))).length;
    };
    expect(await cost(20)).toBe(await cost(1));
  });

  it('costs as many statements for the codes of many tickets as for one', async () => {
    const cost = async (count: number) => {
      const { eventId, types } = await scene.shop(100);
      const { checkout } = await scene.start(eventId, [[types[0], count]]);
      const attendees = attendeesOf([0, count]);
      const { order } = await scene.complete({ secret: checkout.secret, attendees });
      const read = async () => (await scene.guest().request(CODES, order)).data.order.tickets;
      const codes = (await read()).map(({ code }: { code: string }) => code);
      expect(new Set(codes.filter((code: string) => code.length === 162)).size).toBe(count);
      return (await statementsOf(scene.app, read)).length;
    };
    expect(await cost(20)).toBe(await cost(1));
  });

  it('has one effect and one answer under a key, also after its time', async () => {
    const { eventId, checkout, input } = await held();
    const keyed = { ...input, idempotencyKey: newId() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => scene.complete(keyed)));
    await scene.app.settle();
    answers.push(await scene.complete(keyed));
    expect(new Set(answers.map(({ order }) => order.secret)).size).toBe(1);
    expect(await scene.sold(eventId)).toEqual([2, 1]);

    const before = await scene.rows();
    const other = { ...keyed, buyer: { ...bo, name: 'Eve' } };
    expect((await scene.complete(other)).userErrors).toMatchObject([{ __typename: 'IdempotencyKeyReused' }]);
    expect((await scene.complete(input)).userErrors).toMatchObject([
      {
        __typename: 'CheckoutOver',
        message: 'This checkout is completed: its order is placed.',
        status: 'COMPLETED',
      },
    ]);
    expect((await scene.release(checkout.secret)).userErrors).toMatchObject([{ status: 'COMPLETED' }]);
    expect((await scene.extend(checkout.secret)).userErrors).toMatchObject([{ status: 'COMPLETED' }]);
    expect(await scene.rows()).toEqual(before);
  });

  it('is refused when the time is over: with what is free, to begin again', async () => {
    const { eventId, one, other, checkout, input } = await held();
    await scene.passMinutes(checkout.id, 15);
    const late = await scene.complete({ ...input, idempotencyKey: newId() });
    expect(late).toEqual({
      order: null,
      userErrors: [
        {
          __typename: 'CheckoutOver',
          message: 'This checkout is over. Begin another one.',
          status: 'RELEASED',
          ticketTypes: [
            { id: one.id, remaining: 10 },
            { id: other.id, remaining: 5 },
          ],
        },
      ],
    });
    const before = await scene.rows();
    expect(await scene.complete(input)).toEqual(late);
    await scene.app.settle();
    expect(await scene.sold(eventId)).toEqual([0, 0]);
    expect((await scene.rows()).slice(0, -1)).toEqual(before.slice(0, -1));
  });

  it('is refused when the event is cancelled meanwhile, and changes nothing', async () => {
    const { eventId, input } = await held();
    await scene.app.sql('UPDATE events SET status = $2 WHERE id = $1', [eventId, EventStatus.CANCELLED]);
    const before = await scene.rows();
    expect((await scene.complete(input)).userErrors).toMatchObject([
      { __typename: 'CheckoutOver', message: 'The event is cancelled.' },
    ]);
    expect(await scene.rows()).toEqual(before);
  });

  it.each([
    ['no attendees', { attendees: [] }, 'attendees'],
    ['too few', { attendees: attendeesOf([0, 1], [1, 1]) }, 'attendees'],
    ['too many', { attendees: attendeesOf([0, 2], [1, 2]) }, 'attendees'],
    ['101 attendees', { attendees: attendeesOf([0, 101]) }, 'attendees'],
    ['a line that is not there', { attendees: attendeesOf([0, 2], [7, 1]) }, 'attendees.2.lineIndex'],
    ['no name', { buyer: { ...bo, name: ' ' } }, 'buyer.name'],
    ['a second address in the first', { buyer: { ...bo, email: 'a@b.org\r\nBcc: c@d.org' } }, 'buyer.email'],
    [
      'an invoice to nowhere',
      { buyer: { ...bo, invoiceAddress: { ...invoiceAddress, country: 'Utopia' } } },
      'buyer.invoiceAddress.country',
    ],
  ])('is refused with %s, and changes nothing', async (_, fields, path) => {
    const { input } = await held();
    const before = await scene.rows();
    const { order, userErrors } = await scene.complete({ ...input, ...fields });
    expect([order, userErrors[0]]).toMatchObject([
      null,
      { __typename: 'InvalidInput', path: path.split('.') },
    ]);
    expect(await scene.rows()).toEqual(before);
  });

  it('is for whoever has the secret, and nobody else', async () => {
    const { input } = await held();
    const before = await scene.rows();
    expect(await scene.complete({ ...input, secret: newSecret() })).toEqual({ code: 'NOT_FOUND' });
    expect(await scene.rows()).toEqual(before);
    for (const secret of [newSecret(), '', '\u0000'])
      expect((await scene.guest().request(OPEN_ORDER, { secret })).data.order).toBeNull();
  });

  describe('gives orders', () => {
    it('that their buyer finds again once the address is proved, without what lets anybody in', async () => {
      const [user, stranger] = [await scene.app.given.user(), await scene.app.given.user()];
      const unproved = await scene.app.given.user({ emailVerifiedAt: null });
      const { eventId, input } = await held();
      const { order } = await scene.complete({ ...input, buyer: { name: 'Bo', email: user.email } });
      const own = async (reader: { id: string }) =>
        (await (await scene.app.as(reader)).request(OWN)).data.viewer.orders;

      expect((await own(user)).nodes).toEqual([
        {
          code: order.code,
          secret: null,
          buyerName: 'Bo',
          total: { amount: '0.00' },
          lines: [{ quantity: 2 }, { quantity: 1 }],
          event: { id: eventId },
          tickets: input.attendees.map(({ name, email }) => ({
            attendeeName: name,
            attendeeEmail: email,
            secret: null,
          })),
        },
      ]);
      expect((await own(stranger)).nodes).toEqual([]);
      expect(await own(unproved)).toBeNull();
    });

    it('in pages, newest first, with as many statements for three as for one', async () => {
      const user = await scene.app.given.user();
      const reader = await scene.app.as(user);
      const buyer = { name: 'Bo', email: user.email };
      const codes: string[] = [];
      const place = async () => {
        const { input } = await held();
        codes.unshift((await scene.complete({ ...input, buyer })).order.code);
      };
      const page = async (variables = {}) => (await reader.request(OWN, variables)).data.viewer.orders;

      await place();
      const one = await statementsOf(scene.app, () => page());
      await place();
      await place();
      const three = await statementsOf(scene.app, () => page());
      expect(three).toHaveLength(one.length);
      const first = await page({ first: 2 });
      const second = await page({ first: 2, after: first.pageInfo.endCursor });
      expect([...first.nodes, ...second.nodes].map(({ code }) => code)).toEqual(codes);
      expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    });
  });
});
