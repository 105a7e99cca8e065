import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { newId } from '../kernel/id.js';
import { hashOf } from '../kernel/secret.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { AuditLog } from './audit-log.js';
import type { Member } from './data/member.entity.js';
import { MembersRepository } from './data/members.repository.js';
import { AlreadyMember, InvitationNotValid } from './domain/refusals.js';

/** The addressee's side of an invitation. */
@Injectable()
export class InvitationAcceptanceService {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly accounts: AccountsService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Makes the viewer a member, if the invitation was sent to the viewer's own address; its link proves that address. */
  accept(viewer: SignedInViewer, token: string): Promise<Member> {
    return this.db.transaction(async () => {
      const now = this.clock.now();
      const { email } = await this.accounts.getViewer(viewer);
      const invitationId = await this.members.acceptInvitation(hashOf(token), email, now);
      const invitation = invitationId && (await this.members.findInvitation(invitationId));
      if (!invitation) throw new InvitationNotValid();
      const { organizationId, role } = invitation;
      if (await this.members.findOf(viewer.userId, organizationId)) throw new AlreadyMember();
      const member: Member = { id: newId(), organizationId, userId: viewer.userId, role, joinedAt: now };
      await this.members.insert(member);
      await this.accounts.proveAddress(viewer);
      const changes = { role, invitationId: invitation.id };
      const joined = { organizationId, action: 'member.joined', subjectId: member.id, changes };
      await this.audit.record(viewer, joined);
      return member;
    });
  }
}
