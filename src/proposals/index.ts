export { CallsService } from './calls.service.js';
export { ConversationsService } from './conversations.service.js';
export { ConfirmationsService } from './confirmations.service.js';
export type { Proposal } from './data/proposal.entity.js';
export { DecisionsService } from './decisions.service.js';
export { MessageSide } from './domain/conversation.js';
export { DecisionMailing } from './domain/decision-mailing.js';
export { Confirmation, Deliberation, ProposalStatus, statusOf } from './domain/proposal-state.js';
export { ProposalType } from './graphql/proposal.type.js';
export {
  DecisionPublished,
  DecisionTakenBack,
  MessageSent,
  ProposalConfirmed,
  ProposalDeclined,
  ProposalLapsed,
  ProposalSubmitted,
  ProposalWithdrawn,
  StandbyAccepted,
} from './proposals.facts.js';
export { ProposalsModule } from './proposals.module.js';
export { ProposalsService } from './proposals.service.js';
export { SubmissionsService } from './submissions.service.js';
