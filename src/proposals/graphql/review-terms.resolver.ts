import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { ReviewAssignmentsService } from '../review-assignments.service.js';
import { ScoreCategoriesService } from '../score-categories.service.js';
import { AddScoreCategoryInput, AddScoreCategoryPayload } from './add-score-category.js';
import { AssignReviewsInput, AssignReviewsPayload } from './assign-reviews.js';
import { RemoveScoreCategoryInput, RemoveScoreCategoryPayload } from './remove-score-category.js';
import { UpdateScoreCategoryInput, UpdateScoreCategoryPayload } from './update-score-category.js';

/** How organizers want proposals reviewed. */
@Resolver()
export class ReviewTermsResolver {
  constructor(
    private readonly categories: ScoreCategoriesService,
    private readonly assignments: ReviewAssignmentsService,
  ) {}

  @Allow('call:manage')
  @Mutation(() => AddScoreCategoryPayload, {
    nullable: true,
    description: 'Adds something that proposals are scored by.',
  })
  async addScoreCategory(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, ...wanted }: AddScoreCategoryInput,
  ): Promise<AddScoreCategoryPayload> {
    return { scoreCategory: await this.categories.add(viewer, eventId, wanted) };
  }

  @Allow('call:manage')
  @Mutation(() => UpdateScoreCategoryPayload, { nullable: true, description: 'Changes a score category.' })
  async updateScoreCategory(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { scoreCategoryId, changes }: UpdateScoreCategoryInput,
  ): Promise<UpdateScoreCategoryPayload> {
    return { scoreCategory: await this.categories.update(viewer, scoreCategoryId, changes) };
  }

  @Allow('call:manage')
  @Mutation(() => RemoveScoreCategoryPayload, {
    nullable: true,
    description: 'Removes a score category in which nobody has scored.',
  })
  async removeScoreCategory(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { scoreCategoryId }: RemoveScoreCategoryInput,
  ): Promise<RemoveScoreCategoryPayload> {
    return { scoreCategory: await this.categories.remove(viewer, scoreCategoryId) };
  }

  @Allow('call:manage')
  @Mutation(() => AssignReviewsPayload, {
    nullable: true,
    description:
      'Shares out the proposals that wait for a decision among reviewers without a conflict of interest, as evenly as can be and, as far as it stays so, by expertise. What is assigned or reviewed already stays and counts; called again it adds what is missing.',
  })
  async assignReviews(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, ...wish }: AssignReviewsInput,
  ): Promise<AssignReviewsPayload> {
    const { event, plan } = await this.assignments.assign(viewer, eventId, wish);
    const { assignments, matches, unfilled, leastLoad, greatestLoad } = plan;
    return { event, added: assignments.length, matches, unfilled: [...unfilled], leastLoad, greatestLoad };
  }
}
