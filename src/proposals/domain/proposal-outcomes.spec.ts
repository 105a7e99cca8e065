import { ProposalAction } from './proposal-actions.js';
import { type Decision, decided, holdsPlace, isOverdue } from './proposal-outcomes.js';
import { Confirmation, Deliberation, type ProposalState, statusOf, Submission } from './proposal-state.js';

const { UNDECIDED, ACCEPTED, STANDBY, REJECTED } = Deliberation;
const now = new Date('2027-01-01T12:00:00Z');
const confirmed: ProposalState = {
  submission: Submission.SUBMITTED,
  deliberation: ACCEPTED,
  publishedAt: now,
  confirmation: Confirmation.CONFIRMED,
};

describe('a decision', () => {
  const onStandby: Decision = { action: ProposalAction.PUT_ON_STANDBY, rank: 3 };

  it.each<[Decision, object]>([
    [{ action: ProposalAction.ACCEPT }, { deliberation: ACCEPTED, standbyRank: null, decidedAt: now }],
    [{ action: ProposalAction.REJECT }, { deliberation: REJECTED, standbyRank: null, decidedAt: now }],
    [onStandby, { deliberation: STANDBY, standbyRank: 3, decidedAt: now }],
    [{ action: ProposalAction.RESET }, { deliberation: UNDECIDED, standbyRank: null, decidedAt: null }],
  ])('%j waits for a publication of its own', (decision, outcome) => {
    const notPublished = { publicationId: null, publishedAt: null, confirmation: null, confirmBy: null };
    expect(decided(decision, confirmed, now)).toEqual({ ...outcome, ...notPublished });
  });

  it('about another rank changes nothing else', () => {
    expect(decided(onStandby, { ...confirmed, deliberation: STANDBY, confirmation: null }, now)).toEqual({
      standbyRank: 3,
    });
  });
});

describe('an acceptance', () => {
  const at = (confirmation: Confirmation | null, confirmBy: Date | null) =>
    isOverdue({ confirmation, confirmBy }, now);
  const { AWAITED, CONFIRMED, DECLINED, LAPSED } = Confirmation;

  it('is overdue from its deadline on, while nothing was answered', () => {
    expect(at(AWAITED, now)).toBe(true);
    expect(at(AWAITED, new Date(now.getTime() + 1))).toBe(false);
    expect(at(AWAITED, null)).toBe(false);
    for (const answered of [CONFIRMED, DECLINED, LAPSED, null]) expect(at(answered, now)).toBe(false);
  });

  it.each([
    [AWAITED, true],
    [CONFIRMED, true],
    [DECLINED, false],
    [LAPSED, false],
    [null, false],
  ])('that is %s holds a place: %s', (confirmation, holds) => {
    expect(holdsPlace({ ...confirmed, confirmation })).toBe(holds);
  });
});

describe('the status that speakers know', () => {
  it.each([
    [UNDECIDED, 'SUBMITTED', 'SUBMITTED'],
    [ACCEPTED, 'SUBMITTED', 'ACCEPTED'],
    [STANDBY, 'SUBMITTED', 'STANDBY'],
    [REJECTED, 'SUBMITTED', 'REJECTED'],
  ])('of a proposal that is %s is %s, and once published %s', (deliberation, before, after) => {
    expect(statusOf({ ...confirmed, deliberation, publishedAt: null })).toBe(before);
    expect(statusOf({ ...confirmed, deliberation })).toBe(after);
    const withdrawn = { ...confirmed, deliberation, submission: Submission.WITHDRAWN };
    expect(statusOf(withdrawn)).toBe('WITHDRAWN');
  });
});
