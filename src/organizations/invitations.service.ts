import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Access } from './access.js';
import { AuditLog } from './audit-log.js';
import type { Invitation } from './data/invitation.entity.js';
import { MembersRepository } from './data/members.repository.js';
import type { Role } from './domain/roles.js';
import { MailInvitation } from './organizations.jobs.js';

/** An invitation is good for two weeks. */
const LIFETIME = 14 * 86_400_000;

const PERMISSION = 'organization:manage-members';

interface Offer {
  readonly organizationId: string;
  readonly email: string;
  readonly role: Role;
}

/** Offers of a role by mail. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly members: MembersRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async list(viewer: Viewer, organizationId: string): Promise<Invitation[]> {
    await this.access.require(viewer, 'organization:read-members', organizationId, 'organization');
    return this.members.listOpenInvitations(organizationId, this.clock.now());
  }

  /** An open invitation of the same address is replaced: its link dies. */
  invite(viewer: Viewer, { organizationId, email, role }: Offer): Promise<Invitation> {
    return this.db.transaction(async () => {
      const inviter = await this.access.require(viewer, PERMISSION, organizationId, 'organization');
      const now = this.clock.now();
      const offer: Invitation = {
        id: newId(),
        organizationId,
        email,
        role,
        invitedBy: inviter.userId,
        tokenHash: null,
        createdAt: now,
        expiresAt: new Date(now.getTime() + LIFETIME),
        acceptedAt: null,
        revokedAt: null,
      };
      const invitation = { ...offer, id: await this.members.offer(offer) };
      await this.jobs.enqueue(MailInvitation, { invitationId: invitation.id });
      await this.record(viewer, 'invitation.created', invitation);
      return invitation;
    });
  }

  revoke(viewer: Viewer, id: string): Promise<Invitation> {
    return this.db.transaction(async () => {
      const invitation = await this.members.lockInvitation(id);
      const { organizationId } = invitation;
      await this.access.require(viewer, PERMISSION, organizationId, 'invitation');
      if (invitation.acceptedAt || invitation.revokedAt) throw new NotFound('invitation');
      invitation.revokedAt = this.clock.now();
      await this.members.saveInvitation(invitation);
      await this.record(viewer, 'invitation.revoked', invitation);
      return invitation;
    });
  }

  private record(viewer: Viewer, action: string, { id, organizationId, role }: Invitation) {
    return this.audit.record(viewer, { organizationId, action, subjectId: id, changes: { role } });
  }
}
