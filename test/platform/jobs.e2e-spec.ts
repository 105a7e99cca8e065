import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, Module } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { Fact } from '../../src/kernel/fact.js';
import { Database } from '../../src/platform/database/database.js';
import { HandlesJob, Job, OnFact } from '../../src/platform/jobs/job.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { startApp, type TestApp } from '../support/app.js';
import { Deadly } from './dying-worker.js';

const Note = new Job<{ text: string }>('test.note');

class BellRang extends Fact {
  constructor(
    readonly bell: string,
    readonly times: number,
  ) {
    super();
  }
}

const done: string[] = [];
/** How often each kind of work still fails. */
const failing = new Map<string, number>();

function work(what: string): void {
  const left = failing.get(what) ?? 0;
  failing.set(what, left - 1);
  done.push(left > 0 ? `failed ${what}` : what);
  if (left > 0) throw new Error(`${what} does not work yet.`);
}

@Injectable()
class Listeners {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
  ) {}

  @HandlesJob(Note)
  note({ text }: { text: string }): Promise<void> {
    work(text);
    return Promise.resolve();
  }

  @HandlesJob(Deadly)
  survive({ note }: { note: string }): Promise<void> {
    work(note);
    return Promise.resolve();
  }

  @OnFact(BellRang)
  hear({ bell, times }: BellRang): Promise<void> {
    work(`heard ${bell} ${String(times)}`);
    return Promise.resolve();
  }

  @OnFact(BellRang)
  async write({ bell }: BellRang): Promise<void> {
    work(`wrote ${bell}`);
    await this.db.transaction(() => this.jobs.enqueue(Note, { text: `after ${bell}` }));
  }
}

@Module({ providers: [Listeners] })
class ListenersModule {}

let app: TestApp;
let db: Database;
let jobs: Jobs;

beforeAll(async () => {
  app = await startApp({}, [ListenersModule]);
  Logger.overrideLogger(false);
  db = app.nest.get(Database);
  jobs = app.nest.get(Jobs);
});
afterAll(() => app.close());
beforeEach(() => {
  done.length = 0;
  failing.clear();
});

const note = (text: string) => db.transaction(() => jobs.enqueue(Note, { text }));
const states = () =>
  app.sql(`SELECT state, retry_count AS tries, count(*)::integer FROM jobs.job
    WHERE name LIKE 'test.%' OR name LIKE 'BellRang.%' GROUP BY 1, 2 ORDER BY 1, 2`);
/** As if the wait for the next try were over. */
const passTime = () => app.sql(`UPDATE jobs.job SET start_after = now() WHERE start_after > now()`);

describe('a job', () => {
  it('runs after the commit of the transaction that asked for it', async () => {
    await db.transaction(async () => {
      await jobs.enqueue(Note, { text: 'a note' });
      await app.settle();
      expect(done).toEqual([]);
    });
    await app.settle();
    expect(done).toEqual(['a note']);
    await app.settle();
    expect(done).toEqual(['a note']);
  });

  it('is gone with a transaction that is rolled back', async () => {
    const before = await states();
    const undone = db.transaction(async () => {
      await jobs.enqueue(Note, { text: 'a note' });
      await jobs.tell(new BellRang('b', 1));
      throw new Error('Never mind.');
    });
    await expect(undone).rejects.toThrow('Never mind.');
    await app.settle();
    expect([done, await states()]).toEqual([[], before]);
  });

  it('that a told past would bring about is not kept, nor are its facts', async () => {
    await jobs.asPast(() =>
      db.transaction(async () => {
        await jobs.enqueue(Note, { text: 'long ago' });
        await jobs.tell(new BellRang('b', 1));
      }),
    );
    await note('today');
    await app.settle();
    expect(done).toEqual(['today']);
  });

  it('does not run before its time', async () => {
    const notBefore = new Date(Date.now() + 3_600_000);
    await db.transaction(() => jobs.enqueue(Note, { text: 'later' }, { notBefore }));
    await app.settle();
    expect(done).toEqual([]);
    await passTime();
    await app.settle();
    expect(done).toEqual(['later']);
  });

  it('that fails is tried again later, and holds up no other', async () => {
    failing.set('bad', 2);
    await note('bad');
    await note('good');
    await app.settle();
    expect([...done].sort()).toEqual(['failed bad', 'good']);
    const [waiting] = await app.sql<{ wait: number }>(
      `SELECT extract(epoch FROM start_after - now())::integer AS wait FROM jobs.job WHERE state = 'retry'`,
    );
    expect(waiting?.wait).toBeGreaterThan(0);
    await app.settle();
    expect(done).toHaveLength(2);
    for (let n = 0; n < 3; n++) {
      await passTime();
      await app.settle();
    }
    expect(done.slice(2)).toEqual(['failed bad', 'bad']);
  });

  it('that never works is given up after thirteen tries and kept for the operator', async () => {
    failing.set('hopeless', Infinity);
    await note('hopeless');
    for (let n = 0; n < 15; n++) {
      await passTime();
      await app.settle();
    }
    expect(done).toEqual(Array(13).fill('failed hopeless'));
    expect(await app.sql(`SELECT data FROM jobs.job WHERE state = 'failed'`)).toEqual([
      { data: { text: 'hopeless' } },
    ]);
  });

  it('that was in the hands of a process that was killed is done by another', async () => {
    const worker = spawn(process.execPath, [join(import.meta.dirname, 'dying-worker.js')], {
      env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: app.config.databaseUrl, RUN_JOBS: 'true' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await db.transaction(() => jobs.enqueue(Deadly, { note: 'the work' }));
    const [line] = (await once(createInterface(worker.stdout), 'line')) as string[];
    expect(line).toBe('began the work');
    worker.kill('SIGKILL');
    await once(worker, 'exit');

    await app.settle();
    expect(done).toEqual([]);
    const taken = `UPDATE jobs.job SET heartbeat_on = heartbeat_on - interval '31 s'
      WHERE name = 'test.deadly' AND state = 'active' AND heartbeat_seconds = 30 RETURNING id`;
    expect((await app.sql(taken))[0]).toHaveLength(1);
    await app.sql('UPDATE jobs.queue SET monitor_on = NULL, monitor_claim_on = NULL');
    await app.nest.get(PgBoss).supervise(Deadly.name);
    await passTime();
    await app.settle();
    expect(done).toEqual(['the work']);
  });
});

describe('a fact', () => {
  it('reaches everyone who listens, with its plain values, and what they bring about is done too', async () => {
    await db.transaction(() => jobs.tell(new BellRang('door', 2)));
    await app.settle();
    expect([...done].sort()).toEqual(['after door', 'heard door 2', 'wrote door']);
  });

  it('is told again only to the listener who failed', async () => {
    failing.set('heard gate 1', 1);
    await db.transaction(() => jobs.tell(new BellRang('gate', 1)));
    await app.settle();
    expect([...done].sort()).toEqual(['after gate', 'failed heard gate 1', 'wrote gate']);
    await passTime();
    await app.settle();
    expect(done.at(-1)).toBe('heard gate 1');
    expect(done).toHaveLength(4);
  });
});

describe('many jobs at once', () => {
  let busy: TestApp;
  beforeAll(async () => {
    busy = await startApp({ runJobs: true }, [ListenersModule]);
    Logger.overrideLogger(false);
  });
  afterAll(() => busy.close());

  it('are done one after the other, without a pause and in spite of one that fails', async () => {
    failing.set('note 5', 1);
    const texts = Array.from({ length: 20 }, (_, n) => `note ${String(n)}`);
    const [database, queue] = [busy.nest.get(Database), busy.nest.get(Jobs)];
    await database.transaction(async () => {
      for (const text of texts) await queue.enqueue(Note, { text });
    });
    while (done.length < texts.length) await sleep(20);
    expect([...done].sort()).toEqual(
      texts.map((text) => (text === 'note 5' ? `failed ${text}` : text)).sort(),
    );
  });
});
