import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { StoredFile } from './stored-file.entity.js';

@Injectable()
export class FilesRepository {
  constructor(private readonly db: Database) {}

  async insert(file: StoredFile): Promise<void> {
    await this.db.repository(StoredFile).insert(file);
  }

  /** An attached one. */
  findBySecret(secret: string): Promise<StoredFile | null> {
    return this.db.repository(StoredFile).findOneBy({ secret, expiresAt: IsNull() });
  }

  /** Those of them that are attached, in any order. */
  async list(ids: readonly string[]): Promise<StoredFile[]> {
    if (ids.length === 0) return [];
    return this.db.repository(StoredFile).findBy({ id: In(ids), expiresAt: IsNull() });
  }

  /** False where it is attached or has expired. */
  async keep(id: string, now: Date): Promise<boolean> {
    const rows = await this.db.sql(
      `UPDATE files SET expires_at = NULL WHERE id = $1 AND expires_at > $2 RETURNING id`,
      [id, now],
    );
    return rows.length === 1;
  }

  async expire(ids: readonly string[], now: Date): Promise<void> {
    await this.db.sql(`UPDATE files SET expires_at = $2 WHERE id = ANY($1) AND expires_at IS NULL`, [
      ids,
      now,
    ]);
  }

  /** The ids of those that have expired, longest ago first. */
  async listExpired(now: Date, limit: number): Promise<string[]> {
    const rows = await this.db.sql<{ id: string }>(
      `SELECT id FROM files WHERE expires_at <= $1 ORDER BY expires_at, id LIMIT $2`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(StoredFile).delete({ id });
  }
}
