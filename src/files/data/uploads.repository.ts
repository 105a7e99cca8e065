import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Upload } from './upload.entity.js';

@Injectable()
export class UploadsRepository {
  constructor(private readonly db: Database) {}

  /** Until the transaction ends the user's other uploads wait, so that counting them decides. */
  async lockOf(userId: string): Promise<void> {
    await this.db.sql(`SELECT pg_advisory_xact_lock(hashtextextended('uploads:' || $1, 0))`, [userId]);
  }

  /** How many the user has waiting, and since when the oldest waits. */
  async countOf(userId: string): Promise<{ count: number; oldest: Date | null }> {
    const [row] = await this.db.sql<{ count: number; oldest: Date | null }>(
      `SELECT count(*)::int AS count, min(created_at) AS oldest FROM uploads WHERE user_id = $1`,
      [userId],
    );
    return row ?? { count: 0, oldest: null };
  }

  async insert(upload: Upload): Promise<void> {
    await this.db.repository(Upload).insert(upload);
  }

  find(id: string, userId: string): Promise<Upload | null> {
    return this.db.repository(Upload).findOneBy({ id, userId });
  }

  /** Used up, by one taker only; null where there is none of this user's. */
  async take(id: string, userId: string): Promise<Pick<Upload, 'name' | 'bytes'> | null> {
    const [upload] = await this.db.sql<Pick<Upload, 'name' | 'bytes'>>(
      `DELETE FROM uploads WHERE id = $1 AND user_id = $2 RETURNING name, bytes`,
      [id, userId],
    );
    return upload ?? null;
  }

  /** The same without its bytes; false where there is none. */
  async delete(id: string, userId: string): Promise<boolean> {
    const { affected } = await this.db.repository(Upload).delete({ id, userId });
    return affected === 1;
  }

  async deleteBefore(instant: Date): Promise<void> {
    await this.db.sql(`DELETE FROM uploads WHERE created_at <= $1`, [instant]);
  }
}
