import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/denial.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import { ReviewComment } from './review-comment.entity.js';

const oldestFirst: Order<ReviewComment> = {
  name: 'review-comments',
  column: 'comment.created_at',
  type: 'timestamptz',
  key: ({ createdAt }) => createdAt,
};

@Injectable()
export class ReviewCommentsRepository {
  constructor(private readonly db: Database) {}

  /** Locked until the transaction ends. */
  async lock(id: string): Promise<ReviewComment> {
    const comment = await this.db
      .repository(ReviewComment)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!comment) throw new NotFound('comment');
    return comment;
  }

  page(proposalId: string, request: PageRequest): Promise<Page<ReviewComment>> {
    const query = this.db.repository(ReviewComment).createQueryBuilder('comment');
    return paginate(query.where('comment.proposal_id = :proposalId', { proposalId }), oldestFirst, request);
  }

  async save(comment: ReviewComment): Promise<void> {
    await this.db.repository(ReviewComment).save(comment);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(ReviewComment).delete({ id });
  }
}
