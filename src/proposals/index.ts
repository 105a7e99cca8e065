export { CallsService } from './calls.service.js';
export type { Proposal } from './data/proposal.entity.js';
export { DecisionsService } from './decisions.service.js';
export { ProposalStatus } from './domain/proposal-status.js';
export {
  ProposalAccepted,
  ProposalRejected,
  ProposalSubmitted,
  ProposalWithdrawn,
} from './proposals.facts.js';
export { ProposalsModule } from './proposals.module.js';
export { ProposalsService } from './proposals.service.js';
export { SubmissionsService } from './submissions.service.js';
