import { Injectable } from '@nestjs/common';
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

  listOf(userId: string): Promise<Member[]> {
    return this.db.repository(Member).find({ where: { userId }, order: { id: 'ASC' } });
  }

  countOwners(organizationId: string): Promise<number> {
    return this.db.repository(Member).countBy({ organizationId, role: Role.OWNER });
  }

  async save(member: Member): Promise<void> {
    await this.db.repository(Member).save(member);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(Member).delete({ id });
  }

  async insertInvitation(invitation: Invitation): Promise<void> {
    await this.db.repository(Invitation).insert(invitation);
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

  listOpenInvitations(organizationId: string): Promise<Invitation[]> {
    return this.openInvitations(organizationId).orderBy('invitation.id', 'ASC').getMany();
  }

  findOpenInvitation(organizationId: string, email: string): Promise<Invitation | null> {
    return this.openInvitations(organizationId).andWhere('invitation.email = :email', { email }).getOne();
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

  private openInvitations(organizationId: string) {
    return this.db
      .repository(Invitation)
      .createQueryBuilder('invitation')
      .where('invitation.organization_id = :organizationId', { organizationId })
      .andWhere('invitation.accepted_at IS NULL AND invitation.revoked_at IS NULL');
  }
}
