import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { Role } from '../domain/roles.js';
import { Invitation } from './invitation.entity.js';
import { Member } from './member.entity.js';

/** Members and those who are invited to become one. */
@Injectable()
export class MembersRepository {
  constructor(private readonly db: Database) {}

  findOf(userId: string, organizationId: string): Promise<Member | null> {
    return this.db.repository(Member).findOneBy({ userId, organizationId });
  }

  async get(id: string): Promise<Member> {
    const member = await this.db.repository(Member).findOneBy({ id });
    if (!member) throw new NotFound('member');
    return member;
  }

  list(organizationId: string): Promise<Member[]> {
    return this.db.repository(Member).find({ where: { organizationId }, order: { id: 'ASC' } });
  }

  /** Of all these people, oldest membership first. */
  listOf(userIds: readonly string[]): Promise<Member[]> {
    return this.db.repository(Member).find({ where: { userId: In(userIds) }, order: { id: 'ASC' } });
  }

  countOwners(organizationId: string): Promise<number> {
    return this.db.repository(Member).countBy({ organizationId, role: Role.OWNER });
  }

  async save(member: Member): Promise<void> {
    await this.db.repository(Member).save(member);
  }

  async insert(member: Member): Promise<void> {
    await this.db.repository(Member).insert(member);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(Member).delete({ id });
  }

  /**
   * Writes the invitation down, or over the open one of the same address, whose link dies so. Of two at once the second
   * waits for the first. Answers the id under which it stands.
   */
  async offer({
    id,
    organizationId,
    email,
    role,
    invitedBy,
    createdAt,
    expiresAt,
  }: Invitation): Promise<string> {
    const rows = await this.db.sql<{ id: string }>(
      `INSERT INTO invitations (id, organization_id, email, role, invited_by, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organization_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL
       DO UPDATE SET role = excluded.role, invited_by = excluded.invited_by, created_at = excluded.created_at,
         expires_at = excluded.expires_at, token_hash = NULL
       RETURNING id`,
      [id, organizationId, email, role, invitedBy, createdAt, expiresAt],
    );
    return rows[0]?.id ?? id;
  }

  /** Gives the invitation its secret, if it is still open. */
  async setInvitationToken(id: string, tokenHash: Buffer): Promise<Invitation | null> {
    const open = { id, acceptedAt: IsNull(), revokedAt: IsNull() };
    const { affected } = await this.db.repository(Invitation).update(open, { tokenHash });
    return affected === 1 ? this.findInvitation(id) : null;
  }

  async saveInvitation(invitation: Invitation): Promise<void> {
    await this.db.repository(Invitation).save(invitation);
  }

  async lockInvitation(id: string): Promise<Invitation> {
    const found = await this.db
      .repository(Invitation)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new NotFound('invitation');
    return found;
  }

  findInvitation(id: string): Promise<Invitation | null> {
    return this.db.repository(Invitation).findOneBy({ id });
  }

  /** Those that can still be accepted. */
  listOpenInvitations(organizationId: string, now: Date): Promise<Invitation[]> {
    return this.db.repository(Invitation).find({
      where: { organizationId, acceptedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { id: 'ASC' },
    });
  }

  /** Accepts the fresh invitation of the token, if it was sent to this address. Of several tries at once one wins. */
  async acceptInvitation(tokenHash: Buffer, email: string, now: Date): Promise<string | null> {
    const [accepted] = await this.db.sql<{ id: string }>(
      `UPDATE invitations SET accepted_at = $3
       WHERE token_hash = $1 AND email = $2 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > $3
       RETURNING id`,
      [tokenHash, email, now],
    );
    return accepted?.id ?? null;
  }
}
