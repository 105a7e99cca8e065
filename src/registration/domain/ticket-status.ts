import { allowed, next, type Transitions } from '../../kernel/transitions.js';
import { UserError } from '../../kernel/user-error.js';

/** Whether a ticket lets its attendee in. */
export enum TicketStatus {
  VALID = 'VALID',
  VOID = 'VOID',
}

/** What can be done with a ticket. */
export enum TicketAction {
  CANCEL = 'CANCEL',
}

const { VALID, VOID } = TicketStatus;

/** A void ticket stays void: whoever wants to come after all registers anew. */
const transitions: Transitions<TicketAction, TicketStatus> = {
  CANCEL: { from: [VALID], to: VOID },
};

/** Refuses what the status does not allow. */
export function statusAfter(action: TicketAction, status: TicketStatus): TicketStatus {
  const after = next(transitions, action, status);
  if (after === null) throw new TicketActionNotAllowed(action, status);
  return after;
}

/** What the status allows, whoever asks. */
export function actionsFrom(status: TicketStatus): TicketAction[] {
  return allowed(transitions, Object.values(TicketAction), status);
}

/** The ticket's status does not allow the action. */
export class TicketActionNotAllowed extends UserError {
  constructor(
    readonly action: TicketAction,
    readonly status: TicketStatus,
  ) {
    super(`You cannot ${action.toLowerCase()} a ticket that is ${status.toLowerCase()}.`);
  }
}
