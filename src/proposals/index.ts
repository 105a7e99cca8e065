export type { Proposal } from './data/proposal.entity.js';
export { ProposalStatus } from './domain/proposal-status.js';
export {
  ProposalAccepted,
  ProposalRejected,
  ProposalSubmitted,
  ProposalWithdrawn,
} from './proposals.facts.js';
export { ProposalsModule } from './proposals.module.js';
export { ProposalsService } from './proposals.service.js';
