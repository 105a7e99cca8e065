import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { Forbidden, NotFound } from '../kernel/denial.js';
import { Access } from '../organizations/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { ReviewerExpertiseRepository } from './data/reviewer-expertise.repository.js';
import type { Expertise } from './domain/reviewer-expertise.js';

/** What reviewers of an event know much of: assignments go by it. */
@Injectable()
export class ReviewerExpertiseService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly members: Access,
    private readonly expertise: ReviewerExpertiseRepository,
  ) {}

  /** All to organizers, their own to reviewers; null to everybody else. */
  async list(viewer: Viewer, event: { id: string; organizationId: string }): Promise<Expertise[] | null> {
    const isOrganizer = await this.access.allows(viewer, 'call:manage', event);
    if (!isOrganizer && !(await this.access.allows(viewer, 'proposal:review', event))) return null;
    const all = await this.expertise.listOf(event.id);
    return isOrganizer ? all : all.filter(({ reviewerId }) => reviewerId === viewer.userId);
  }

  /** In the place of what was said before: reviewers of themselves, organizers of all; null: of the viewer. */
  set(
    viewer: Viewer,
    eventId: string,
    reviewer: string | null,
    known: Omit<Expertise, 'reviewerId'>,
  ): Promise<Expertise> {
    const refusals = {
      reviewer_tags_tag_fkey: () => new NotFound('tag'),
      reviewer_tracks_track_fkey: () => new NotFound('track'),
    };
    return this.db.refusing(refusals, async () => {
      const { event, viewer: person } = await this.access.requireLocked(viewer, 'proposal:review', eventId);
      const reviewerId = reviewer ?? person.userId;
      if (reviewerId !== person.userId) {
        if (!(await this.access.allows(viewer, 'call:manage', event))) throw new Forbidden();
        const able = await this.members.listAllowed('proposal:review', event.organizationId);
        if (!able.some(({ userId }) => userId === reviewerId)) throw new NotFound('reviewer');
      }
      const expertise = { reviewerId, ...known };
      await this.expertise.replace(eventId, expertise);
      await this.access.record(viewer, event, { action: 'reviewer-expertise.set', subjectId: reviewerId });
      return expertise;
    });
  }
}
