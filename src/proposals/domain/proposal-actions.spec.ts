import {
  actionsFrom,
  actionsOf,
  allows,
  ProposalAction,
  ProposalActionNotAllowed,
} from './proposal-actions.js';
import { Confirmation, Deliberation, type ProposalState, Submission } from './proposal-state.js';

const { UNDECIDED, ACCEPTED, STANDBY, REJECTED } = Deliberation;
const { AWAITED, CONFIRMED, DECLINED, LAPSED } = Confirmation;
const { ACCEPT, REJECT, PUT_ON_STANDBY, RESET, PUBLISH, UPDATE, WITHDRAW, CONFIRM, DECLINE } = ProposalAction;
const { SUBMIT, DISCARD, CHANGE_SPEAKERS, MOVE, TRY } = ProposalAction;

const state = (
  deliberation: Deliberation,
  publishedAt: Date | null = null,
  confirmation: Confirmation | null = null,
): ProposalState => ({ submission: Submission.SUBMITTED, deliberation, publishedAt, confirmation });
const out = new Date('2027-01-01');

const undecided = state(UNDECIDED);
const draft = { ...undecided, submission: Submission.DRAFT };
const withdrawn = { ...state(ACCEPTED), submission: Submission.WITHDRAWN };

/** Every state there is, and what it allows; the committee's actions first. */
const table: [string, ProposalState, ProposalAction[]][] = [
  ['a draft', draft, [UPDATE, SUBMIT, DISCARD, CHANGE_SPEAKERS]],
  ['undecided', undecided, [ACCEPT, REJECT, PUT_ON_STANDBY, UPDATE, WITHDRAW, CHANGE_SPEAKERS, MOVE, TRY]],
  [
    'accepted in private',
    state(ACCEPTED),
    [REJECT, PUT_ON_STANDBY, RESET, PUBLISH, UPDATE, WITHDRAW, CHANGE_SPEAKERS],
  ],
  [
    'on standby in private',
    state(STANDBY),
    [ACCEPT, REJECT, PUT_ON_STANDBY, RESET, PUBLISH, UPDATE, WITHDRAW, CHANGE_SPEAKERS, MOVE, TRY],
  ],
  [
    'rejected in private',
    state(REJECTED),
    [ACCEPT, PUT_ON_STANDBY, RESET, PUBLISH, UPDATE, WITHDRAW, CHANGE_SPEAKERS],
  ],
  [
    'accepted',
    state(ACCEPTED, out, AWAITED),
    [REJECT, PUT_ON_STANDBY, RESET, WITHDRAW, CONFIRM, DECLINE, CHANGE_SPEAKERS],
  ],
  [
    'confirmed',
    state(ACCEPTED, out, CONFIRMED),
    [REJECT, PUT_ON_STANDBY, RESET, WITHDRAW, DECLINE, CHANGE_SPEAKERS],
  ],
  ['declined', state(ACCEPTED, out, DECLINED), [ACCEPT, REJECT, PUT_ON_STANDBY, RESET]],
  ['lapsed', state(ACCEPTED, out, LAPSED), [ACCEPT, REJECT, PUT_ON_STANDBY, RESET]],
  [
    'on standby',
    state(STANDBY, out),
    [ACCEPT, REJECT, PUT_ON_STANDBY, RESET, WITHDRAW, CHANGE_SPEAKERS, MOVE, TRY],
  ],
  ['rejected', state(REJECTED, out), [ACCEPT, PUT_ON_STANDBY, RESET]],
  ['withdrawn', withdrawn, []],
];

describe('a proposal', () => {
  it.each(table)('that is %s allows what the table says and nothing else', (_, from, allowed) => {
    expect(actionsFrom(from, true)).toEqual(allowed);
    expect(Object.values(ProposalAction).filter((action) => allows(action, from))).toEqual(allowed);
  });

  it('offers its submitter the same whatever was decided in private', () => {
    const offered = [UNDECIDED, ACCEPTED, STANDBY, REJECTED].map((each) => actionsFrom(state(each), false));
    expect(offered).toEqual(Array(4).fill([UPDATE, WITHDRAW, CHANGE_SPEAKERS]));
  });

  const nobody = {
    decides: false,
    publishes: false,
    isSubmitter: false,
    isCoSpeaker: false,
    isCallOpen: true,
  };
  it.each([
    ['a reader', nobody, []],
    [
      'the committee',
      { ...nobody, decides: true, publishes: true },
      [ACCEPT, REJECT, PUT_ON_STANDBY, MOVE, TRY],
    ],
    ['a reviewer who may decide', { ...nobody, decides: true }, [ACCEPT, REJECT, PUT_ON_STANDBY]],
    ['its submitter', { ...nobody, isSubmitter: true }, [UPDATE, WITHDRAW, CHANGE_SPEAKERS]],
    ['a co-speaker', { ...nobody, isCoSpeaker: true }, [UPDATE]],
    ['a co-speaker after the call', { ...nobody, isCoSpeaker: true, isCallOpen: false }, []],
    [
      'its submitter after the call',
      { ...nobody, isSubmitter: true, isCallOpen: false },
      [WITHDRAW, CHANGE_SPEAKERS],
    ],
    [
      'an organizer who submitted it',
      { decides: true, publishes: true, isSubmitter: true, isCoSpeaker: true, isCallOpen: true },
      [ACCEPT, REJECT, PUT_ON_STANDBY, UPDATE, WITHDRAW, CHANGE_SPEAKERS, MOVE, TRY],
    ],
  ])('that is undecided lets %s do what is theirs', (_, standing, allowed) => {
    expect(actionsOf(undecided, standing)).toEqual(allowed);
  });

  it('is published by those who may, not by all who decide', () => {
    const actions = (publishes: boolean) =>
      actionsOf(state(REJECTED), { ...nobody, decides: true, publishes });
    expect(actions(true)).toEqual([ACCEPT, PUT_ON_STANDBY, RESET, PUBLISH]);
    expect(actions(false)).toEqual([ACCEPT, PUT_ON_STANDBY, RESET]);
  });
});

describe('a draft', () => {
  const writer = { decides: true, publishes: true, isSubmitter: true, isCoSpeaker: true, isCallOpen: true };
  it('lets its writer, and no committee, submit it while the call is open and change it at any time', () => {
    expect(actionsOf(draft, writer)).toEqual([UPDATE, SUBMIT, DISCARD, CHANGE_SPEAKERS]);
    expect(actionsOf(draft, { ...writer, isCallOpen: false })).toEqual([UPDATE, DISCARD, CHANGE_SPEAKERS]);
    expect(actionsOf(draft, { ...writer, isSubmitter: false, isCoSpeaker: false })).toEqual([]);
  });
});

describe('the refusal of an action', () => {
  const message = (action: ProposalAction, from: ProposalState) =>
    new ProposalActionNotAllowed(action, { ...from, id: 'x' }).message;

  it.each([
    [WITHDRAW, draft, 'You cannot withdraw a proposal that is a draft.'],
    [SUBMIT, undecided, 'You cannot submit a proposal that is submitted.'],
    [DISCARD, withdrawn, 'You cannot discard a proposal that is withdrawn.'],
    [CHANGE_SPEAKERS, state(REJECTED, out), 'You cannot change the speakers of a proposal that is rejected.'],
    [ACCEPT, withdrawn, 'You cannot accept a proposal that is withdrawn.'],
    [ACCEPT, state(ACCEPTED), 'You cannot accept a proposal that is accepted.'],
    [RESET, undecided, 'You cannot reset a proposal that is undecided.'],
    [PUBLISH, undecided, 'You cannot publish a proposal that is undecided.'],
    [PUBLISH, state(STANDBY, out), 'You cannot publish a proposal that is published.'],
    [PUT_ON_STANDBY, withdrawn, 'You cannot put on standby a proposal that is withdrawn.'],
    [UPDATE, state(ACCEPTED, out, AWAITED), 'You cannot update a proposal that is accepted.'],
    [UPDATE, state(STANDBY, out), 'You cannot update a proposal that is on standby.'],
    [CONFIRM, state(ACCEPTED, out, LAPSED), 'You cannot confirm a proposal that is lapsed.'],
  ])('says to whoever wanted to %s why not', (action, from, words) => {
    expect(message(action, from)).toBe(words);
  });

  it('tells a submitter nothing that is not published', () => {
    for (const deliberation of Object.values(Deliberation)) {
      const refusal = new ProposalActionNotAllowed(CONFIRM, { ...state(deliberation), id: 'x' });
      expect(refusal).toMatchObject({
        message: 'You cannot confirm a proposal that is submitted.',
        status: 'SUBMITTED',
        proposalId: 'x',
      });
    }
  });
});
