import { ProposalAction } from './proposal-actions.js';
import { Deliberation } from './proposal-state.js';
import { decisionsOf } from './wanted-decisions.js';

describe('decisions asked for in a list', () => {
  it.each([
    [Deliberation.ACCEPTED, null, { action: ProposalAction.ACCEPT }],
    [Deliberation.REJECTED, undefined, { action: ProposalAction.REJECT }],
    [Deliberation.UNDECIDED, null, { action: ProposalAction.RESET }],
    [Deliberation.STANDBY, 2, { action: ProposalAction.PUT_ON_STANDBY, rank: 2 }],
  ])('become what is to be done: %s', (deliberation, standbyRank, decision) => {
    expect(decisionsOf([{ proposalId: 'a', deliberation, ...(standbyRank && { standbyRank }) }])).toEqual([
      { proposalId: 'a', decision },
    ]);
  });

  it('are refused with every rank that is missing or too much', () => {
    const wanted = [
      { proposalId: 'a', deliberation: Deliberation.STANDBY },
      { proposalId: 'b', deliberation: Deliberation.STANDBY, standbyRank: 1 },
      { proposalId: 'c', deliberation: Deliberation.ACCEPTED, standbyRank: 1 },
    ];
    const paths = (() => {
      try {
        return decisionsOf(wanted);
      } catch (error: unknown) {
        return (error as AggregateError).errors.map(({ path }: { path: string[] }) => path);
      }
    })();
    expect(paths).toEqual([
      ['decisions', '0', 'standbyRank'],
      ['decisions', '2', 'standbyRank'],
    ]);
  });
});
