import { newId } from '../../../src/kernel/id.js';
import { Proposal } from '../../../src/proposals/data/proposal.entity.js';
import { ProposalMessage } from '../../../src/proposals/data/proposal-message.entity.js';
import { ReviewAssignment } from '../../../src/proposals/data/review-assignment.entity.js';
import { ReviewComment } from '../../../src/proposals/data/review-comment.entity.js';
import { ReviewPhase } from '../../../src/proposals/data/review-phase.entity.js';
import { ReviewScore } from '../../../src/proposals/data/review-score.entity.js';
import { Review } from '../../../src/proposals/data/review.entity.js';
import { ScoreCategory } from '../../../src/proposals/data/score-category.entity.js';
import { MessageSide } from '../../../src/proposals/domain/conversation.js';
import { Tag } from '../../../src/proposals/data/tag.entity.js';
import { usualReviewRules } from '../../../src/proposals/domain/review-phase.js';
import { keyOfTag } from '../../../src/proposals/domain/tag.js';
import { ReviewKind } from '../../../src/proposals/domain/review.js';
import type { Rows } from './rows.js';

/** What a committee makes of proposals. */
export const givenReviews = (rows: Rows) => ({
  /** Scored from 1 to 5, for proposals of all tracks. */
  scoreCategory(fields: Partial<ScoreCategory> & { eventId: string }): Promise<ScoreCategory> {
    const n = rows.next();
    const scale = { weight: 1, minimum: 1, maximum: 5 };
    return rows.save(ScoreCategory, {
      id: newId(),
      name: `Category ${String(n)}`,
      position: n,
      ...scale,
      ...fields,
    });
  },

  /** From the beginning, without an end, unless said otherwise. */
  reviewPhase(fields: Partial<ReviewPhase> & { eventId: string }): Promise<ReviewPhase> {
    const time = { opensAt: null, closesAt: null };
    const name = `Phase ${String(rows.next())}`;
    return rows.save(ReviewPhase, { id: newId(), name, ...time, ...usualReviewRules, ...fields });
  },

  async tag(fields: Partial<Tag> & { eventId: string }): Promise<Tag> {
    const { name = `Tag ${String(rows.next())}` } = fields;
    return rows.save(Tag, { id: newId(), name, key: keyOfTag(name), ...fields });
  },

  /** Scored, with these values by the ids of score categories. */
  async review({
    scores = {},
    ...fields
  }: Partial<Review> & { proposalId: string; reviewerId: string; scores?: Record<string, number> }) {
    const { eventId } = await rows.source.getRepository(Proposal).findOneByOrFail({ id: fields.proposalId });
    const now = rows.now();
    const text = { kind: ReviewKind.SCORED, comment: '', createdAt: now, updatedAt: now };
    const review = await rows.save(Review, { id: newId(), eventId, ...text, ...fields });
    for (const [scoreCategoryId, value] of Object.entries(scores))
      await rows.save(ReviewScore, { eventId, reviewId: review.id, scoreCategoryId, value });
    return review;
  },

  async reviewAssignment({ proposalId, reviewerId }: Pick<ReviewAssignment, 'proposalId' | 'reviewerId'>) {
    const { eventId } = await rows.source.getRepository(Proposal).findOneByOrFail({ id: proposalId });
    return rows.save(ReviewAssignment, { eventId, proposalId, reviewerId, createdAt: rows.now() });
  },

  async reviewComment(fields: Partial<ReviewComment> & { proposalId: string; authorId: string }) {
    const { eventId } = await rows.source.getRepository(Proposal).findOneByOrFail({ id: fields.proposalId });
    const now = rows.now();
    const text = { text: 'I wonder.', createdAt: now, updatedAt: now };
    return rows.save(ReviewComment, { id: newId(), eventId, ...text, ...fields });
  },

  /** From the committee, by somebody whose account is gone. */
  async proposalMessage(fields: Partial<ProposalMessage> & { proposalId: string }) {
    const { eventId } = await rows.source.getRepository(Proposal).findOneByOrFail({ id: fields.proposalId });
    const words = { side: MessageSide.COMMITTEE, authorId: null, text: 'Shorter?', createdAt: rows.now() };
    return rows.save(ProposalMessage, { id: newId(), eventId, ...words, ...fields });
  },
});
