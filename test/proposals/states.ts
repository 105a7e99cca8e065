import type { Proposal } from '../../src/proposals/index.js';
import { Confirmation, Deliberation, Submission } from '../../src/proposals/domain/proposal-state.js';

const publishedAt = new Date('2027-01-01T12:00:00Z');
const decided = (deliberation: Deliberation, told: boolean) => ({
  deliberation,
  ...(told && { publishedAt }),
});
const answered = (confirmation: Confirmation) => ({
  ...decided(Deliberation.ACCEPTED, true),
  confirmation,
});

/** Every state of a proposal, for the factory. */
export const states = {
  undecided: {},
  'accepted in private': decided(Deliberation.ACCEPTED, false),
  'on standby in private': decided(Deliberation.STANDBY, false),
  'rejected in private': decided(Deliberation.REJECTED, false),
  accepted: answered(Confirmation.AWAITED),
  confirmed: answered(Confirmation.CONFIRMED),
  declined: { ...answered(Confirmation.DECLINED), talkId: null },
  lapsed: { ...answered(Confirmation.LAPSED), talkId: null },
  'on standby': decided(Deliberation.STANDBY, true),
  rejected: decided(Deliberation.REJECTED, true),
  withdrawn: { submission: Submission.WITHDRAWN },
} satisfies Record<string, Partial<Proposal>>;

export type StateName = keyof typeof states;
