import { allowed, next, type Transitions } from '../../kernel/transitions.js';
import { UserError } from '../../kernel/user-error.js';

/** Whether a checkout holds places. */
export enum CheckoutStatus {
  ACTIVE = 'ACTIVE',
  COMPLETED = 'COMPLETED',
  RELEASED = 'RELEASED',
}

/** What can be done with a checkout. */
export enum CheckoutAction {
  EXTEND = 'EXTEND',
  COMPLETE = 'COMPLETE',
  RELEASE = 'RELEASE',
}

const { ACTIVE, COMPLETED, RELEASED } = CheckoutStatus;

/** What is over stays over: its places may be somebody else's by now. */
const transitions: Transitions<CheckoutAction, CheckoutStatus> = {
  EXTEND: { from: [ACTIVE], to: ACTIVE },
  COMPLETE: { from: [ACTIVE], to: COMPLETED },
  RELEASE: { from: [ACTIVE], to: RELEASED },
};

/** A checkout at one instant of the database's clock. */
export interface CheckoutState {
  readonly status: CheckoutStatus;
  readonly expiresAt: Date;
  readonly asOf: Date;
  readonly lines: readonly { readonly ticketTypeId: string }[];
}

/** Refuses what the checkout does not allow, or no longer. */
export function statusAfter(action: CheckoutAction, checkout: CheckoutState): CheckoutStatus {
  const after = next(transitions, action, checkout.status);
  if (after === null || isOverdue(checkout)) throw new CheckoutOver(checkout);
  return after;
}

/** What the checkout allows, whoever asks. */
export const actionsFrom = (checkout: CheckoutState): CheckoutAction[] =>
  isOverdue(checkout) ? [] : allowed(transitions, Object.values(CheckoutAction), checkout.status);

/** Its time has run out, and nobody has given its places back yet. The last instant does not count. */
export const isOverdue = ({ status, expiresAt, asOf }: CheckoutState): boolean =>
  status === ACTIVE && expiresAt <= asOf;

/** For how many whole seconds places are still held. */
export const secondsLeft = ({ status, expiresAt, asOf }: CheckoutState): number =>
  status === ACTIVE ? Math.max(0, Math.floor((+expiresAt - +asOf) / 1_000)) : 0;

const over = 'This checkout is over. Begin another one.';

const reasons: Readonly<Record<CheckoutStatus, string>> = {
  ACTIVE: over,
  RELEASED: over,
  COMPLETED: 'This checkout is completed: its order is placed.',
};

/** The checkout makes no order any more. */
export class CheckoutOver extends UserError {
  readonly status: CheckoutStatus;
  readonly ticketTypeIds: readonly string[];

  constructor({ status, lines }: CheckoutState, why = reasons[status]) {
    super(why);
    this.status = status;
    this.ticketTypeIds = lines.map(({ ticketTypeId }) => ticketTypeId);
  }
}
