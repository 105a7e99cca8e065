import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { InvalidInput } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ProposalAction, requireAllowed } from './domain/proposal-actions.js';

/** Lets a submitter change one proposal whose call has closed. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly proposals: ProposalsRepository,
    private readonly clock: Clock,
  ) {}

  /** Until, not including, an instant to come; null: no longer. Refuses what its submitter could not change even then. */
  reopen(viewer: Viewer, id: string, until: Date | null): Promise<Proposal> {
    return this.db.transaction(async () => {
      const { eventId } = await this.proposals.get(id);
      const { event } = await this.access.requireLocked(viewer, 'call:manage', eventId, 'proposal');
      const proposal = await this.proposals.lock(id);
      if (until !== null) {
        requireAllowed(ProposalAction.UPDATE, proposal);
        if (until <= this.clock.now())
          throw new InvalidInput('A proposal is reopened until later.', ['until']);
      }
      proposal.reopenedUntil = until;
      await this.proposals.save(proposal);
      const action = until === null ? 'proposal.closed' : 'proposal.reopened';
      await this.access.record(viewer, event, { action, subjectId: id, changes: { until } });
      return proposal;
    });
  }
}
