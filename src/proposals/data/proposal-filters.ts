import type { SelectQueryBuilder } from 'typeorm';
import {
  goesByReviews,
  type ListReader,
  type ProposalFilter,
  type ProposalWish,
  wordsOf,
} from '../domain/proposal-list.js';
import { isOffered } from './offered.js';
import type { Proposal } from './proposal.entity.js';
import { having } from './read-blindly.js';
import { summariesOfEvent } from './scored-reviews.js';
import { taggedWithAny } from './tags.repository.js';

const viewersOwn = (table: 'reviews' | 'review_assignments'): string =>
  `EXISTS (SELECT 1 FROM ${table} WHERE ${table}.proposal_id = proposal.id AND ${table}.reviewer_id = :viewerId)`;

/** What each field of a filter demands; its value has the field's name. */
const conditions: Readonly<Record<Exclude<keyof ProposalFilter, 'search'>, string>> = {
  submission: 'proposal.submission = :submission',
  deliberation: 'proposal.deliberation = :deliberation',
  isPublished: '(proposal.published_at IS NOT NULL) = :isPublished',
  confirmation: 'proposal.confirmation = :confirmation',
  trackIds: 'proposal.track_id = ANY(:trackIds)',
  sessionFormatIds: 'proposal.session_format_id = ANY(:sessionFormatIds)',
  languages: 'proposal.language = ANY(:languages)',
  levels: 'proposal.level = ANY(:levels)',
  tagIds: taggedWithAny('proposal'),
  minimumMean: 'summary.mean >= :minimumMean',
  maximumMean: 'summary.mean <= :maximumMean',
  fewerReviewsThan: 'coalesce(summary.reviews, 0) < :fewerReviewsThan',
  isReviewedByViewer: `${viewersOwn('reviews')} = :isReviewedByViewer`,
  isAssignedToViewer: `${viewersOwn('review_assignments')} = :isAssignedToViewer`,
  excludesConflicts: '(NOT :excludesConflicts OR proposal.id <> ALL(:conflictIds))',
};

/** An event's proposals with what the wish demands; `summary` is there where it goes by reviews. */
export function wished(
  query: SelectQueryBuilder<Proposal>,
  eventId: string,
  wish: ProposalWish,
  { userId, seesNames, seesScoresInConflict, conflictIds }: ListReader,
): SelectQueryBuilder<Proposal> {
  const { filter } = wish;
  query.where('proposal.event_id = :eventId').andWhere(isOffered('proposal'));
  query.setParameters({ eventId, viewerId: userId, seesNames, seesScoresInConflict, conflictIds });
  if (goesByReviews(wish))
    query.leftJoin(
      summariesOfEvent(':eventId'),
      'summary',
      'summary.proposal_id = proposal.id AND (:seesScoresInConflict OR proposal.id <> ALL(:conflictIds))',
    );
  for (const [name, condition] of Object.entries(conditions)) {
    const value = filter[name as keyof ProposalFilter];
    if (value != null) query.andWhere(condition, { [name]: value });
  }
  for (const [index, word] of wordsOf(filter.search ?? '').entries())
    query.andWhere(having(`word${String(index)}`), { [`word${String(index)}`]: word });
  return query;
}
