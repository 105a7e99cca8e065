import { InvalidInput, UserError } from '../../kernel/user-error.js';

/** From the first instant up to, not including, the last. */
export interface CallTime {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** A cancelled event takes no proposals, whatever its call says. */
export function isOpen({ opensAt, closesAt }: CallTime, isCancelled: boolean, now: Date): boolean {
  return !isCancelled && opensAt <= now && now < closesAt;
}

/** `above` leads to the fields in the input. */
export function faultsOfCall({ opensAt, closesAt }: CallTime, above: readonly string[] = []): InvalidInput[] {
  if (closesAt > opensAt) return [];
  return [new InvalidInput('A call closes after it opens.', [...above, 'closesAt'])];
}

/** Proposals are not taken: not yet, not any more, or not at all. */
export class CallForProposalsClosed extends UserError {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;

  constructor(call: CallTime | null, now: Date) {
    super(whyClosed(call, now));
    this.opensAt = call?.opensAt ?? null;
    this.closesAt = call?.closesAt ?? null;
  }
}

/** The event has a call, which can be changed. */
export class CallForProposalsExists extends UserError {
  constructor() {
    super('This event has a call for proposals already. Change that one.');
  }
}

function whyClosed(call: CallTime | null, now: Date): string {
  if (!call) return 'This event does not call for proposals.';
  return now < call.opensAt
    ? 'The call for proposals has not opened yet.'
    : 'The call for proposals has closed.';
}
