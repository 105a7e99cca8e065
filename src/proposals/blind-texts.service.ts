import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { BlindText } from './data/blind-text.entity.js';
import { BlindTextsRepository } from './data/blind-texts.repository.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';

/** What organizers lay over texts that give their speakers away. */
@Injectable()
export class BlindTextsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly proposals: ProposalsRepository,
    private readonly texts: BlindTextsRepository,
    private readonly clock: Clock,
  ) {}

  /** Of several proposals, in any order; for those who may read them. */
  listOf(proposalIds: readonly string[]): Promise<BlindText[]> {
    return this.texts.listOf(proposalIds);
  }

  /**
   * Replaces what lay over the text before; nothing at all lifts it. Locks the event, as changes of proposals do: what
   * the organizer laid it over is what stands there.
   */
  set(
    viewer: Viewer,
    proposalId: string,
    { title, abstract }: Pick<BlindText, 'title' | 'abstract'>,
  ): Promise<Proposal> {
    return this.db.transaction(async () => {
      const { eventId } = await this.proposals.get(proposalId);
      const { event } = await this.access.requireLocked(viewer, 'proposal:decide', eventId, 'proposal');
      const proposal = await this.proposals.get(proposalId);
      const isLifted = title === null && abstract === null;
      const seen = { originalTitle: proposal.title, originalAbstract: proposal.abstract };
      const updatedAt = this.clock.now();
      if (isLifted) await this.texts.delete(proposalId);
      else await this.texts.save({ eventId, proposalId, title, abstract, ...seen, updatedAt });
      const action = `blind-text.${isLifted ? 'removed' : 'set'}`;
      await this.access.record(viewer, event, { action, subjectId: proposalId });
      return proposal;
    });
  }
}
