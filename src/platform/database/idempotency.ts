import { Injectable } from '@nestjs/common';
import { hashOf } from '../../kernel/secret.js';
import { UserError } from '../../kernel/user-error.js';
import type { Viewer } from '../auth/viewer.js';
import { Database } from './database.js';

/** The key came before with something else behind it. */
class IdempotencyKeyReused extends UserError {
  constructor() {
    super('This idempotency key belongs to another request. Take a new one.');
  }
}

/** What somebody asks for under a key. */
export interface KeyedRequest {
  readonly viewer: Viewer;
  /** Null: no key, no protection. */
  readonly key: string | null;
  readonly operation: string;
  /** Everything that the request depends on, always in the same order. */
  readonly input: object;
}

/** Makes a repeated request have one effect and the same answer. */
@Injectable()
export class Idempotency {
  constructor(private readonly db: Database) {}

  /**
   * Does the work in a transaction, once for each key of the viewer within a day; a repetition waits for the first try
   * and gets its answer. The answer is stored: ids, no secrets. A refusal stores nothing, so the next try is a first.
   */
  once<Answer extends object>(request: KeyedRequest, work: () => Promise<Answer>): Promise<Answer> {
    const { viewer, key, operation, input } = request;
    if (key === null) return this.db.transaction(work);
    const actor = viewer.userId ?? 'guest';
    const fingerprint = hashOf(JSON.stringify([operation, input]));
    return this.db.transaction(async () => {
      if (!(await this.claim(actor, key, fingerprint))) return this.recall<Answer>(actor, key, fingerprint);
      const answer = await work();
      await this.remember(actor, key, answer);
      return answer;
    });
  }

  /** False if the key is taken; a rival who is still at work is waited for. */
  private async claim(actor: string, key: string, fingerprint: Buffer): Promise<boolean> {
    const claimed = await this.db.sql(
      `INSERT INTO idempotency_keys (actor, key, fingerprint, created_at) VALUES ($1, $2, $3, clock_timestamp())
       ON CONFLICT DO NOTHING RETURNING key`,
      [actor, key, fingerprint],
    );
    return claimed.length === 1;
  }

  private async recall<Answer>(actor: string, key: string, fingerprint: Buffer): Promise<Answer> {
    const [stored] = await this.db.sql<{ fingerprint: Buffer; answer: Answer }>(
      `SELECT fingerprint, answer FROM idempotency_keys WHERE actor = $1 AND key = $2`,
      [actor, key],
    );
    if (!stored?.fingerprint.equals(fingerprint)) throw new IdempotencyKeyReused();
    return stored.answer;
  }

  /** Sweeps a few old keys away as well, so that no more than a day's are kept. */
  private async remember(actor: string, key: string, answer: object): Promise<void> {
    await this.db.sql(
      `WITH swept AS (DELETE FROM idempotency_keys WHERE (actor, key) IN (
         SELECT actor, key FROM idempotency_keys WHERE created_at < clock_timestamp() - interval '1 day'
         ORDER BY created_at LIMIT 10 FOR UPDATE SKIP LOCKED))
       UPDATE idempotency_keys SET answer = $3 WHERE actor = $1 AND key = $2`,
      [actor, key, JSON.stringify(answer)],
    );
  }
}
