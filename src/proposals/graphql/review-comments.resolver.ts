import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { ReviewCommentsService } from '../review-comments.service.js';
import { AddReviewCommentInput, AddReviewCommentPayload } from './add-review-comment.js';
import { ProposalType } from './proposal.type.js';
import { RemoveReviewCommentInput, RemoveReviewCommentPayload } from './remove-review-comment.js';
import { ReviewCommentConnection, ReviewCommentType } from './review-comment.type.js';
import { ReviewReader } from './review-reader.js';
import { ReviewsLoader } from './reviews.loaders.js';
import { UpdateReviewCommentInput, UpdateReviewCommentPayload } from './update-review-comment.js';

/** What reviewers say to each other of a proposal. */
@Resolver(() => ProposalType)
export class ProposalCommentsResolver {
  constructor(
    private readonly reader: ReviewReader,
    private readonly comments: ReviewCommentsService,
  ) {}

  @ResolveField(() => ReviewCommentConnection, {
    nullable: true,
    description: 'Oldest first; null to those who may not read all of its reviews.',
  })
  async reviewComments(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Args() page: PageArgs,
    @Context() context: GraphqlContext,
  ): Promise<Page<ReviewCommentType> | null> {
    const readable = await this.reader.read(viewer, proposal, context);
    return readable?.areAll === true ? this.comments.page(proposal.id, page) : null;
  }
}

@Resolver(() => ReviewCommentType)
export class ReviewCommentsResolver {
  constructor(
    private readonly comments: ReviewCommentsService,
    private readonly people: PeopleLoader,
    private readonly load: ReviewsLoader,
  ) {}

  @ResolveField(() => ProposalType)
  proposal(@Parent() { proposalId }: ReviewCommentType, @Context() context: GraphqlContext) {
    return this.load.proposal.load(context, proposalId);
  }

  @ResolveField(() => PersonType)
  author(@Parent() { authorId }: ReviewCommentType, @Context() context: GraphqlContext) {
    return this.people.load(context, authorId);
  }

  @Allow('proposal:review')
  @Mutation(() => AddReviewCommentPayload, {
    nullable: true,
    description: 'Says something of a proposal to all who see its reviews; its speakers never read it.',
  })
  async addReviewComment(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId, text }: AddReviewCommentInput,
  ): Promise<AddReviewCommentPayload> {
    return { reviewComment: await this.comments.add(viewer, proposalId, text) };
  }

  @Allow('proposal:review')
  @Mutation(() => UpdateReviewCommentPayload, {
    nullable: true,
    description: "Changes what the viewer's own comment says.",
  })
  async updateReviewComment(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { reviewCommentId, text }: UpdateReviewCommentInput,
  ): Promise<UpdateReviewCommentPayload> {
    return { reviewComment: await this.comments.update(viewer, reviewCommentId, text) };
  }

  @Allow('proposal:review')
  @Mutation(() => RemoveReviewCommentPayload, {
    nullable: true,
    description: "Removes the viewer's own comment; organizers may remove any.",
  })
  async removeReviewComment(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { reviewCommentId }: RemoveReviewCommentInput,
  ): Promise<RemoveReviewCommentPayload> {
    return { proposal: await this.comments.remove(viewer, reviewCommentId) };
  }
}
