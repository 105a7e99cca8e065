import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { criteriaOf } from '../domain/review-score.js';
import { unreviewed } from '../domain/review-summary.js';
import { UnfilledReviewType } from './assign-reviews.js';
import { ProposalType } from './proposal.type.js';
import { ReviewReader } from './review-reader.js';
import { ReviewScoreType, ReviewSummaryType, ReviewType } from './review.type.js';
import { ReviewsLoader, ReviewTermsLoader } from './reviews.loaders.js';
import { ScoreCategoryType } from './score-category.type.js';

/** What reviewing adds to a proposal. */
@Resolver(() => ProposalType)
export class ProposalReviewsResolver {
  constructor(
    private readonly reader: ReviewReader,
    private readonly terms: ReviewTermsLoader,
    private readonly load: ReviewsLoader,
  ) {}

  @ResolveField(() => [ScoreCategoryType], {
    description: 'What a review scores it by, in their order.',
  })
  async scoreCategories(
    @Parent() { eventId, trackId }: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<ScoreCategoryType[]> {
    return criteriaOf((await this.terms.categories.load(context, eventId)) ?? [], trackId);
  }

  @ResolveField(() => [ReviewType], {
    nullable: true,
    description:
      'In the order in which they were written: all to organizers; to reviewers their own, and those of others as the settings say. Null to everybody else.',
  })
  async reviews(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<ReviewType[] | null> {
    return (await this.reader.read(viewer, proposal, context))?.reviews ?? null;
  }

  @ResolveField(() => ReviewSummaryType, {
    nullable: true,
    description: 'Null to those who may not read all of its reviews.',
  })
  async reviewSummary(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<ReviewSummaryType | null> {
    const readable = await this.reader.read(viewer, proposal, context);
    if (readable?.areAll !== true) return null;
    const summaries = await this.load.summaries.load(context, proposal.eventId);
    return summaries?.get(proposal.id) ?? unreviewed;
  }
}

/** What a review points to. */
@Resolver(() => ReviewType)
export class ReviewRelationsResolver {
  constructor(
    private readonly people: PeopleLoader,
    private readonly load: ReviewsLoader,
  ) {}

  @ResolveField(() => ProposalType)
  proposal(@Parent() { proposalId }: ReviewType, @Context() context: GraphqlContext) {
    return this.load.proposal.load(context, proposalId);
  }

  @ResolveField(() => PersonType)
  reviewer(@Parent() { reviewerId }: ReviewType, @Context() context: GraphqlContext) {
    return this.people.load(context, reviewerId);
  }

  @ResolveField(() => [ReviewScoreType], { description: 'One for each category; none unless it was scored.' })
  async scores(@Parent() { id }: ReviewType, @Context() context: GraphqlContext): Promise<ReviewScoreType[]> {
    return (await this.load.scores.load(context, id)) ?? [];
  }
}

@Resolver(() => ReviewScoreType)
export class ReviewScoreResolver {
  constructor(private readonly terms: ReviewTermsLoader) {}

  @ResolveField(() => ScoreCategoryType)
  async category(
    @Parent() { eventId, scoreCategoryId }: ReviewScoreType,
    @Context() context: GraphqlContext,
  ): Promise<ScoreCategoryType | undefined> {
    const categories = (await this.terms.categories.load(context, eventId)) ?? [];
    return categories.find(({ id }) => id === scoreCategoryId);
  }
}

@Resolver(() => UnfilledReviewType)
export class UnfilledReviewResolver {
  constructor(private readonly load: ReviewsLoader) {}

  @ResolveField(() => ProposalType)
  proposal(@Parent() { proposalId }: UnfilledReviewType, @Context() context: GraphqlContext) {
    return this.load.proposal.load(context, proposalId);
  }
}
