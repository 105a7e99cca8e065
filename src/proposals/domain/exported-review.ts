import type { CsvColumns } from '../../kernel/csv.js';
import { ReviewKind } from './review.js';

/** All that those who decide know of a review. */
export interface ExportedReview {
  readonly id: string;
  readonly proposal: { readonly id: string; readonly title: string };
  readonly reviewer: { readonly id: string; readonly name: string };
  readonly kind: ReviewKind;
  readonly comment: string;
  readonly scores: readonly { readonly category: string; readonly value: number }[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Times in UTC; a column for each of these score categories, empty where a review has no score in it. */
export const reviewColumns = (categories: readonly string[]): CsvColumns<ExportedReview> => ({
  id: ({ id }) => id,
  proposal_id: ({ proposal }) => proposal.id,
  proposal_title: ({ proposal }) => proposal.title,
  reviewer_id: ({ reviewer }) => reviewer.id,
  reviewer_name: ({ reviewer }) => reviewer.name,
  kind: ({ kind }) => kind,
  abstained: ({ kind }) => (kind === ReviewKind.ABSTAINED ? 'yes' : 'no'),
  comment: ({ comment }) => comment,
  ...Object.fromEntries(
    categories.map((name) => [
      `score: ${name}`,
      ({ scores }: ExportedReview) => scores.find(({ category }) => category === name)?.value ?? null,
    ]),
  ),
  created_at: ({ createdAt }) => createdAt.toISOString(),
  updated_at: ({ updatedAt }) => updatedAt.toISOString(),
});
