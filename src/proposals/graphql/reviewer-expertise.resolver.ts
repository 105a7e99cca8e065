import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import { EventPartsLoader, EventType, TrackType } from '../../events/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { ReviewerExpertiseService } from '../reviewer-expertise.service.js';
import {
  ReviewerExpertiseType,
  SetReviewerExpertiseInput,
  SetReviewerExpertisePayload,
} from './set-reviewer-expertise.js';
import { TagType } from './tag.type.js';
import { TagsLoader } from './tags.loaders.js';

/** What reviewers know much of, at an event. */
@Resolver(() => EventType)
export class EventExpertiseResolver {
  constructor(private readonly expertise: ReviewerExpertiseService) {}

  @Allow('proposal:review')
  @Mutation(() => SetReviewerExpertisePayload, {
    nullable: true,
    description: 'Says what a reviewer knows much of: reviewers of themselves, organizers of all.',
  })
  async setReviewerExpertise(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, reviewerId = null, ...known }: SetReviewerExpertiseInput,
  ): Promise<SetReviewerExpertisePayload> {
    return { reviewerExpertise: await this.expertise.set(viewer, eventId, reviewerId, known) };
  }

  @ResolveField(() => [ReviewerExpertiseType], {
    nullable: true,
    description:
      'Of all of whom something is said, to organizers; their own to reviewers. Null to those who may not review.',
  })
  reviewerExpertise(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
  ): Promise<ReviewerExpertiseType[] | null> {
    return this.expertise.list(viewer, event);
  }
}

@Resolver(() => ReviewerExpertiseType)
export class ReviewerExpertiseResolver {
  constructor(
    private readonly people: PeopleLoader,
    private readonly labels: TagsLoader,
    private readonly parts: EventPartsLoader,
  ) {}

  @ResolveField(() => PersonType)
  reviewer(@Parent() { reviewerId }: ReviewerExpertiseType, @Context() context: GraphqlContext) {
    return this.people.load(context, reviewerId);
  }

  @ResolveField(() => [TagType])
  async tags(
    @Parent() { tagIds }: ReviewerExpertiseType,
    @Context() context: GraphqlContext,
  ): Promise<TagType[]> {
    const tags = await Promise.all(tagIds.map((id) => this.labels.tag.load(context, id)));
    return tags.filter((tag) => tag !== null);
  }

  @ResolveField(() => [TrackType])
  async tracks(
    @Parent() { trackIds }: ReviewerExpertiseType,
    @Context() context: GraphqlContext,
  ): Promise<TrackType[]> {
    const tracks = await Promise.all(trackIds.map((id) => this.parts.track.load(context, id)));
    return tracks.filter((track) => track !== null);
  }
}
