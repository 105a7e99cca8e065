import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { Organization } from './organization.entity.js';

@Injectable()
export class OrganizationsRepository {
  constructor(private readonly db: Database) {}

  findBySlug(slug: string): Promise<Organization | null> {
    return this.db.repository(Organization).findOneBy({ slug });
  }

  list(ids: readonly string[]): Promise<Organization[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.repository(Organization).findBy({ id: In(ids) });
  }

  /** Locked until the transaction ends: what is decided about its members is decided one after the other. */
  async lock(id: string): Promise<Organization> {
    const found = await this.db
      .repository(Organization)
      .findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!found) throw new NotFound('organization');
    return found;
  }

  exist(): Promise<boolean> {
    return this.db.repository(Organization).exists();
  }

  async insert(organization: Organization): Promise<void> {
    await this.db.repository(Organization).insert(organization);
  }

  async save(organization: Organization): Promise<void> {
    await this.db.repository(Organization).save(organization);
  }
}
