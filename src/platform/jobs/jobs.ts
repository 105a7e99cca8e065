import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { type Db, PgBoss } from 'pg-boss';
import type { Fact } from '../../kernel/fact.js';
import { Database } from '../database/database.js';
import { Handlers } from './handlers.js';
import type { Job } from './job.js';

interface Timing {
  /** Not before this instant; at once when absent. */
  readonly notBefore?: Date;
}

/** Writes down work and facts in the open transaction: they are kept with the change that caused them, or neither is. */
@Injectable()
export class Jobs {
  private readonly inTransaction: Db;
  private readonly past = new AsyncLocalStorage<true>();

  constructor(
    private readonly boss: PgBoss,
    private readonly handlers: Handlers,
    db: Database,
  ) {
    this.inTransaction = { executeSql: async (text, values) => ({ rows: await db.sql(text, values) }) };
  }

  /** Done at least once after the commit. */
  async enqueue<Data extends object>(job: Job<Data>, data: Data, { notBefore }: Timing = {}): Promise<void> {
    await this.insert(job.name, [data], notBefore);
  }

  /**
   * Everyone who listens to these kinds of facts hears each at least once after the commit. Many of one kind cost as many
   * statements as one.
   */
  async tell(...facts: readonly Fact[]): Promise<void> {
    for (const [kind, theirs] of Map.groupBy(facts, (fact) => fact.constructor.name))
      for (const queue of this.handlers.listeningTo(kind))
        await this.insert(
          queue,
          theirs.map((fact) => ({ ...fact })),
        );
  }

  /** Does the work and keeps neither jobs nor facts of it: for what is told as past, such as the demo's registrations. */
  asPast<T>(work: () => Promise<T>): Promise<T> {
    return this.past.run(true, work);
  }

  private async insert(queue: string, each: readonly object[], notBefore?: Date): Promise<void> {
    if (this.past.getStore()) return;
    const startAfter = notBefore ? { startAfter: notBefore } : {};
    const jobs = each.map((data) => ({ data, ...startAfter }));
    await this.boss.insert(queue, jobs, { db: this.inTransaction });
  }
}
