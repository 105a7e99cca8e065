import { Injectable } from '@nestjs/common';
import { Forbidden, NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { isSlug } from '../kernel/slug.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Access } from './access.js';
import { AuditLog } from './audit-log.js';
import { MembersRepository } from './data/members.repository.js';
import type { Organization } from './data/organization.entity.js';
import { OrganizationsRepository } from './data/organizations.repository.js';
import { reaches } from './domain/reach.js';
import { OrganizationSlugTaken } from './domain/refusals.js';
import { Role } from './domain/roles.js';

interface NewOrganization {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

const FIELDS = ['slug', 'name', 'description'] as const;

/** Organizations and what they say of themselves. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly organizations: OrganizationsRepository,
    private readonly members: MembersRepository,
    private readonly clock: Clock,
  ) {}

  async findBySlug(slug: string): Promise<Organization | null> {
    return isSlug(slug) ? this.organizations.findBySlug(slug) : null;
  }

  /** For those who only have the id and know that it exists. */
  async get(id: string): Promise<Organization> {
    const [found] = await this.organizations.list([id]);
    if (!found) throw new NotFound('organization');
    return found;
  }

  /** The user who has been an owner for longest, for the operator's commands: they act in somebody's name. */
  async getFirstOwnerId(organizationId: string): Promise<string> {
    const owner = (await this.members.list(organizationId)).find(({ role }) => role === Role.OWNER);
    if (!owner) throw new NotFound('owner');
    return owner.userId;
  }

  /** In any order, without those that do not exist. */
  list(ids: readonly string[]): Promise<Organization[]> {
    return this.organizations.list(ids);
  }

  /** Those in which the viewer has a role, oldest membership first. */
  async listMine(viewer: SignedInViewer): Promise<Organization[]> {
    const mine = await this.members.listOf([viewer.userId]);
    const ids = mine.map(({ organizationId }) => organizationId).filter((id) => reaches(viewer, id));
    const found = new Map((await this.organizations.list(ids)).map((each) => [each.id, each]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** Whether there is any. */
  exist(): Promise<boolean> {
    return this.organizations.exist();
  }

  /** Whoever makes an organization is its first owner. */
  async create(viewer: SignedInViewer, wanted: NewOrganization): Promise<Organization> {
    if (viewer.organizationId !== null) throw new Forbidden('This API token is for one organization only.');
    const now = this.clock.now();
    const organization: Organization = { id: newId(), ...wanted, createdAt: now };
    const owner = { id: newId(), organizationId: organization.id, userId: viewer.userId, role: Role.OWNER };
    await this.db.refusing(slugTaken(wanted.slug), async () => {
      await this.organizations.insert(organization);
      await this.members.insert({ ...owner, joinedAt: now });
      await this.record(viewer, 'organization.created', organization, { slug: wanted.slug });
    });
    return organization;
  }

  async update(viewer: Viewer, id: string, changes: Partial<NewOrganization>): Promise<Organization> {
    return this.db.refusing(slugTaken(changes.slug), async () => {
      const organization = await this.organizations.lock(id);
      await this.access.require(viewer, 'organization:update', id, 'organization');
      const changed = { ...organization, ...changes };
      const fields = FIELDS.filter((field) => changed[field] !== organization[field]);
      if (fields.length === 0) return organization;
      await this.organizations.save(changed);
      await this.record(viewer, 'organization.updated', organization, { fields });
      return changed;
    });
  }

  private record(viewer: Viewer, action: string, { id }: Organization, changes: Record<string, unknown>) {
    return this.audit.record(viewer, { organizationId: id, action, subjectId: id, changes });
  }
}

const slugTaken = (slug = '') => ({ organizations_slug_key: () => new OrganizationSlugTaken(slug) });
