export { AccessCodesService } from './access-codes.service.js';
export { CallsService } from './calls.service.js';
export { ConversationsService } from './conversations.service.js';
export { ConfirmationsService } from './confirmations.service.js';
export { CoSpeakerAnswersService } from './co-speaker-answers.service.js';
export { CoSpeakerInvitationsService } from './co-speaker-invitations.service.js';
export type { Proposal } from './data/proposal.entity.js';
export { DecisionsService } from './decisions.service.js';
export { DraftsService } from './drafts.service.js';
export { MessageSide } from './domain/conversation.js';
export { DecisionMailing } from './domain/decision-mailing.js';
export { ProposalAction } from './domain/proposal-actions.js';
export { Confirmation, Deliberation, ProposalStatus, statusOf } from './domain/proposal-state.js';
export { OtherReviews } from './domain/review-settings.js';
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
export { ReviewCommentsService } from './review-comments.service.js';
export { ReviewPhasesService } from './review-phases.service.js';
export { ReviewsService } from './reviews.service.js';
export { ScoreCategoriesService } from './score-categories.service.js';
export { SpeakerTicketChoicesService } from './speaker-ticket-choices.service.js';
export { type ProposalDetails, SubmissionsService } from './submissions.service.js';
export { TagsService } from './tags.service.js';
