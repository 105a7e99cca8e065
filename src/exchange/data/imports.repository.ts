import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import type { ImportStep } from '../domain/import-status.js';
import { Import } from './import.entity.js';

export interface Progress {
  readonly step: ImportStep;
  readonly done: number;
  readonly total: number;
}

const newestFirst: Order<Import> = {
  name: 'imports',
  column: 'import.id',
  type: 'uuid',
  descending: true,
  key: ({ id }) => id,
};

@Injectable()
export class ImportsRepository {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<Import | null> {
    return this.db.repository(Import).findOneBy({ id });
  }

  /** Locked until the transaction ends, so that it is started and finished once. */
  lock(id: string): Promise<Import | null> {
    return this.db.repository(Import).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  page(organizationId: string, request: PageRequest): Promise<Page<Import>> {
    const query = this.db
      .repository(Import)
      .createQueryBuilder('import')
      .where('import.organization_id = :organizationId', { organizationId });
    return paginate(query, newestFirst, request);
  }

  /** The file of an import that has not ended. */
  async getBytes(id: string): Promise<Buffer> {
    const row = await this.db
      .repository(Import)
      .findOne({ select: { id: true, bytes: true }, where: { id } });
    if (!row?.bytes) throw new Error('Another process has ended this import.');
    return row.bytes;
  }

  async insert(row: Import, bytes: Buffer): Promise<void> {
    await this.db.repository(Import).insert({ ...row, bytes });
  }

  async save(row: Import): Promise<void> {
    await this.db.repository(Import).save(row);
  }

  /** The same for one that has ended: its file goes. */
  end(row: Import): Promise<void> {
    return this.save({ ...row, bytes: null });
  }

  /** For everybody to see at once, also while the transaction that makes the progress is open. */
  async showProgress(id: string, { step, done, total }: Progress): Promise<void> {
    await this.db.outside(() =>
      this.db.sql(
        `UPDATE imports SET step = $2, done = $3, total = $4 WHERE id = $1 AND status = 'RUNNING'`,
        [id, step, done, total],
      ),
    );
  }
}
