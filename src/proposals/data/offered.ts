import { Not } from 'typeorm';
import { Submission } from '../domain/proposal-state.js';
import type { Proposal } from './proposal.entity.js';

/** Drafts are their writers' affair: whatever is read, counted or decided for others asks for this. */
export const offered = { submission: Not(Submission.DRAFT) };

/** The same in SQL, for the rows of the table or alias of this name. */
export const isOffered = (proposals: string): string => `(${proposals}.submission <> 'DRAFT')`;

/** When it was submitted, of one that is no draft. */
export function offeredAt({ submittedAt }: Pick<Proposal, 'submittedAt'>): Date {
  if (submittedAt === null) throw new Error('A draft is not offered.');
  return submittedAt;
}
