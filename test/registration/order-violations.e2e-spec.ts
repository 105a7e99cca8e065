import { attendeesOf, CheckoutScene } from './checkout-scene.js';

describe('the invariants of orders and checkouts', () => {
  it.each([
    ['I-2 sold is the number of live tickets of the quota', 'UPDATE quotas SET sold = sold - 1'],
    ['I-5 an order has the tickets that its lines say', 'UPDATE order_lines SET quantity = 3'],
    ['I-5 an order has the tickets that its lines say', 'DELETE FROM order_lines'],
    ['I-20 the total of an order is the sum of its lines', 'UPDATE order_lines SET total_minor = 1'],
    ['an order of a checkout is for what was held', 'UPDATE checkout_lines SET quantity = quantity + 1'],
    ['I-20 the total of a checkout is the sum of its lines', 'UPDATE checkout_lines SET total_minor = 1'],
  ])('tell: %s (%s)', async (invariant, fault) => {
    const scene = await CheckoutScene.open();
    const { eventId, types } = await scene.shop(10);
    const [completed] = [
      await scene.start(eventId, [[types[0], 2]]),
      await scene.start(eventId, [[types[0], 1]]),
    ];
    await scene.complete({ secret: completed.checkout.secret, attendees: attendeesOf([0, 2]) });
    expect(await scene.app.violations()).toEqual([]);

    await scene.app.sql(fault);
    const violations = await scene.app.violations();
    await scene.app.close();
    expect(violations.map((each) => each.invariant)).toContain(invariant);
  });
});
