import { UserError } from '../../kernel/user-error.js';
import {
  Confirmation,
  Deliberation,
  type ProposalState,
  ProposalStatus,
  statusOf,
  Submission,
} from './proposal-state.js';

/** What people can do with a proposal. */
export enum ProposalAction {
  ACCEPT = 'ACCEPT',
  REJECT = 'REJECT',
  PUT_ON_STANDBY = 'PUT_ON_STANDBY',
  RESET = 'RESET',
  PUBLISH = 'PUBLISH',
  UPDATE = 'UPDATE',
  WITHDRAW = 'WITHDRAW',
  CONFIRM = 'CONFIRM',
  DECLINE = 'DECLINE',
  SUBMIT = 'SUBMIT',
  DISCARD = 'DISCARD',
  CHANGE_SPEAKERS = 'CHANGE_SPEAKERS',
  MOVE = 'MOVE',
  TRY = 'TRY',
}

/** The states that allow an action; what is left out may be anything, but submitted it is unless the row says draft. */
interface Row {
  readonly submission?: Submission;
  readonly deliberation?: readonly Deliberation[];
  readonly isPublished?: boolean;
  readonly confirmation?: readonly Confirmation[];
}

const { UNDECIDED, ACCEPTED, STANDBY, REJECTED } = Deliberation;
const { AWAITED, CONFIRMED, DECLINED, LAPSED } = Confirmation;
/** Nobody has said no, as far as its submitter knows. */
const alive: readonly Row[] = [
  { isPublished: false },
  { deliberation: [STANDBY] },
  { confirmation: [AWAITED, CONFIRMED] },
];
const draft: Row = { submission: Submission.DRAFT };

/**
 * While a proposal is not withdrawn, an action is allowed by any of its rows; of a draft the committee knows nothing. The committee may change its mind at any
 * time. What the submitter may do depends on nothing that is not published, or it would give the decision away.
 */
const rows: Record<ProposalAction, readonly Row[]> = {
  ACCEPT: [{ deliberation: [UNDECIDED, STANDBY, REJECTED] }, { confirmation: [DECLINED, LAPSED] }],
  REJECT: [{ deliberation: [UNDECIDED, ACCEPTED, STANDBY] }],
  PUT_ON_STANDBY: [{ deliberation: [UNDECIDED, ACCEPTED, STANDBY, REJECTED] }],
  RESET: [{ deliberation: [ACCEPTED, STANDBY, REJECTED] }],
  PUBLISH: [{ deliberation: [ACCEPTED, STANDBY, REJECTED], isPublished: false }],
  UPDATE: [draft, { isPublished: false }],
  WITHDRAW: alive,
  CONFIRM: [{ confirmation: [AWAITED] }],
  DECLINE: [{ confirmation: [AWAITED, CONFIRMED] }],
  SUBMIT: [draft],
  DISCARD: [draft],
  CHANGE_SPEAKERS: [draft, ...alive],
  MOVE: [{ deliberation: [UNDECIDED, STANDBY] }],
  TRY: [{ deliberation: [UNDECIDED, STANDBY] }],
};

const holds = (
  { submission = Submission.SUBMITTED, deliberation, isPublished, confirmation }: Row,
  state: ProposalState,
): boolean =>
  submission === state.submission &&
  (deliberation?.includes(state.deliberation) ?? true) &&
  (isPublished === undefined || isPublished === (state.publishedAt !== null)) &&
  (confirmation === undefined || (state.confirmation !== null && confirmation.includes(state.confirmation)));

export const allows = (action: ProposalAction, state: ProposalState): boolean =>
  rows[action].some((row) => holds(row, state));

/** Refuses what the state of the proposal does not allow. */
export function requireAllowed(action: ProposalAction, proposal: ProposalState & { id: string }): void {
  if (!allows(action, proposal)) throw new ProposalActionNotAllowed(action, proposal);
}

const ofCommittee: Record<ProposalAction, boolean> = {
  ACCEPT: true,
  REJECT: true,
  PUT_ON_STANDBY: true,
  RESET: true,
  PUBLISH: true,
  UPDATE: false,
  WITHDRAW: false,
  CONFIRM: false,
  DECLINE: false,
  SUBMIT: false,
  DISCARD: false,
  CHANGE_SPEAKERS: false,
  MOVE: true,
  TRY: true,
};

/** Of the committee's actions those that reviewers who may decide leave to organizers. */
const ofOrganizers = new Set([ProposalAction.PUBLISH, ProposalAction.MOVE, ProposalAction.TRY]);

/** What the state allows, whoever does it; the committee's actions only for those who know what it has decided. */
export const actionsFrom = (state: ProposalState, knowsDecision: boolean): ProposalAction[] =>
  Object.values(ProposalAction).filter(
    (action) => allows(action, state) && (knowsDecision || !ofCommittee[action]),
  );

/** What somebody is to a proposal. */
export interface Standing {
  readonly decides: boolean;
  readonly publishes: boolean;
  readonly isSubmitter: boolean;
  readonly isCoSpeaker: boolean;
  readonly isCallOpen: boolean;
}

/**
 * What this person may do: the committee decides, organizers publish, move and try, the submitter does the rest, and submits
 * and updates while the call is open. Co-speakers write like the submitter and answer for nobody.
 */
export function actionsOf(state: ProposalState, standing: Standing): ProposalAction[] {
  const { decides, publishes, isSubmitter, isCoSpeaker, isCallOpen } = standing;
  return actionsFrom(state, true).filter((action) => {
    if (ofOrganizers.has(action)) return publishes;
    if (ofCommittee[action]) return decides;
    const isTheirs = isSubmitter || (isCoSpeaker && action === ProposalAction.UPDATE);
    return isTheirs && (isCallOpen || !needsOpenCall(action, state));
  });
}

/** Drafts are written at any time. */
const needsOpenCall = (action: ProposalAction, { submission }: ProposalState): boolean =>
  action === ProposalAction.SUBMIT ||
  (action === ProposalAction.UPDATE && submission === Submission.SUBMITTED);

const words: Record<Deliberation, string> = {
  UNDECIDED: 'undecided',
  ACCEPTED: 'accepted',
  STANDBY: 'on standby',
  REJECTED: 'rejected',
};

const verbFor = (action: ProposalAction): string =>
  action === ProposalAction.CHANGE_SPEAKERS
    ? 'change the speakers of'
    : action.toLowerCase().replaceAll('_', ' ');

/** As much of the state as whoever wanted the action may know. */
function wordFor(action: ProposalAction, state: ProposalState): string {
  if (state.submission === Submission.WITHDRAWN) return 'withdrawn';
  if (state.submission === Submission.DRAFT) return 'a draft';
  if (ofCommittee[action]) {
    const isOut = action === ProposalAction.PUBLISH && state.publishedAt !== null;
    return isOut ? 'published' : words[state.deliberation];
  }
  if (state.publishedAt === null) return 'submitted';
  const isAnswered = state.confirmation !== null && state.confirmation !== AWAITED;
  return isAnswered ? state.confirmation.toLowerCase() : words[state.deliberation];
}

/** The state of the proposal does not allow the action; the status is the one that its speakers know. */
export class ProposalActionNotAllowed extends UserError {
  readonly proposalId: string;
  readonly status: ProposalStatus;

  constructor(
    readonly action: ProposalAction,
    proposal: ProposalState & { readonly id: string },
  ) {
    super(`You cannot ${verbFor(action)} a proposal that is ${wordFor(action, proposal)}.`);
    this.proposalId = proposal.id;
    this.status = statusOf(proposal);
  }
}
