import { Injectable } from '@nestjs/common';
import type { GraphqlContext } from '../../platform/auth/request.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { reaches } from '../domain/reach.js';
import type { Role } from '../domain/roles.js';
import { MembersService } from '../members.service.js';

interface Membership {
  readonly organizationId: string;
  readonly role: Role;
}

/** Where each user has a role, by the user's id. */
@Injectable()
export class MembershipsLoader extends RequestLoader<string, readonly Membership[]> {
  constructor(members: MembersService) {
    super(async (userIds) => listsBy(await members.listOf(userIds), ({ userId }) => userId));
  }

  /** The viewer's role in the organization, if the credential reaches so far; null: none. */
  async roleOf(viewer: Viewer, id: string, context: GraphqlContext): Promise<Role | null> {
    if (viewer.userId === null || !reaches(viewer, id)) return null;
    const memberships = await this.load(context, viewer.userId);
    return memberships?.find(({ organizationId }) => organizationId === id)?.role ?? null;
  }
}
