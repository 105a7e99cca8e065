import { Logger } from '@nestjs/common';
import { InvalidInput } from '../../src/kernel/user-error.js';
import { Organization } from '../../src/organizations/data/organization.entity.js';
import { Database } from '../../src/platform/database/database.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
let db: Database;

beforeAll(async () => {
  app = await startApp();
  Logger.overrideLogger(false);
  db = app.nest.get(Database);
  await app.sql('CREATE TABLE counters (id integer PRIMARY KEY, count integer NOT NULL)');
});
afterAll(() => app.close());
beforeEach(() => app.sql('TRUNCATE counters'));

const insert = (id: number) => db.sql('INSERT INTO counters VALUES ($1, 0)', [id]);
const increment = (id: number) => db.sql('UPDATE counters SET count = count + 1 WHERE id = $1', [id]);
const counters = () => app.sql<{ id: number; count: number }>('SELECT * FROM counters ORDER BY id');
const backend = async (): Promise<unknown> =>
  (await db.sql<{ pid: number }>('SELECT pg_backend_pid() AS pid'))[0]?.pid;
const failure = (code: string) => Object.assign(new Error(`PostgreSQL says ${code}`), { code });

/** Resolves for all when so many have come. */
function meeting(size: number): () => Promise<void> {
  let arrived = 0;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    if (++arrived === size) open();
    return opened;
  };
}

describe('a transaction', () => {
  it('shows what it wrote to itself, by repository and by SQL, and to others after its end', async () => {
    const { id } = await app.given.organization({ name: 'Before' });
    await db.transaction(async () => {
      await db.repository(Organization).update({ id }, { name: 'After' });
      expect(await db.sql('SELECT name FROM organizations WHERE id = $1', [id])).toEqual([{ name: 'After' }]);
      expect(await db.repository(Organization).findOneBy({ id })).toMatchObject({ name: 'After' });
      expect(await app.sql('SELECT name FROM organizations WHERE id = $1', [id])).toEqual([
        { name: 'Before' },
      ]);
    });
    expect(await db.repository(Organization).findOneBy({ id })).toMatchObject({ name: 'After' });
  });

  it('goes on after a savepoint whose work failed, without that work', async () => {
    await db.transaction(async () => {
      await insert(1);
      const failing = db.savepoint(async () => {
        await insert(2);
        await insert(1);
      });
      await expect(failing).rejects.toMatchObject({ constraint: 'counters_pkey' });
      await db.savepoint(() => insert(3));
    });
    expect((await counters()).map(({ id }) => id)).toEqual([1, 3]);
  });

  it('takes an inner one in: they fail together', async () => {
    const work = db.transaction(async () => {
      await insert(1);
      const outer = await backend();
      await db.transaction(async () => {
        expect(await backend()).toBe(outer);
        await insert(2);
      });
      throw new InvalidInput('No.', []);
    });
    await expect(work).rejects.toThrow('No.');
    expect(await counters()).toEqual([]);
  });

  it('fails as a whole when an inner one does', async () => {
    const work = db.transaction(async () => {
      await insert(1);
      await db.transaction(async () => {
        await insert(2);
        throw new InvalidInput('No.', []);
      });
    });
    await expect(work).rejects.toThrow('No.');
    expect(await counters()).toEqual([]);
  });

  it('lets no statement slip out of it or into another, however they are interleaved', async () => {
    const [begin, middle] = [meeting(3), meeting(3)];
    const pids = await Promise.all(
      [1, 2, 3].map((id) =>
        db.transaction(async () => {
          await begin();
          const seen = [await backend(), await insert(id).then(backend)];
          await middle();
          await new Promise(setImmediate);
          return new Set([...seen, await backend(), await db.transaction(backend)]);
        }),
      ),
    );
    expect(pids.map((each) => each.size)).toEqual([1, 1, 1]);
    expect(new Set(pids.flatMap((each) => [...each])).size).toBe(3);
  });
});

describe('a transaction that a constraint may refuse', () => {
  const twice = (refusals: Record<string, () => Error>) =>
    db.refusing(refusals, async () => {
      await insert(1);
      await insert(1);
    });
  const taken = () => new InvalidInput('Taken.', []);

  it.each(['counters_pkey', '_pkey'])(
    'answers with the refusal for %s, and nothing is kept',
    async (name) => {
      await expect(twice({ [name]: taken })).rejects.toThrow('Taken.');
      expect(await counters()).toEqual([]);
    },
  );

  it('lets every other fault through', async () => {
    await expect(twice({ counters_fkey: taken })).rejects.toMatchObject({ constraint: 'counters_pkey' });
    const work = db.refusing({ _pkey: taken }, () => Promise.reject(new Error('Not of the database.')));
    await expect(work).rejects.toThrow('Not of the database.');
  });

  it('answers without a refusal where nothing is refused', async () => {
    expect(await db.refusing({ _pkey: taken }, () => insert(1).then(() => 'kept'))).toBe('kept');
    expect(await counters()).toEqual([{ id: 1, count: 0 }]);
  });
});

describe('a transaction that may succeed at another try', () => {
  it('is run again after a deadlock, and each change is made once', async () => {
    await insert(1);
    await insert(2);
    const meet = meeting(2);
    let tries = 0;
    const both = (first: number, second: number) =>
      db.transaction(async () => {
        tries++;
        await increment(first);
        await meet();
        await increment(second);
      });
    await Promise.all([both(1, 2), both(2, 1)]);
    expect(tries).toBe(3);
    expect((await counters()).map(({ count }) => count)).toEqual([2, 2]);
  });

  it.each(['40001', '40P01'])('is given up after three tries that end in %s', async (code) => {
    let tries = 0;
    const work = db.transaction(async () => {
      await insert(++tries);
      throw failure(code);
    });
    await expect(work).rejects.toThrow(code);
    expect(tries).toBe(3);
    expect(await counters()).toEqual([]);
  });

  it('is run again from the outermost one', async () => {
    const tries: string[] = [];
    await db.transaction(async () => {
      tries.push('outer');
      await db.transaction(async () => {
        tries.push('inner');
        await insert(1);
        if (tries.length < 4) throw failure('40001');
      });
    });
    expect(tries).toEqual(['outer', 'inner', 'outer', 'inner']);
    expect(await counters()).toHaveLength(1);
  });

  it.each(['23505', '57014', '55P03'])('is not one that ends in %s', async (code) => {
    let tries = 0;
    const work = db.transaction(() => {
      tries++;
      return Promise.reject(failure(code));
    });
    await expect(work).rejects.toThrow(code);
    expect(tries).toBe(1);
  });
});

describe('a lock of a name', () => {
  it('is had by one transaction at a time, and by nobody after its end', async () => {
    const tryLock = () => db.transaction(() => db.tryLock('the attic'));
    const everybodyTried = meeting(2);
    const both = [1, 2].map(() =>
      db.transaction(async () => {
        const isOurs = await db.tryLock('the attic');
        await everybodyTried();
        return isOurs;
      }),
    );
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
    expect(await tryLock()).toBe(true);
  });
});

describe('a connection that dies', () => {
  it('fails the transaction that was open on it, and nothing else', async () => {
    const work = db.transaction(async () => {
      await insert(1);
      await app.sql('SELECT pg_terminate_backend($1)', [await backend()]);
      await increment(1);
    });
    await expect(work).rejects.toThrow();
    expect(await counters()).toEqual([]);
  });

  it('is replaced, also if all do at once, those that wait and those at work', async () => {
    const held = db.transaction(async () => {
      await insert(1);
      const others = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`;
      await app.sql(others);
      await new Promise(setImmediate);
      await increment(1);
    });
    await expect(held).rejects.toThrow();
    const answers = await Promise.all([1, 2, 3].map(() => app.anyone().request('{ viewer { email } }')));
    expect(answers.map(({ data }) => data)).toEqual(Array(3).fill({ viewer: null }));
    expect(await counters()).toEqual([]);
  });
});
