import { UserError } from '../../kernel/user-error.js';

/**
 * Where a proposal stands between its speakers and the committee. A decision is told to the speakers at once; deciding,
 * publishing the decision and confirming it are one step here.
 */
export enum ProposalStatus {
  SUBMITTED = 'SUBMITTED',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}

/** What can be done with a proposal. */
export enum ProposalAction {
  ACCEPT = 'ACCEPT',
  REJECT = 'REJECT',
  UPDATE = 'UPDATE',
  WITHDRAW = 'WITHDRAW',
}

const { SUBMITTED, ACCEPTED, REJECTED, WITHDRAWN } = ProposalStatus;

/** The committee may change its mind at any time, the speaker may withdraw while there is something to withdraw. */
const transitions: Record<ProposalAction, { from: readonly ProposalStatus[]; to: ProposalStatus }> = {
  ACCEPT: { from: [SUBMITTED, REJECTED], to: ACCEPTED },
  REJECT: { from: [SUBMITTED, ACCEPTED], to: REJECTED },
  UPDATE: { from: [SUBMITTED], to: SUBMITTED },
  WITHDRAW: { from: [SUBMITTED, ACCEPTED], to: WITHDRAWN },
};

export function statusAfter(action: ProposalAction, status: ProposalStatus): ProposalStatus {
  const { from, to } = transitions[action];
  if (!from.includes(status)) throw new ProposalActionNotAllowed(action, status);
  return to;
}

export function actionsFrom(status: ProposalStatus): ProposalAction[] {
  return Object.values(ProposalAction).filter((action) => transitions[action].from.includes(status));
}

/** What somebody is to a proposal. */
export interface Standing {
  readonly decides: boolean;
  readonly isSubmitter: boolean;
  readonly isCallOpen: boolean;
}

/** What this person may do: the committee decides, the submitter withdraws, and updates until the call closes. */
export function actionsOf(
  status: ProposalStatus,
  { decides, isSubmitter, isCallOpen }: Standing,
): ProposalAction[] {
  const mine: Record<ProposalAction, boolean> = {
    ACCEPT: decides,
    REJECT: decides,
    UPDATE: isSubmitter && isCallOpen,
    WITHDRAW: isSubmitter,
  };
  return actionsFrom(status).filter((action) => mine[action]);
}

/** The proposal's status does not allow the action. */
export class ProposalActionNotAllowed extends UserError {
  constructor(
    readonly action: ProposalAction,
    readonly status: ProposalStatus,
  ) {
    super(`You cannot ${action.toLowerCase()} a proposal that is ${status.toLowerCase()}.`);
  }
}
