import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Expertise } from '../domain/reviewer-expertise.js';
import { ReviewerTag } from './reviewer-tag.entity.js';
import { ReviewerTrack } from './reviewer-track.entity.js';

/** What reviewers know much of. */
@Injectable()
export class ReviewerExpertiseRepository {
  constructor(private readonly db: Database) {}

  /** Of the reviewers of whom something is said, in the order of their ids. */
  async listOf(eventId: string): Promise<Expertise[]> {
    const tags = await this.db.repository(ReviewerTag).findBy({ eventId });
    const tracks = await this.db.repository(ReviewerTrack).findBy({ eventId });
    const reviewerIds = [...new Set([...tags, ...tracks].map((each) => each.reviewerId))].sort();
    return reviewerIds.map((reviewerId) => ({
      reviewerId,
      tagIds: tags
        .filter((each) => each.reviewerId === reviewerId)
        .map(({ tagId }) => tagId)
        .sort(),
      trackIds: tracks
        .filter((each) => each.reviewerId === reviewerId)
        .map(({ trackId }) => trackId)
        .sort(),
    }));
  }

  /** In the place of what was said before. */
  async replace(eventId: string, { reviewerId, tagIds, trackIds }: Expertise): Promise<void> {
    const own = { eventId, reviewerId };
    await this.db.repository(ReviewerTag).delete(own);
    await this.db.repository(ReviewerTag).insert(tagIds.map((tagId) => ({ ...own, tagId })));
    await this.db.repository(ReviewerTrack).delete(own);
    await this.db.repository(ReviewerTrack).insert(trackIds.map((trackId) => ({ ...own, trackId })));
  }
}
