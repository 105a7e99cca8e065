import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { ProposalMove } from './proposal-move.entity.js';
import { ProposalSpeaker } from './proposal-speaker.entity.js';
import { ProposalTag } from './proposal-tag.entity.js';
import { Proposal } from './proposal.entity.js';
import { ReviewAssignment } from './review-assignment.entity.js';
import { Review } from './review.entity.js';

@Injectable()
export class ProposalMovesRepository {
  constructor(private readonly db: Database) {}

  /** Of several proposals, each list with the latest first. */
  list(proposalIds: readonly string[]): Promise<ProposalMove[]> {
    if (proposalIds.length === 0) return Promise.resolve([]);
    const order = { movedAt: 'DESC', id: 'DESC' } as const;
    return this.db.repository(ProposalMove).find({ where: { proposalId: In(proposalIds) }, order });
  }

  /** Takes away from the proposal what belongs to the event that it leaves. */
  async strip(proposalId: string): Promise<void> {
    await this.db.repository(ProposalSpeaker).delete({ proposalId });
    await this.db.repository(ProposalTag).delete({ proposalId });
    await this.db.repository(ReviewAssignment).delete({ proposalId });
    await this.db.repository(Review).delete({ proposalId });
  }

  /** Stores the proposal as it is at its new event, with these speakers of it in order. */
  async settle(proposal: Proposal, speakerIds: readonly string[], move: ProposalMove): Promise<void> {
    const { id: proposalId, eventId } = proposal;
    await this.db.repository(Proposal).save(proposal);
    const rows = speakerIds.map((speakerId, position) => ({ eventId, proposalId, speakerId, position }));
    await this.db.repository(ProposalSpeaker).insert(rows);
    await this.db.repository(ProposalMove).insert(move);
  }
}
