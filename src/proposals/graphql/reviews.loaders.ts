import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import type { Parties } from '../domain/review-conflict.js';
import type { ReviewSummary } from '../domain/review-summary.js';
import { ProposalsService } from '../proposals.service.js';
import { ReviewConflicts } from '../review-conflicts.js';
import type { RulesNow } from '../domain/review-phase.js';
import { ReviewPhasesService } from '../review-phases.service.js';
import { ReviewsService } from '../reviews.service.js';
import { ScoreCategoriesService } from '../score-categories.service.js';
import type { ProposalType } from './proposal.type.js';
import type { ReviewPhaseType } from './review-phase.type.js';
import type { ReviewScoreType, ReviewType } from './review.type.js';
import type { ScoreCategoryType } from './score-category.type.js';

/** What reviewing needs to know of an event, by its id. */
@Injectable()
export class ReviewTermsLoader {
  /** What holds now. */
  readonly rules: RequestLoader<string, RulesNow<ReviewPhaseType>>;
  /** In the order of time. */
  readonly phases: RequestLoader<string, ReviewPhaseType[]>;
  /** In their order. */
  readonly categories: RequestLoader<string, ScoreCategoryType[]>;

  constructor(phases: ReviewPhasesService, categories: ScoreCategoriesService) {
    this.rules = new RequestLoader((eventIds) => phases.rulesOf(eventIds));
    this.phases = new RequestLoader(async (eventIds) =>
      listsBy(await phases.listOf(eventIds), ({ eventId }) => eventId),
    );
    this.categories = new RequestLoader(async (eventIds) =>
      listsBy(await categories.listOf(eventIds), ({ eventId }) => eventId),
    );
  }
}

/** Reviews and what belongs to them, for those who may read them. */
@Injectable()
export class ReviewsLoader {
  readonly proposal: RequestLoader<string, ProposalType>;
  /** By proposal, in the order in which they were written. */
  readonly of: RequestLoader<string, ReviewType[]>;
  /** By review. */
  readonly scores: RequestLoader<string, ReviewScoreType[]>;
  /** By event, then by proposal: a normalized score needs all of the event's. */
  readonly summaries: RequestLoader<string, ReadonlyMap<string, ReviewSummary>>;
  /** By proposal; for decisions about conflicts, not for the answer. */
  readonly parties: RequestLoader<string, Parties>;

  constructor(reviews: ReviewsService, proposals: ProposalsService, conflicts: ReviewConflicts) {
    this.proposal = new RequestLoader(async (ids) => byId(await proposals.list(ids)));
    this.of = new RequestLoader(async (ids) => listsBy(await reviews.listOf(ids), (each) => each.proposalId));
    this.scores = new RequestLoader(async (ids) =>
      listsBy(await reviews.listScores(ids), (each) => each.reviewId),
    );
    this.summaries = new RequestLoader(async (eventIds) => {
      const summaries = await reviews.summariesOf(eventIds);
      return new Map(eventIds.map((id) => [id, summaries]));
    });
    this.parties = new RequestLoader(async (ids) => conflicts.partiesOf(await proposals.list(ids)));
  }

  /** Whether the viewer submitted the proposal or is a speaker of it. */
  async isParty({ userId }: Viewer, proposalId: string, context: GraphqlContext): Promise<boolean> {
    if (userId === null) return false;
    return (await this.parties.load(context, proposalId))?.userIds.has(userId) ?? false;
  }
}
