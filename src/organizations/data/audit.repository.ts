import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import { AuditEntry } from './audit-entry.entity.js';

const newestFirst: Order<AuditEntry> = {
  name: 'audit-entries',
  column: 'entry.id',
  type: 'uuid',
  descending: true,
  key: ({ id }) => id,
};

/** Adds and lists; there is no way to change an entry. */
@Injectable()
export class AuditRepository {
  constructor(private readonly db: Database) {}

  async insert(entry: AuditEntry): Promise<void> {
    await this.db.repository(AuditEntry).insert(entry);
  }

  page(organizationId: string, request: PageRequest): Promise<Page<AuditEntry>> {
    const query = this.db
      .repository(AuditEntry)
      .createQueryBuilder('entry')
      .where('entry.organization_id = :organizationId', { organizationId });
    return paginate(query, newestFirst, request);
  }
}
