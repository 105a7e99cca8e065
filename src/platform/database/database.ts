import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { constraintOf, sqlStateOf } from './postgres-error.js';

/** Serialization failure and deadlock: the same work, run again, may well succeed. */
const retryable = new Set(['40001', '40P01']);
const TRIES = 3;

/** What to answer when a constraint refuses, by its name or by how its name ends: `_fkey`. */
type Refusals = Readonly<Record<string, () => Error>>;

/** The one door to PostgreSQL. Services open transactions here, repositories ask here for what they work on. */
@Injectable()
export class Database {
  private readonly open = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly source: DataSource) {}

  /**
   * Runs the work in one transaction (READ COMMITTED). An inner call joins the outer one. After a deadlock the whole
   * work runs again, up to three times: it must have no effect outside the database.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.open.getStore()) return work();
    for (let tries = 1; ; tries++) {
      try {
        return await this.source.transaction((manager) => this.open.run(manager, work));
      } catch (error: unknown) {
        if (tries === TRIES || !retryable.has(sqlStateOf(error) ?? '')) throw error;
        await sleep(20 + Math.random() * 180);
      }
    }
  }

  /** A transaction that answers with the refusal named for the constraint that the work violates, if one is named. */
  async refusing<T>(refusals: Refusals, work: () => Promise<T>): Promise<T> {
    try {
      return await this.transaction(work);
    } catch (error: unknown) {
      const constraint = constraintOf(error) ?? '';
      const [, refusal] = Object.entries(refusals).find(([name]) => constraint.endsWith(name)) ?? [];
      throw refusal ? refusal() : error;
    }
  }

  /** Runs the work in the open transaction, which goes on if the work fails: only that is undone. */
  savepoint<T>(work: () => Promise<T>): Promise<T> {
    return this.manager().transaction((manager) => this.open.run(manager, work));
  }

  /** Runs the work outside of the open transaction: what it writes is there at once, whatever becomes of that one. */
  outside<T>(work: () => Promise<T>): Promise<T> {
    return this.open.exit(work);
  }

  /** Bound to the open transaction if there is one, so that no query can slip out of it. */
  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager().getRepository(entity);
  }

  /** Runs hand-written SQL, in the open transaction if there is one. Values travel as parameters only. */
  async sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager().query(text, [...values]);
    return rowsOf(result) as Row[];
  }

  /** Takes the lock of this name until the open transaction ends; false: somebody else has it. */
  async tryLock(name: string): Promise<boolean> {
    const query = 'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS "isOurs"';
    const [row] = await this.sql<{ isOurs: boolean }>(query, [name]);
    return row?.isOurs === true;
  }

  private manager(): EntityManager {
    return this.open.getStore() ?? this.source.manager;
  }
}

/** TypeORM answers UPDATE and DELETE … RETURNING with [rows, count] and everything else with rows. */
function rowsOf(result: unknown): unknown[] {
  if (!Array.isArray(result)) return [];
  const isPair = result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
  return isPair ? (result[0] as unknown[]) : result;
}
