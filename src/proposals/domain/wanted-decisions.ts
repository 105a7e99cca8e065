import { InvalidInput, refuseAll } from '../../kernel/user-error.js';
import { ProposalAction } from './proposal-actions.js';
import type { Decision } from './proposal-outcomes.js';
import { Deliberation } from './proposal-state.js';

/** A decision as it is asked for in a list: by what shall be. */
interface Wanted {
  readonly proposalId: string;
  readonly deliberation: Deliberation;
  readonly standbyRank?: number | null;
}

const actions = {
  UNDECIDED: ProposalAction.RESET,
  ACCEPTED: ProposalAction.ACCEPT,
  REJECTED: ProposalAction.REJECT,
} as const;

/** Refuses a rank where there is none, and its absence on standby. */
export function decisionsOf(wanted: readonly Wanted[]): { proposalId: string; decision: Decision }[] {
  const faults: InvalidInput[] = [];
  const decisions = wanted.map(({ proposalId, deliberation, standbyRank = null }, place) => {
    if ((standbyRank !== null) !== (deliberation === Deliberation.STANDBY))
      faults.push(
        new InvalidInput('A rank belongs to STANDBY, and only to that.', [
          'decisions',
          String(place),
          'standbyRank',
        ]),
      );
    return { proposalId, decision: decisionOf(deliberation, standbyRank ?? 1) };
  });
  refuseAll(faults);
  return decisions;
}

const decisionOf = (deliberation: Deliberation, rank: number): Decision =>
  deliberation === Deliberation.STANDBY
    ? { action: ProposalAction.PUT_ON_STANDBY, rank }
    : { action: actions[deliberation] };
