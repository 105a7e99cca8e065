import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import { EventAccess, EventPartsLoader, EventType, TrackType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { ReviewQueueService } from '../review-queue.service.js';
import { ProposalConnection, ProposalType } from './proposal.type.js';
import { ReviewPhaseType } from './review-phase.type.js';
import { ReviewerProgressType } from './review.type.js';
import { ReviewTermsLoader } from './reviews.loaders.js';
import { ScoreCategoryType } from './score-category.type.js';

/** What reviewing adds to an event. */
@Resolver(() => EventType)
export class EventReviewsResolver {
  constructor(
    private readonly access: EventAccess,
    private readonly terms: ReviewTermsLoader,
    private readonly queue: ReviewQueueService,
  ) {}

  @ResolveField(() => [ReviewPhaseType], {
    nullable: true,
    description:
      'In the order of time. Without any, reviews are taken until the decision, with names, and others are shown after ' +
      'the own. Null to those who may not read proposals.',
  })
  async reviewPhases(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Context() context: GraphqlContext,
  ): Promise<ReviewPhaseType[] | null> {
    if (!(await this.access.allows(viewer, 'proposal:read', event))) return null;
    return (await this.terms.phases.load(context, event.id)) ?? [];
  }

  @ResolveField(() => ReviewPhaseType, {
    nullable: true,
    description:
      'The one that runs. Null between phases, when reviewing is closed, or without any; and to those who may not read ' +
      'proposals.',
  })
  async reviewPhase(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Context() context: GraphqlContext,
  ): Promise<ReviewPhaseType | null> {
    if (!(await this.access.allows(viewer, 'proposal:read', event))) return null;
    return (await this.terms.rules.load(context, event.id))?.phase ?? null;
  }

  @ResolveField(() => [ScoreCategoryType], {
    nullable: true,
    description: 'In their order; null to those who may not read proposals.',
  })
  async scoreCategories(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Context() context: GraphqlContext,
  ): Promise<ScoreCategoryType[] | null> {
    if (!(await this.access.allows(viewer, 'proposal:read', event))) return null;
    return (await this.terms.categories.load(context, event.id)) ?? [];
  }

  @ResolveField(() => ProposalConnection, {
    nullable: true,
    description:
      'What was assigned to the viewer and waits for a review, longest waiting first; without conflicts of interest. Null to those who may not review.',
  })
  reviewQueue(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args() page: PageArgs,
  ): Promise<Page<ProposalType> | null> {
    return this.queue.page(viewer, event, page);
  }

  @ResolveField(() => [ReviewerProgressType], {
    nullable: true,
    description: 'Of all to whom something was assigned; null to those who do not decide.',
  })
  reviewProgress(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
  ): Promise<ReviewerProgressType[] | null> {
    return this.queue.progress(viewer, event);
  }
}

@Resolver(() => ReviewerProgressType)
export class ReviewerProgressResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => PersonType)
  reviewer(@Parent() { reviewerId }: ReviewerProgressType, @Context() context: GraphqlContext) {
    return this.people.load(context, reviewerId);
  }
}

@Resolver(() => ScoreCategoryType)
export class ScoreCategoryResolver {
  constructor(private readonly parts: EventPartsLoader) {}

  @ResolveField(() => [TrackType], {
    description: 'Only proposals of these tracks are scored by it; none: all are.',
  })
  async tracks(
    @Parent() { trackIds }: ScoreCategoryType,
    @Context() context: GraphqlContext,
  ): Promise<TrackType[]> {
    const tracks = await Promise.all(trackIds.map((id) => this.parts.track.load(context, id)));
    return tracks.filter((track) => track !== null);
  }
}
