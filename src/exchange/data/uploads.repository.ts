import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Upload } from './upload.entity.js';

@Injectable()
export class UploadsRepository {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<Upload | null> {
    return this.db.repository(Upload).findOneBy({ id });
  }

  /** Of several at once by one user each counts those before it: they wait for one another until their transactions end. */
  async countOf(userId: string): Promise<number> {
    await this.db.sql(`SELECT pg_advisory_xact_lock(hashtextextended('uploads of ' || $1, 0))`, [userId]);
    return this.db.repository(Upload).countBy({ userId });
  }

  async insert(upload: Upload): Promise<void> {
    await this.db.repository(Upload).insert(upload);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(Upload).delete({ id });
  }
}
