import { ProposalAction } from './proposal-actions.js';
import { Confirmation, Deliberation, type ProposalState, Submission } from './proposal-state.js';

/** What the committee can decide. */
export type Decision =
  | { readonly action: ProposalAction.ACCEPT | ProposalAction.REJECT | ProposalAction.RESET }
  /** Of those on standby the lowest rank comes first. */
  | { readonly action: ProposalAction.PUT_ON_STANDBY; readonly rank: number };

const deliberations = {
  ACCEPT: Deliberation.ACCEPTED,
  REJECT: Deliberation.REJECTED,
  PUT_ON_STANDBY: Deliberation.STANDBY,
  RESET: Deliberation.UNDECIDED,
} as const;

const noAnswer = { confirmation: null, confirmBy: null } as const;
const notPublished = { publicationId: null, publishedAt: null, ...noAnswer } as const;

/**
 * A new decision waits for a publication of its own, and what was published of the last one holds no longer. Another
 * rank on standby is no new decision.
 */
export function decided(decision: Decision, { deliberation }: ProposalState, now: Date) {
  const rank = decision.action === ProposalAction.PUT_ON_STANDBY ? { standbyRank: decision.rank } : null;
  if (rank && deliberation === Deliberation.STANDBY) return rank;
  const isReset = decision.action === ProposalAction.RESET;
  return {
    deliberation: deliberations[decision.action],
    standbyRank: null,
    ...rank,
    decidedAt: isReset ? null : now,
    ...notPublished,
  };
}

/** The decision stays as the committee made it; there is nothing left to answer. */
export const withdrawn = { submission: Submission.WITHDRAWN, ...noAnswer } as const;

/** Whether the submitter let the time pass: from the deadline on, while the answer is awaited. */
export const isOverdue = (
  { confirmation, confirmBy }: { confirmation: Confirmation | null; confirmBy: Date | null },
  now: Date,
): boolean => confirmation === Confirmation.AWAITED && confirmBy !== null && confirmBy <= now;

/** Whether a no of the submitter leaves a place that was given: the acceptance had been published. */
export const holdsPlace = ({ confirmation }: ProposalState): boolean =>
  confirmation === Confirmation.AWAITED || confirmation === Confirmation.CONFIRMED;
