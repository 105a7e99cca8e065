import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { Forbidden } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Proposal } from './data/proposal.entity.js';
import type { ReviewComment } from './data/review-comment.entity.js';
import { ReviewCommentsRepository } from './data/review-comments.repository.js';
import { type Discussed, ReviewCommentAccess } from './review-comment-access.js';

/** What reviewers say to each other of proposals. */
@Injectable()
export class ReviewCommentsService {
  constructor(
    private readonly db: Database,
    private readonly discussion: ReviewCommentAccess,
    private readonly comments: ReviewCommentsRepository,
    private readonly access: EventAccess,
    private readonly clock: Clock,
  ) {}

  /** Oldest first; for those who may read them. */
  page(proposalId: string, page: PageRequest): Promise<Page<ReviewComment>> {
    return this.comments.page(proposalId, page);
  }

  add(viewer: Viewer, proposalId: string, text: string): Promise<ReviewComment> {
    return this.db.transaction(async () => {
      const discussed = await this.discussion.requireOpen(viewer, proposalId);
      const now = this.clock.now();
      const { eventId } = discussed.proposal;
      const own = { id: newId(), eventId, proposalId, authorId: discussed.viewer.userId };
      const comment: ReviewComment = { ...own, text, createdAt: now, updatedAt: now };
      await this.comments.save(comment);
      await this.record(discussed, comment, 'added');
      return comment;
    });
  }

  /** The viewer's own only. */
  update(viewer: Viewer, id: string, text: string): Promise<ReviewComment> {
    return this.db.transaction(async () => {
      const comment = await this.comments.lock(id);
      const discussed = await this.discussion.requireOpen(viewer, comment.proposalId);
      if (comment.authorId !== discussed.viewer.userId) throw new Forbidden('This comment is not yours.');
      Object.assign(comment, { text, updatedAt: this.clock.now() });
      await this.comments.save(comment);
      await this.record(discussed, comment, 'updated');
      return comment;
    });
  }

  /** The viewer's own; those who decide may remove any. */
  remove(viewer: Viewer, id: string): Promise<Proposal> {
    return this.db.transaction(async () => {
      const comment = await this.comments.lock(id);
      const discussed = await this.discussion.require(viewer, comment.proposalId);
      const isOwn = comment.authorId === discussed.viewer.userId;
      if (!isOwn && !discussed.decides) throw new Forbidden('This comment is not yours.');
      await this.comments.delete(id);
      await this.record(discussed, comment, 'removed');
      return discussed.proposal;
    });
  }

  private record({ event, viewer, proposal }: Discussed, { id }: ReviewComment, verb: string): Promise<void> {
    const changes = { proposalId: proposal.id };
    return this.access.record(viewer, event, { action: `review-comment.${verb}`, subjectId: id, changes });
  }
}
