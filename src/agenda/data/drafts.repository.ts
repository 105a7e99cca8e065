import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { Agenda } from './agenda.entity.js';
import { Session } from './session.entity.js';

/** The drafts of agendas and the sessions on them. */
@Injectable()
export class DraftsRepository {
  constructor(private readonly db: Database) {}

  /** Zero before the first edit. */
  async version(eventId: string): Promise<number> {
    return (await this.db.repository(Agenda).findOneBy({ eventId }))?.version ?? 0;
  }

  /** The version of the draft, which is made if need be and locked until the transaction ends. */
  async lock(eventId: string): Promise<number> {
    const [draft] = await this.db.sql<{ version: number }>(
      `INSERT INTO agendas (event_id, version) VALUES ($1, 0)
       ON CONFLICT (event_id) DO UPDATE SET version = agendas.version RETURNING version`,
      [eventId],
    );
    return draft?.version ?? 0;
  }

  async raiseVersion(eventId: string): Promise<void> {
    await this.db.repository(Agenda).increment({ eventId }, 'version', 1);
  }

  /** In order of time. */
  list(eventId: string): Promise<Session[]> {
    return this.db.repository(Session).find({ where: { eventId }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  listByIds(ids: readonly string[]): Promise<Session[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.repository(Session).findBy({ id: In(ids) });
  }

  async get(id: string): Promise<Session> {
    const session = await this.db.repository(Session).findOneBy({ id });
    if (!session) throw new NotFound('session');
    return session;
  }

  /** Writes new sessions and those that changed, without a look at which is which. */
  async put(sessions: readonly Session[]): Promise<void> {
    for (let from = 0; from < sessions.length; from += 500)
      await this.db.repository(Session).upsert(sessions.slice(from, from + 500), ['id']);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(Session).delete({ id });
  }
}
