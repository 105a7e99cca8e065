import { BlindTextsService } from '../blind-texts.service.js';
import { BlindTextsRepository } from '../data/blind-texts.repository.js';
import { ReviewAssignmentsRepository } from '../data/review-assignments.repository.js';
import { ReviewPhasesRepository } from '../data/review-phases.repository.js';
import { ReviewerExpertiseRepository } from '../data/reviewer-expertise.repository.js';
import { ReviewsRepository } from '../data/reviews.repository.js';
import { ScoreCategoriesRepository } from '../data/score-categories.repository.js';
import { TagsRepository } from '../data/tags.repository.js';
import { DecisionAccess } from '../decision-access.js';
import { BlindTextsLoader } from '../graphql/blind-texts.loader.js';
import { BlindTextsResolver } from '../graphql/blind-texts.resolver.js';
import {
  EventReviewsResolver,
  ReviewerProgressResolver,
  ScoreCategoryResolver,
} from '../graphql/event-reviews.resolver.js';
import {
  ProposalReviewsResolver,
  ReviewRelationsResolver,
  ReviewScoreResolver,
  UnfilledReviewResolver,
} from '../graphql/proposal-reviews.resolver.js';
import { ProposalTextResolver } from '../graphql/proposal-text.resolver.js';
import { ReviewPhasesResolver } from '../graphql/review-phases.resolver.js';
import { ReviewReader } from '../graphql/review-reader.js';
import { ReviewTermsResolver } from '../graphql/review-terms.resolver.js';
import { EventExpertiseResolver, ReviewerExpertiseResolver } from '../graphql/reviewer-expertise.resolver.js';
import { ReviewTermsLoader, ReviewsLoader } from '../graphql/reviews.loaders.js';
import { ReviewsResolver } from '../graphql/reviews.resolver.js';
import { TagsLoader } from '../graphql/tags.loaders.js';
import { EventTagsResolver, ProposalTagsResolver, TagsResolver } from '../graphql/tags.resolver.js';
import { ReviewAccess } from '../review-access.js';
import { ReviewAssignmentsService } from '../review-assignments.service.js';
import { ReviewConflicts } from '../review-conflicts.js';
import { ReviewPhasesService } from '../review-phases.service.js';
import { ReviewPool } from '../review-pool.js';
import { ReviewQueueService } from '../review-queue.service.js';
import { ReviewTopics } from '../review-topics.js';
import { ReviewerExpertiseService } from '../reviewer-expertise.service.js';
import { ReviewsService } from '../reviews.service.js';
import { ScoreCategoriesService } from '../score-categories.service.js';
import { TagsService } from '../tags.service.js';

/** Phases, reviews, and what helps reviewers. */
export const reviewing = [
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
