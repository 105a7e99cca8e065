import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { EventsModule } from '../events/index.js';
import { FilesModule } from '../files/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { RegistrationModule } from '../registration/index.js';
import { QuestionsModule } from '../questions/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { TalksModule } from '../talks/index.js';
import { AccessCodeTries } from './access-code-tries.js';
import { AccessCodesService } from './access-codes.service.js';
import { Admission } from './admission.js';
import { TicketingModule } from '../ticketing/index.js';
import { Acceptances } from './acceptances.js';
import { answering } from './answering.providers.js';
import { CallsService } from './calls.service.js';
import { ConversationAccess } from './conversation-access.js';
import { ConversationsService } from './conversations.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import { CoSpeakerAnswersService } from './co-speaker-answers.service.js';
import { CoSpeakerInvitationsService } from './co-speaker-invitations.service.js';
import { CoSpeakerLimits } from './co-speaker-limits.js';
import { CoSpeakerMails } from './co-speaker-mails.js';
import { AccessCodePart } from './data/access-code-part.entity.js';
import { AccessCode } from './data/access-code.entity.js';
import { AccessCodesRepository } from './data/access-codes.repository.js';
import { AcceptedSpeakersRepository } from './data/accepted-speakers.repository.js';
import { CallForProposals } from './data/call-for-proposals.entity.js';
import { CallPart } from './data/call-part.entity.js';
import { CallsRepository } from './data/calls.repository.js';
import { CoSpeakerInvitation } from './data/co-speaker-invitation.entity.js';
import { CoSpeakerInvitationsRepository } from './data/co-speaker-invitations.repository.js';
import { ProposalMove } from './data/proposal-move.entity.js';
import { ProposalMovesRepository } from './data/proposal-moves.repository.js';
import { ProposalSpeaker } from './data/proposal-speaker.entity.js';
import { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ReviewAssignment } from './data/review-assignment.entity.js';
import { ReviewAssignmentsRepository } from './data/review-assignments.repository.js';
import { ReviewComment } from './data/review-comment.entity.js';
import { ReviewCommentsRepository } from './data/review-comments.repository.js';
import { ReviewScore } from './data/review-score.entity.js';
import { ProposalTag } from './data/proposal-tag.entity.js';
import { Tag } from './data/tag.entity.js';
import { TagsRepository } from './data/tags.repository.js';
import { ReviewerTag } from './data/reviewer-tag.entity.js';
import { ReviewerTrack } from './data/reviewer-track.entity.js';
import { ReviewerExpertiseRepository } from './data/reviewer-expertise.repository.js';
import { BlindText } from './data/blind-text.entity.js';
import { BlindTextsRepository } from './data/blind-texts.repository.js';
import { ReviewPhase } from './data/review-phase.entity.js';
import { ReviewPhasesRepository } from './data/review-phases.repository.js';
import { Review } from './data/review.entity.js';
import { ReviewsRepository } from './data/reviews.repository.js';
import { ScoreCategoriesRepository } from './data/score-categories.repository.js';
import { ScoreCategoryTrack } from './data/score-category-track.entity.js';
import { SpeakerTicketChoice } from './data/speaker-ticket-choice.entity.js';
import { SpeakerTicketChoicesRepository } from './data/speaker-ticket-choices.repository.js';
import { ScoreCategory } from './data/score-category.entity.js';
import { SimilarProposalsRepository } from './data/similar-proposals.repository.js';
import { MessagesRead } from './data/messages-read.entity.js';
import { MessagesRepository } from './data/messages.repository.js';
import { ProposalMessage } from './data/proposal-message.entity.js';
import { BlindTextsService } from './blind-texts.service.js';
import { DecisionAccess } from './decision-access.js';
import { DecisionsService } from './decisions.service.js';
import { DraftsService } from './drafts.service.js';
import {
  AccessCodeOfferResolver,
  AccessCodesResolver,
  EventAccessCodesResolver,
} from './graphql/access-codes.resolver.js';
import { CallLimitResolver, CallOfferResolver } from './graphql/call-offer.resolver.js';
import { CallReader } from './graphql/call-reader.js';
import { CallsResolver, SeriesCallResolver } from './graphql/calls.resolver.js';
import { EventProposalsResolver, ViewerProposalsResolver } from './graphql/event-proposals.resolver.js';
import { CoSpeakersResolver } from './graphql/co-speakers.resolver.js';
import { DecisionsResolver } from './graphql/decisions.resolver.js';
import { DraftsResolver } from './graphql/drafts.resolver.js';
import {
  EventReviewsResolver,
  ReviewerProgressResolver,
  ScoreCategoryResolver,
} from './graphql/event-reviews.resolver.js';
import { MessageReaders } from './graphql/message-readers.js';
import { UnreadMessagesLoader } from './graphql/messages.loader.js';
import { MessagesResolver, ProposalMessagesResolver } from './graphql/messages.resolver.js';
import { ProposalMoveRelationsResolver, ProposalMovesResolver } from './graphql/proposal-moves.resolver.js';
import { ProposalRelationsResolver } from './graphql/proposal-relations.resolver.js';
import {
  ProposalReviewsResolver,
  ReviewRelationsResolver,
  ReviewScoreResolver,
  UnfilledReviewResolver,
} from './graphql/proposal-reviews.resolver.js';
import { ProposalSpeakersResolver } from './graphql/proposal-speakers.resolver.js';
import {
  AccessCodesLoader,
  CallsLoader,
  CoSpeakerInvitationsLoader,
  ProposalMovesLoader,
  ProposalSpeakersLoader,
  SpeakerTicketChoicesLoader,
} from './graphql/proposals.loaders.js';
import { ProposalStateResolver } from './graphql/proposal-state.resolver.js';
import { ProposalsResolver } from './graphql/proposals.resolver.js';
import { ExportedSpeakers } from './exported-speakers.js';
import { Offering } from './offering.js';
import { LikenessesLoader } from './graphql/similar-proposals.loader.js';
import { SimilarProposalResolver, SimilarProposalsResolver } from './graphql/similar-proposals.resolver.js';
import { OwnSpeakers } from './own-speakers.js';
import { ProposalCast } from './proposal-cast.js';
import { ProposalSpeakersService } from './proposal-speakers.service.js';
import { ProposalExportsRepository } from './data/proposal-exports.repository.js';
import { ProposalExportController } from './http/proposal-export.controller.js';
import { ProposalExportService } from './proposal-export.service.js';
import { ReviewExportService } from './review-export.service.js';
import { ProposalListsService } from './proposal-lists.service.js';
import { ProposalMovesService } from './proposal-moves.service.js';
import { ProposalSettlement } from './proposal-settlement.js';
import { ProposalTalks } from './proposal-talks.js';
import { ProposalCommentsResolver, ReviewCommentsResolver } from './graphql/review-comments.resolver.js';
import { BlindTextsLoader } from './graphql/blind-texts.loader.js';
import { BlindTextsResolver } from './graphql/blind-texts.resolver.js';
import { ProposalTextResolver } from './graphql/proposal-text.resolver.js';
import { ReviewPhasesResolver } from './graphql/review-phases.resolver.js';
import { ProposalTickets } from './proposal-tickets.js';
import { SpeakerTicketsResolver } from './graphql/speaker-tickets.resolver.js';
import { ReviewReader } from './graphql/review-reader.js';
import { ReviewTermsResolver } from './graphql/review-terms.resolver.js';
import { ReviewsLoader, ReviewTermsLoader } from './graphql/reviews.loaders.js';
import { EventTagsResolver, ProposalTagsResolver, TagsResolver } from './graphql/tags.resolver.js';
import { TagsLoader } from './graphql/tags.loaders.js';
import { EventExpertiseResolver, ReviewerExpertiseResolver } from './graphql/reviewer-expertise.resolver.js';
import { ReviewsResolver } from './graphql/reviews.resolver.js';
import { ProposalsService } from './proposals.service.js';
import { ReopeningService } from './reopening.service.js';
import { ReviewAccess } from './review-access.js';
import { ReviewAssignmentsService } from './review-assignments.service.js';
import { ReviewCommentAccess } from './review-comment-access.js';
import { ReviewCommentsService } from './review-comments.service.js';
import { ReviewConflicts } from './review-conflicts.js';
import { ReviewPhasesService } from './review-phases.service.js';
import { ReviewPool } from './review-pool.js';
import { ReviewQueueService } from './review-queue.service.js';
import { ReviewsService } from './reviews.service.js';
import { ScoreCategoriesService } from './score-categories.service.js';
import { TagsService } from './tags.service.js';
import { ReviewTopics } from './review-topics.js';
import { ReviewerExpertiseService } from './reviewer-expertise.service.js';
import { SpeakerTicketChoicesService } from './speaker-ticket-choices.service.js';
import { SubmissionsService } from './submissions.service.js';

const callEntities = [CallForProposals, CallPart, AccessCode, AccessCodePart];

const calling = [
  CallsRepository,
  AccessCodesRepository,
  CallsService,
  AccessCodeTries,
  AccessCodesService,
  Admission,
  ReopeningService,
  CallsLoader,
  AccessCodesLoader,
  CallReader,
  CallsResolver,
  SeriesCallResolver,
  CallOfferResolver,
  CallLimitResolver,
  AccessCodesResolver,
  AccessCodeOfferResolver,
  EventAccessCodesResolver,
];

const moving = [
  ProposalMovesRepository,
  ProposalSettlement,
  ProposalMovesService,
  ProposalMovesLoader,
  ProposalMovesResolver,
  ProposalMoveRelationsResolver,
];

const reviewEntities = [
  ReviewPhase,
  BlindText,
  Tag,
  ProposalTag,
  ReviewerTag,
  ReviewerTrack,
  ScoreCategory,
  ScoreCategoryTrack,
  Review,
  ReviewScore,
  ReviewAssignment,
  ReviewComment,
  ProposalMessage,
  MessagesRead,
];

const together = [
  CoSpeakerInvitationsRepository,
  CoSpeakerLimits,
  CoSpeakerMails,
  CoSpeakerInvitationsService,
  CoSpeakerAnswersService,
  ProposalSpeakersService,
  ProposalCast,
  OwnSpeakers,
  CoSpeakerInvitationsLoader,
  CoSpeakersResolver,
];

const reviewing = [
  ReviewPhasesRepository,
  ScoreCategoriesRepository,
  ReviewsRepository,
  ReviewAssignmentsRepository,
  ReviewPhasesService,
  DecisionAccess,
  ScoreCategoriesService,
  ReviewConflicts,
  ReviewAccess,
  ReviewsService,
  ReviewPool,
  ReviewAssignmentsService,
  ReviewQueueService,
  ReviewTermsLoader,
  ReviewsLoader,
  ReviewReader,
  ReviewsResolver,
  ReviewPhasesResolver,
  TagsRepository,
  TagsService,
  TagsLoader,
  TagsResolver,
  ReviewerExpertiseRepository,
  ReviewerExpertiseService,
  ReviewTopics,
  EventExpertiseResolver,
  ReviewerExpertiseResolver,
  EventTagsResolver,
  ProposalTagsResolver,
  BlindTextsRepository,
  BlindTextsService,
  BlindTextsLoader,
  BlindTextsResolver,
  ProposalTextResolver,
  ReviewTermsResolver,
  EventReviewsResolver,
  ReviewerProgressResolver,
  ScoreCategoryResolver,
  ProposalReviewsResolver,
  ReviewRelationsResolver,
  ReviewScoreResolver,
  UnfilledReviewResolver,
];

const discussing = [
  ReviewCommentsRepository,
  ReviewCommentAccess,
  ReviewCommentsService,
  ProposalCommentsResolver,
  ReviewCommentsResolver,
  MessagesRepository,
  ConversationAccess,
  ConversationsService,
  MessageReaders,
  UnreadMessagesLoader,
  ProposalMessagesResolver,
  MessagesResolver,
];

const exporting = [ExportedSpeakers, ProposalExportsRepository, ProposalExportService, ReviewExportService];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...callEntities,
      Proposal,
      ProposalMove,
      ProposalSpeaker,
      CoSpeakerInvitation,
      SpeakerTicketChoice,
      ...reviewEntities,
    ]),
    AccountsModule,
    EventsModule,
    FilesModule,
    OrganizationsModule,
    QuestionsModule,
    SpeakersModule,
    TalksModule,
    TicketingModule,
    RegistrationModule,
  ],
  controllers: [ProposalExportController],
  providers: [
    ProposalsRepository,
    ProposalsService,
    SubmissionsService,
    DecisionsService,
    ConfirmationsService,
    ProposalTalks,
    Offering,
    DraftsService,
    DraftsResolver,
    ProposalListsService,
    AcceptedSpeakersRepository,
    ProposalTickets,
    SpeakerTicketChoicesRepository,
    SpeakerTicketChoicesService,
    SpeakerTicketChoicesLoader,
    SpeakerTicketsResolver,
    Acceptances,
    ProposalSpeakersLoader,
    ProposalsResolver,
    DecisionsResolver,
    ProposalStateResolver,
    ProposalRelationsResolver,
    EventProposalsResolver,
    ViewerProposalsResolver,
    ProposalSpeakersResolver,
    SimilarProposalsRepository,
    LikenessesLoader,
    SimilarProposalsResolver,
    SimilarProposalResolver,
    ...together,
    ...calling,
    ...moving,
    ...answering,
    ...reviewing,
    ...discussing,
    ...exporting,
  ],
  exports: [
    CallsService,
    ConversationsService,
    SubmissionsService,
    DecisionsService,
    ConfirmationsService,
    ProposalsService,
  ],
})
export class ProposalsModule {}
