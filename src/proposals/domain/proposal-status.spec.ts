import {
  actionsFrom,
  actionsOf,
  ProposalAction,
  ProposalActionNotAllowed,
  ProposalStatus,
  statusAfter,
} from './proposal-status.js';

const { SUBMITTED, ACCEPTED, REJECTED, WITHDRAWN } = ProposalStatus;
const { ACCEPT, REJECT, UPDATE, WITHDRAW } = ProposalAction;

describe('a proposal', () => {
  it.each([
    [SUBMITTED, [ACCEPT, REJECT, UPDATE, WITHDRAW]],
    [ACCEPTED, [REJECT, WITHDRAW]],
    [REJECTED, [ACCEPT]],
    [WITHDRAWN, []],
  ])('that is %s allows %j and nothing else', (status, allowed) => {
    expect(actionsFrom(status)).toEqual(allowed);
    for (const action of Object.values(ProposalAction).filter((each) => !allowed.includes(each)))
      expect(() => statusAfter(action, status)).toThrow(ProposalActionNotAllowed);
  });

  it.each([
    [ACCEPT, ACCEPTED],
    [REJECT, REJECTED],
    [UPDATE, SUBMITTED],
    [WITHDRAW, WITHDRAWN],
  ])('that was submitted is after %s %s', (action, status) => {
    expect(statusAfter(action, SUBMITTED)).toBe(status);
  });

  it('says in the refusal what was wanted and why not', () => {
    expect(new ProposalActionNotAllowed(ACCEPT, WITHDRAWN)).toMatchObject({
      message: 'You cannot accept a proposal that is withdrawn.',
      action: ACCEPT,
      status: WITHDRAWN,
    });
  });

  const nobody = { decides: false, isSubmitter: false, isCallOpen: true };
  it.each([
    ['a reader', nobody, []],
    ['the committee', { ...nobody, decides: true }, [ACCEPT, REJECT]],
    ['its submitter', { ...nobody, isSubmitter: true }, [UPDATE, WITHDRAW]],
    ['its submitter after the call', { ...nobody, isSubmitter: true, isCallOpen: false }, [WITHDRAW]],
    [
      'an organizer who submitted it',
      { decides: true, isSubmitter: true, isCallOpen: true },
      [ACCEPT, REJECT, UPDATE, WITHDRAW],
    ],
  ])('that was submitted lets %s do what is theirs', (_, standing, allowed) => {
    expect(actionsOf(SUBMITTED, standing)).toEqual(allowed);
  });
});
