import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { CoSpeakerInvitation } from './co-speaker-invitation.entity.js';

/** What the mail of an invitation says. */
export interface InvitationLetter {
  readonly email: string;
  readonly name: string;
  readonly eventId: string;
  readonly title: string;
  /** Who invites; null when the account is gone. */
  readonly userId: string | null;
}

@Injectable()
export class CoSpeakerInvitationsRepository {
  constructor(private readonly db: Database) {}

  async get(id: string): Promise<CoSpeakerInvitation> {
    const invitation = await this.invitations().findOneBy({ id });
    if (!invitation) throw new NotFound('invitation');
    return invitation;
  }

  /** Of several proposals, each list in the order in which they were written. */
  listOf(proposalIds: readonly string[]): Promise<CoSpeakerInvitation[]> {
    if (proposalIds.length === 0) return Promise.resolve([]);
    return this.invitations().find({ where: { proposalId: In(proposalIds) }, order: { id: 'ASC' } });
  }

  /** Those without a no, but for the one that went to this address. */
  countOthers(proposalId: string, email: string): Promise<number> {
    return this.invitations().countBy({ proposalId, email: Not(email), declinedAt: IsNull() });
  }

  /** In place of the former invitation of the same address, whose link dies so. */
  async replace(invitation: CoSpeakerInvitation): Promise<void> {
    const { proposalId, email } = invitation;
    await this.invitations().delete({ proposalId, email });
    await this.invitations().insert(invitation);
  }

  /** Lets those go that were parked with their draft. Answers with their ids. */
  async release(proposalId: string, expiresAt: Date): Promise<string[]> {
    const rows = await this.db.sql<{ id: string }>(
      `UPDATE co_speaker_invitations SET expires_at = $2 WHERE proposal_id = $1 AND expires_at IS NULL RETURNING id`,
      [proposalId, expiresAt],
    );
    return rows.map(({ id }) => id);
  }

  /** Gives the invitation its secret. Answers what to write; null where nobody is to be written to any more. */
  async setToken(id: string, tokenHash: Buffer): Promise<InvitationLetter | null> {
    const [letter] = await this.db.sql<InvitationLetter>(
      `UPDATE co_speaker_invitations AS invitation SET token_hash = $2
       FROM proposals WHERE invitation.id = $1 AND proposals.id = invitation.proposal_id
         AND expires_at IS NOT NULL AND declined_at IS NULL AND submission = 'SUBMITTED'
       RETURNING invitation.email, invitation.name, proposals.event_id AS "eventId", proposals.title,
                 proposals.user_id AS "userId"`,
      [id, tokenHash],
    );
    return letter ?? null;
  }

  /** What the secret is for, if it is still good. */
  async findFresh(tokenHash: Buffer, now: Date): Promise<CoSpeakerInvitation | null> {
    const invitation = await this.invitations().findOneBy({ tokenHash, declinedAt: IsNull() });
    return invitation?.expiresAt && now < invitation.expiresAt ? invitation : null;
  }

  async save(invitation: CoSpeakerInvitation): Promise<void> {
    await this.invitations().save(invitation);
  }

  async delete(id: string): Promise<void> {
    await this.invitations().delete({ id });
  }

  private invitations() {
    return this.db.repository(CoSpeakerInvitation);
  }
}
