import { Injectable } from '@nestjs/common';
import { Forbidden, NotFound, Unauthenticated } from '../kernel/denial.js';
import type { Permission } from '../kernel/permission.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import type { Member } from './data/member.entity.js';
import { MembersRepository } from './data/members.repository.js';
import { grants } from './domain/roles.js';
import { reaches } from './domain/reach.js';

/** Answers whether somebody may do something in an organization. Every service asks it after loading. */
@Injectable()
export class Access {
  private readonly known = new WeakMap<Viewer, Promise<Member[]>>();

  constructor(private readonly members: MembersRepository) {}

  /** What may be seen: memberships are looked up once per viewer, that is per request, however many rows ask. */
  async allows(viewer: Viewer, permission: Permission, organizationId: string): Promise<boolean> {
    const member = await this.knownMember(viewer, organizationId);
    return member !== null && covers(viewer, member, permission);
  }

  /**
   * What may be done, by what is stored now. To somebody who is no member the thing does not exist (`what` names it); a
   * member without the right is told so.
   */
  async require(
    viewer: Viewer,
    permission: Permission,
    organizationId: string,
    what: string,
  ): Promise<SignedInViewer> {
    const { userId } = viewer;
    if (userId === null) throw new Unauthenticated();
    const member = await this.findMember(viewer, organizationId);
    if (!member) throw new NotFound(what);
    if (!covers(viewer, member, permission)) throw new Forbidden();
    return { ...viewer, userId };
  }

  /** The members whose role lets them do this, oldest membership first. For those who may know the members. */
  async listAllowed(permission: Permission, organizationId: string): Promise<Member[]> {
    const members = await this.members.list(organizationId);
    return members.filter(({ role }) => grants(role, permission));
  }

  /** The viewer as a member; null: nobody, a stranger, or an API token of another organization. */
  async findMember(viewer: Viewer, organizationId: string): Promise<Member | null> {
    if (viewer.userId === null || !reaches(viewer, organizationId)) return null;
    return this.members.findOf(viewer.userId, organizationId);
  }

  private async knownMember(viewer: Viewer, organizationId: string): Promise<Member | null> {
    const { userId } = viewer;
    if (userId === null || !reaches(viewer, organizationId)) return null;
    const known = this.known.get(viewer) ?? this.members.listOf([userId]);
    this.known.set(viewer, known);
    return (await known).find((member) => member.organizationId === organizationId) ?? null;
  }
}

/** A credential never gives more than the role does. */
const covers = ({ scopes }: Viewer, { role }: Member, permission: Permission): boolean =>
  grants(role, permission) && (scopes?.has(permission) ?? true);
