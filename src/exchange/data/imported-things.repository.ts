import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Known, ThingKind } from '../domain/wanted.js';
import { ImportedThing } from './imported-thing.entity.js';

@Injectable()
export class ImportedThingsRepository {
  constructor(private readonly db: Database) {}

  list(eventId: string, kind: ThingKind): Promise<Known[]> {
    return this.db.repository(ImportedThing).findBy({ eventId, kind });
  }

  /** Replaces what was known under the same keys. */
  async put(eventId: string, kind: ThingKind, things: readonly Known[]): Promise<void> {
    const column = (name: keyof Known) => things.map((thing) => thing[name]);
    await this.db.sql(
      `INSERT INTO imported_things (event_id, kind, key, thing_id, digest)
       SELECT $1, $2, * FROM unnest($3::text[], $4::uuid[], $5::text[])
       ON CONFLICT (event_id, kind, key) DO UPDATE SET thing_id = excluded.thing_id, digest = excluded.digest`,
      [eventId, kind, column('key'), column('thingId'), column('digest')],
    );
  }
}
