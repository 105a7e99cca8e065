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

interface TicketState {
  readonly status: TicketStatus;
  /** Null: it was registered for. */
  readonly speakerId: string | null;
}

/** Refuses what the ticket does not allow. */
export function statusAfter(action: TicketAction, ticket: TicketState): TicketStatus {
  const after = next(transitions, action, ticket.status);
  if (after === null || ticket.speakerId !== null) throw new TicketActionNotAllowed(action, ticket);
  return after;
}

/** What the ticket allows, whoever asks. That of a speaker goes with the acceptance, never by itself. */
export function actionsFrom({ status, speakerId }: TicketState): TicketAction[] {
  return speakerId === null ? allowed(transitions, Object.values(TicketAction), status) : [];
}

/** The ticket does not allow the action. */
export class TicketActionNotAllowed extends UserError {
  readonly status: TicketStatus;

  constructor(
    readonly action: TicketAction,
    { status }: TicketState,
  ) {
    const why = status === VALID ? 'goes with an accepted proposal' : `is ${status.toLowerCase()}`;
    super(`You cannot ${action.toLowerCase()} a ticket that ${why}.`);
    this.status = status;
  }
}
