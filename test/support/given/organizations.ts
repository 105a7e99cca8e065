import { randomUUID } from 'node:crypto';
import type { User } from '../../../src/accounts/data/user.entity.js';
import { newId } from '../../../src/kernel/id.js';
import { Member } from '../../../src/organizations/data/member.entity.js';
import { Organization } from '../../../src/organizations/data/organization.entity.js';
import { Role } from '../../../src/organizations/index.js';
import type { GivenAccounts } from './accounts.js';
import type { Rows } from './rows.js';

export type GivenOrganizations = ReturnType<typeof givenOrganizations>;

/** Organizations and their members. */
export const givenOrganizations = (rows: Rows, accounts: GivenAccounts) => ({
  organization(fields: Partial<Organization> = {}): Promise<Organization> {
    return rows.save(Organization, {
      id: newId(),
      slug: `community-${randomUUID().slice(0, 8)}`,
      name: 'A Community',
      description: '',
      createdAt: rows.now(),
      ...fields,
    });
  },

  /** A user with a role in an organization, both made unless given. */
  async member(role: Role = Role.OWNER, fields: { organizationId?: string; user?: User } = {}) {
    const user = fields.user ?? (await accounts.user());
    const organizationId = fields.organizationId ?? (await this.organization()).id;
    const member = { id: newId(), organizationId, userId: user.id, role, joinedAt: rows.now() };
    return { ...(await rows.save(Member, member)), user };
  },
});
