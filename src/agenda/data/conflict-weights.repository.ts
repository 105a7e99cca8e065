import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Weights } from '../domain/weighed-conflicts.js';
import { AcceptedConflict } from './accepted-conflict.entity.js';
import { ConflictSeverityRow } from './conflict-severity.entity.js';

/** What organizers have said of conflicts: how grave each kind is, and which ones may stay. */
@Injectable()
export class ConflictWeightsRepository {
  constructor(private readonly db: Database) {}

  async severitiesOf(eventId: string): Promise<Weights['severities']> {
    const rows = await this.db.repository(ConflictSeverityRow).findBy({ eventId });
    return new Map(rows.map(({ kind, severity }) => [kind, severity]));
  }

  /** Of the conflicts with these keys. */
  async of(eventId: string, keys: readonly string[]): Promise<Weights> {
    const accepted = await this.db.repository(AcceptedConflict).findBy({ eventId, key: Any([...keys]) });
    return {
      severities: await this.severitiesOf(eventId),
      acceptances: new Map(accepted.map((each) => [each.key, each])),
    };
  }

  async setSeverity(row: ConflictSeverityRow): Promise<void> {
    await this.db.repository(ConflictSeverityRow).upsert(row, ['eventId', 'kind']);
  }

  /** The latest reason holds. */
  async accept(rows: readonly AcceptedConflict[]): Promise<void> {
    for (let from = 0; from < rows.length; from += 500)
      await this.db.repository(AcceptedConflict).upsert(rows.slice(from, from + 500), ['eventId', 'key']);
  }

  async reopen(eventId: string, key: string): Promise<void> {
    await this.db.repository(AcceptedConflict).delete({ eventId, key });
  }

  /** Forgets what was accepted of conflicts that are not there any more. */
  async keepOnly(eventId: string, keys: readonly string[]): Promise<void> {
    await this.db.sql(`DELETE FROM accepted_conflicts WHERE event_id = $1 AND key <> ALL ($2::text[])`, [
      eventId,
      keys,
    ]);
  }
}
