import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { ReviewPhasesService } from '../review-phases.service.js';
import { AddReviewPhaseInput, AddReviewPhasePayload } from './add-review-phase.js';
import { RemoveReviewPhaseInput, RemoveReviewPhasePayload } from './remove-review-phase.js';
import { UpdateReviewPhaseInput, UpdateReviewPhasePayload } from './update-review-phase.js';

/** How organizers divide the time of reviewing. */
@Resolver()
export class ReviewPhasesResolver {
  constructor(private readonly phases: ReviewPhasesService) {}

  @Allow('call:manage')
  @Mutation(() => AddReviewPhasePayload, {
    nullable: true,
    description:
      'Adds a phase to the reviewing of an event. From the first one on, nothing is written outside of phases.',
  })
  async addReviewPhase(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, opensAt = null, closesAt = null, ...rules }: AddReviewPhaseInput,
  ): Promise<AddReviewPhasePayload> {
    return { reviewPhase: await this.phases.add(viewer, eventId, { ...rules, opensAt, closesAt }) };
  }

  @Allow('call:manage')
  @Mutation(() => UpdateReviewPhasePayload, {
    nullable: true,
    description: 'Changes a phase, also while it runs.',
  })
  async updateReviewPhase(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { reviewPhaseId, changes }: UpdateReviewPhaseInput,
  ): Promise<UpdateReviewPhasePayload> {
    return { reviewPhase: await this.phases.update(viewer, reviewPhaseId, changes) };
  }

  @Allow('call:manage')
  @Mutation(() => RemoveReviewPhasePayload, {
    nullable: true,
    description: 'Removes a phase; reviews and decisions stay. Without any phase reviewers see names.',
  })
  async removeReviewPhase(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { reviewPhaseId }: RemoveReviewPhaseInput,
  ): Promise<RemoveReviewPhasePayload> {
    return { reviewPhase: await this.phases.remove(viewer, reviewPhaseId) };
  }
}
