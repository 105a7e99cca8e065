import { Deliberation, Submission } from '../domain/proposal-state.js';
import type { Proposal } from './proposal.entity.js';

/** Reviews are for proposals that wait for a decision. */
export const isReviewable = ({
  submission,
  deliberation,
}: Pick<Proposal, 'submission' | 'deliberation'>): boolean =>
  submission === Submission.SUBMITTED && deliberation === Deliberation.UNDECIDED;

/** The same in SQL, for the rows of the table or alias of this name. */
export const reviewable = (proposals: string): string =>
  `(${proposals}.submission = 'SUBMITTED' AND ${proposals}.deliberation = 'UNDECIDED')`;
