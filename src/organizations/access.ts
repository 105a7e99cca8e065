import { Injectable } from '@nestjs/common';
import { Forbidden, NotFound, Unauthenticated } from '../kernel/denial.js';
import type { Permission } from '../kernel/permission.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { MembersRepository } from './data/members.repository.js';
import { grants } from './domain/roles.js';

/** Answers whether somebody may do something in an organization. Every service asks it after loading. */
@Injectable()
export class Access {
  constructor(private readonly members: MembersRepository) {}

  async allows(viewer: Viewer, permission: Permission, organizationId: string): Promise<boolean> {
    const member = await this.memberOf(viewer, organizationId);
    return member !== null && grants(member.role, permission) && (viewer.scopes?.has(permission) ?? true);
  }

  /** To somebody who is no member the thing does not exist (`what` names it); a member without the right is told so. */
  async require(
    viewer: Viewer,
    permission: Permission,
    organizationId: string,
    what: string,
  ): Promise<SignedInViewer> {
    const { userId } = viewer;
    if (userId === null) throw new Unauthenticated();
    if ((await this.memberOf(viewer, organizationId)) === null) throw new NotFound(what);
    if (!(await this.allows(viewer, permission, organizationId))) throw new Forbidden();
    return { ...viewer, userId };
  }

  private async memberOf({ userId, organizationId: limit }: Viewer, organizationId: string) {
    if (userId === null || (limit !== null && limit !== organizationId)) return null;
    return this.members.findOf(userId, organizationId);
  }
}
