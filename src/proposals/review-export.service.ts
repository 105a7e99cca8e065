import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { EventsService } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { ProposalExportsRepository } from './data/proposal-exports.repository.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import type { Review } from './data/review.entity.js';
import { ReviewsRepository } from './data/reviews.repository.js';
import { ScoreCategoriesRepository } from './data/score-categories.repository.js';
import type { ExportedReview } from './domain/exported-review.js';

/** Reviews of an event with the names of the score categories that they may have, in order. */
interface ReviewExport {
  readonly categories: readonly string[];
  readonly reviews: AsyncIterable<ExportedReview>;
}

/** The reviews of an event for files of those who decide. */
@Injectable()
export class ReviewExportService {
  constructor(
    private readonly events: EventsService,
    private readonly exports: ProposalExportsRepository,
    private readonly proposals: ProposalsRepository,
    private readonly reviews: ReviewsRepository,
    private readonly categories: ScoreCategoriesRepository,
    private readonly accounts: AccountsService,
  ) {}

  /** All of them in the order in which they were written first; a few statements for each 500. */
  async read(viewer: Viewer, organization: string, slug: string): Promise<ReviewExport> {
    const { id } = await this.events.requireAt(viewer, 'proposal:decide', organization, slug);
    const categories = await this.categories.listOf([id]);
    const names = new Map(categories.map((each) => [each.id, each.name]));
    return { categories: [...names.values()], reviews: this.rows(id, names) };
  }

  private async *rows(eventId: string, names: ReadonlyMap<string, string>): AsyncGenerator<ExportedReview> {
    for await (const chunk of this.exports.reviews(eventId)) yield* await this.exported(chunk, names);
  }

  private async exported(
    reviews: readonly Review[],
    names: ReadonlyMap<string, string>,
  ): Promise<ExportedReview[]> {
    const proposals = await this.proposals.list([...new Set(reviews.map(({ proposalId }) => proposalId))]);
    const titles = new Map(proposals.map(({ id, title }) => [id, title]));
    const people = await this.accounts.list([...new Set(reviews.map(({ reviewerId }) => reviewerId))]);
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const scores = await this.reviews.listScores(reviews.map(({ id }) => id));
    const scoresOf = Map.groupBy(scores, ({ reviewId }) => reviewId);
    return reviews.map(({ id, proposalId, reviewerId, kind, comment, createdAt, updatedAt }) => ({
      id,
      proposal: { id: proposalId, title: titles.get(proposalId) ?? '' },
      reviewer: { id: reviewerId, name: nameOf.get(reviewerId) ?? '' },
      kind,
      comment,
      scores: (scoresOf.get(id) ?? []).map(({ scoreCategoryId, value }) => ({
        category: names.get(scoreCategoryId) ?? '',
        value,
      })),
      createdAt,
      updatedAt,
    }));
  }
}
