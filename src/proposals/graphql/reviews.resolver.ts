import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { ReviewsService } from '../reviews.service.js';
import { AbstainFromProposalInput, AbstainFromProposalPayload } from './abstain-from-proposal.js';
import {
  DeclareConflictOfInterestInput,
  DeclareConflictOfInterestPayload,
} from './declare-conflict-of-interest.js';
import { ReviewProposalInput, ReviewProposalPayload } from './review-proposal.js';
import { WithdrawReviewInput, WithdrawReviewPayload } from './withdraw-review.js';

/** What reviewers do. */
@Resolver()
export class ReviewsResolver {
  constructor(private readonly reviews: ReviewsService) {}

  @Allow('proposal:review')
  @Mutation(() => ReviewProposalPayload, {
    nullable: true,
    description: 'Scores a proposal, or scores it anew: each reviewer has one review of it.',
  })
  async reviewProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId, scores, comment }: ReviewProposalInput,
  ): Promise<ReviewProposalPayload> {
    return { review: await this.reviews.review(viewer, proposalId, scores, comment) };
  }

  @Allow('proposal:review')
  @Mutation(() => AbstainFromProposalPayload, {
    nullable: true,
    description: 'Says that the viewer has no opinion on a proposal; scores that were given before go.',
  })
  async abstainFromProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId }: AbstainFromProposalInput,
  ): Promise<AbstainFromProposalPayload> {
    return { review: await this.reviews.abstain(viewer, proposalId) };
  }

  @Allow('proposal:review')
  @Mutation(() => DeclareConflictOfInterestPayload, {
    nullable: true,
    description:
      'Says that the viewer has to do with who proposes. Scores that were given before go; until it is withdrawn by `withdrawReview` the viewer can neither review the proposal nor read its reviews.',
  })
  async declareConflictOfInterest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId }: DeclareConflictOfInterestInput,
  ): Promise<DeclareConflictOfInterestPayload> {
    return { review: await this.reviews.declareConflict(viewer, proposalId) };
  }

  @Allow('proposal:review')
  @Mutation(() => WithdrawReviewPayload, {
    nullable: true,
    description: "Takes back the viewer's own review, abstention or declared conflict of interest.",
  })
  async withdrawReview(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId }: WithdrawReviewInput,
  ): Promise<WithdrawReviewPayload> {
    return { proposal: await this.reviews.withdraw(viewer, proposalId) };
  }
}
