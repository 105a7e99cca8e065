import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Access } from './access.js';
import { AuditLog } from './audit-log.js';
import type { Member } from './data/member.entity.js';
import { MembersRepository } from './data/members.repository.js';
import { OrganizationsRepository } from './data/organizations.repository.js';
import { AlreadyMember, LastOwner } from './domain/refusals.js';
import { Role } from './domain/roles.js';

/** Who belongs to an organization, and as what. */
@Injectable()
export class MembersService {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly organizations: OrganizationsRepository,
    private readonly members: MembersRepository,
    private readonly clock: Clock,
  ) {}

  async list(viewer: Viewer, organizationId: string): Promise<Member[]> {
    await this.access.require(viewer, 'organization:read-members', organizationId, 'organization');
    return this.members.list(organizationId);
  }

  /** What each of these people is where, oldest membership first. */
  listOf(userIds: readonly string[]): Promise<Member[]> {
    return this.members.listOf(userIds);
  }

  /** Without an invitation: for those who set up an organization with people whom they made themselves. */
  add(viewer: Viewer, organizationId: string, userId: string, role: Role): Promise<Member> {
    return this.db.transaction(async () => {
      await this.organizations.lock(organizationId);
      await this.access.require(viewer, 'organization:manage-members', organizationId, 'organization');
      if (await this.members.findOf(userId, organizationId)) throw new AlreadyMember();
      const member: Member = { id: newId(), organizationId, userId, role, joinedAt: this.clock.now() };
      await this.members.insert(member);
      await this.record(viewer, 'member.added', member, { role, userId });
      return member;
    });
  }

  changeRole(viewer: Viewer, memberId: string, role: Role): Promise<Member> {
    return this.db.transaction(async () => {
      const member = await this.lock(memberId);
      await this.access.require(viewer, 'organization:manage-members', member.organizationId, 'member');
      const before = member.role;
      if (before === role) return member;
      if (before === Role.OWNER && role !== Role.OWNER) await this.keepAnOwner(member.organizationId);
      member.role = role;
      await this.members.save(member);
      await this.record(viewer, 'member.role-changed', member, { before, after: role });
      return member;
    });
  }

  remove(viewer: Viewer, memberId: string): Promise<Member> {
    return this.db.transaction(async () => {
      const member = await this.lock(memberId);
      await this.access.require(viewer, 'organization:manage-members', member.organizationId, 'member');
      await this.end(viewer, member, 'member.removed');
      return member;
    });
  }

  /** What everybody may do with their own role. */
  leave(viewer: Viewer, organizationId: string): Promise<Member> {
    return this.db.transaction(async () => {
      await this.organizations.lock(organizationId);
      const member = await this.access.findMember(viewer, organizationId);
      if (!member) throw new NotFound('organization');
      await this.end(viewer, member, 'member.left');
      return member;
    });
  }

  private async end(viewer: Viewer, member: Member, action: string): Promise<void> {
    if (member.role === Role.OWNER) await this.keepAnOwner(member.organizationId);
    await this.members.delete(member.id);
    await this.record(viewer, action, member, { role: member.role, userId: member.userId });
  }

  /** Under the organization's lock, so that two owners cannot remove each other at once. */
  private async lock(memberId: string): Promise<Member> {
    const { organizationId } = await this.members.get(memberId);
    await this.organizations.lock(organizationId);
    return this.members.get(memberId);
  }

  private async keepAnOwner(organizationId: string): Promise<void> {
    if ((await this.members.countOwners(organizationId)) === 1) throw new LastOwner();
  }

  private record(viewer: Viewer, action: string, member: Member, changes: Record<string, unknown>) {
    return this.audit.record(viewer, {
      organizationId: member.organizationId,
      action,
      subjectId: member.id,
      changes,
    });
  }
}
