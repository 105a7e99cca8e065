import { Injectable } from '@nestjs/common';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import {
  ConversationsService,
  ReviewCommentsService,
  ReviewsService,
  TagsService,
} from '../proposals/index.js';
import { conversation, scoreCategories, tags } from './content/committee.js';
import { comments, reviews } from './content/reviews.js';
import type { DemoReview } from './content/shapes.js';
import type { Offered } from './demo-proposals.js';
import type { IdOf, Named } from './domain/by-name.js';

/** Those who review: by their names, as if signed in. */
export type Committee = Named<SignedInViewer>;

/** What a committee says of the proposals, among each other and to their speakers. */
@Injectable()
export class DemoReviews {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly comments: ReviewCommentsService,
    private readonly tags: TagsService,
    private readonly conversations: ConversationsService,
  ) {}

  async load(committee: Committee, offered: Named<Offered>, category: IdOf): Promise<void> {
    for (const review of reviews)
      await this.review(committee(review.by), offered(review.of).id, review, category);
    for (const { of, by, text } of comments) await this.comments.add(committee(by), offered(of).id, text);
  }

  async sort(organizer: SignedInViewer, eventId: string, offered: Named<Offered>): Promise<void> {
    for (const { name, on } of tags) {
      const proposalIds = on.map((title) => offered(title).id);
      await this.tags.tagAll(organizer, eventId, { proposalIds, add: [name], remove: [] });
    }
  }

  async talk(organizer: SignedInViewer, offered: Named<Offered>): Promise<void> {
    for (const { about, from, text } of conversation) {
      const { id, proposer } = offered(about);
      await (from === 'COMMITTEE'
        ? this.conversations.writeToSpeakers(organizer, id, text)
        : this.conversations.writeToOrganizers(proposer, id, text));
    }
  }

  private async review(viewer: SignedInViewer, id: string, review: DemoReview, category: IdOf) {
    if ('scores' in review) {
      const scores = scoreCategories.map(({ name }, index) => ({
        scoreCategoryId: category(name),
        value: review.scores[index] ?? 0,
      }));
      await this.reviews.review(viewer, id, scores, review.comment);
    } else if (review.instead === 'CONFLICT') await this.reviews.declareConflict(viewer, id);
    else await this.reviews.abstain(viewer, id);
  }
}
