import { registerEnumType } from '@nestjs/graphql';
import { ProposalAction } from '../domain/proposal-actions.js';
import { Confirmation, Deliberation, ProposalStatus, Submission } from '../domain/proposal-state.js';

registerEnumType(ProposalStatus, {
  name: 'ProposalStatus',
  description: 'Where a proposal stands as its speakers know it: of a decision they know what is published.',
  valuesMap: {
    DRAFT: { description: 'Being written; nobody but its writer knows of it.' },
    SUBMITTED: { description: 'Under review; its submitter may change it while the call is open.' },
    ACCEPTED: {
      description: 'Has a place in the programme; `confirmation` says what its submitter answered.',
    },
    STANDBY: { description: 'Gets a place if one becomes free.' },
    REJECTED: { description: 'Gets no place; the committee may still change its mind.' },
    WITHDRAWN: { description: 'Was taken back by its submitter, for good.' },
  },
});
registerEnumType(Submission, {
  name: 'Submission',
  description: 'Whether its submitter stands by a proposal.',
  valuesMap: {
    DRAFT: { description: 'Not offered yet; no committee sees it.' },
    SUBMITTED: { description: 'Offered.' },
    WITHDRAWN: { description: 'Taken back, for good.' },
  },
});
registerEnumType(Deliberation, {
  name: 'Deliberation',
  description: 'What the committee thinks of a proposal, before and after it says so.',
  valuesMap: {
    UNDECIDED: { description: 'Nothing yet.' },
    ACCEPTED: { description: 'It is a talk of the programme, unless its submitter said no.' },
    STANDBY: { description: 'It takes the place of one whose submitter said no.' },
    REJECTED: { description: 'It is no talk.' },
  },
});
registerEnumType(Confirmation, {
  name: 'Confirmation',
  description: 'What the submitter answers to a published acceptance.',
  valuesMap: {
    AWAITED: { description: 'Nothing yet.' },
    CONFIRMED: { description: 'Yes.' },
    DECLINED: { description: 'No; the place goes to the best proposal on standby.' },
    LAPSED: { description: 'Nothing until the deadline, which counts as a no.' },
  },
});
registerEnumType(ProposalAction, {
  name: 'ProposalAction',
  description: 'What can be done with a proposal.',
  valuesMap: {
    ACCEPT: { description: 'By the committee.' },
    REJECT: { description: 'By the committee.' },
    PUT_ON_STANDBY: { description: 'By the committee; also to change the rank.' },
    RESET: { description: 'By the committee: back to undecided.' },
    PUBLISH: { description: 'By the committee: let the speakers know its decision.' },
    UPDATE: {
      description:
        'By its submitter and its co-speakers, while the call is open, or the proposal is: by its access code or reopened; a draft at any time.',
    },
    WITHDRAW: { description: 'By its submitter.' },
    CONFIRM: { description: 'By its submitter.' },
    DECLINE: { description: 'By its submitter.' },
    SUBMIT: { description: 'By the writer of a draft, while the call is open.' },
    DISCARD: { description: 'By the writer of a draft.' },
    CHANGE_SPEAKERS: {
      description: 'By its submitter: invite and remove co-speakers, and put all in order.',
    },
    MOVE: { description: 'By the committee: to another event.' },
    TRY: { description: 'By organizers: as a talk on the draft of the agenda.' },
  },
});
