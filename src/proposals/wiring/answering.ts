import { AnsweredProposalsService } from '../answered-proposals.service.js';
import { ExportedAnswers } from '../exported-answers.js';
import { ProposalAnswersResolver, SpeakerAnswersResolver } from '../graphql/answers.resolver.js';
import { ProposalAnswers } from '../proposal-answers.js';
import { SpeakerAnswersService } from '../speaker-answers.service.js';

/** What takes and shows the answers to the questions on proposals and their speakers. */
export const answering = [
  ProposalAnswers,
  AnsweredProposalsService,
  SpeakerAnswersService,
  ProposalAnswersResolver,
  SpeakerAnswersResolver,
  ExportedAnswers,
];
