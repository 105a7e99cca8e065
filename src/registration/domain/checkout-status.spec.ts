import {
  actionsFrom,
  CheckoutAction,
  CheckoutOver,
  CheckoutStatus,
  secondsLeft,
  statusAfter,
} from './checkout-status.js';

const { ACTIVE, COMPLETED, RELEASED } = CheckoutStatus;
const { EXTEND, COMPLETE, RELEASE } = CheckoutAction;
const asOf = new Date('2027-01-01T12:00:00Z');
const after = (ms: number) => ({ asOf, expiresAt: new Date(+asOf + ms), lines: [{ ticketTypeId: 'one' }] });

describe('a checkout', () => {
  it.each<[CheckoutStatus, number, CheckoutAction[], number]>([
    [ACTIVE, 900_000, [EXTEND, COMPLETE, RELEASE], 900],
    [ACTIVE, 1, [EXTEND, COMPLETE, RELEASE], 0],
    [ACTIVE, 0, [], 0],
    [ACTIVE, -1, [], 0],
    [COMPLETED, 900_000, [], 0],
    [RELEASED, 900_000, [], 0],
    [RELEASED, -1, [], 0],
  ])('that is %s for %d ms more allows %j and nothing else', (status, ms, allowed, seconds) => {
    const checkout = { status, ...after(ms) };
    expect(actionsFrom(checkout)).toEqual(allowed);
    expect(secondsLeft(checkout)).toBe(seconds);
    for (const action of Object.values(CheckoutAction).filter((each) => !allowed.includes(each)))
      expect(() => statusAfter(action, checkout)).toThrow(CheckoutOver);
  });

  it.each([
    [EXTEND, ACTIVE],
    [COMPLETE, COMPLETED],
    [RELEASE, RELEASED],
  ])('is, after %s, %s', (action, status) => {
    expect(statusAfter(action, { status: ACTIVE, ...after(1) })).toBe(status);
  });
});
