import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { checksums, queueImport, resultOf, upload } from './import-file.js';
import { scheduleFile } from './schedule-file.js';

const entries = [
  { id: 1, persons: { 1: 'Ada Ropewalker' } },
  { id: 2, start: '12:00', track: 'Nets', type: 'lecture' },
];
const file = scheduleFile({ days: { '2031-05-01': [{ name: 'Pier', entries }] } });

describe('an import that a fault of ours stops in the middle', () => {
  let app: TestApp;
  let client: Client;
  let organizationId: string;

  beforeEach(async () => {
    app = await startApp({ logLevel: 'silent' });
    const member = await app.given.member();
    organizationId = member.organizationId;
    client = await app.as(member.user);
  });
  afterEach(() => app.close());

  /** The first session that is written brings this about. */
  const atFirstSession = async (statement: string) => {
    await app.sql(`CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${statement}; RETURN new; END $$`);
    await app.sql(`CREATE TRIGGER stop BEFORE INSERT ON sessions FOR EACH ROW EXECUTE FUNCTION stop()`);
  };

  const queue = async (): Promise<string> => {
    const uploadId = await upload(client, file);
    return (await queueImport(client, { organizationId, uploadId })).payload.import.id;
  };

  /** The next try would come by itself after some seconds. */
  const tryAgain = async () => {
    await app.sql(`UPDATE jobs.job SET start_after = now() WHERE name = 'run-import'`);
    await app.settle();
  };

  it('leaves nothing but its progress, and starts over to the same end', async () => {
    const id = await queue();
    const before = await checksums(app);
    await atFirstSession(`PERFORM pg_terminate_backend(pg_backend_pid())`);
    await app.settle();

    expect(await resultOf(client, id)).toMatchObject({
      status: 'RUNNING',
      progress: { step: 'AGENDA', done: 6, total: 8 },
      report: null,
    });
    expect(await checksums(app)).toEqual(before);

    await app.sql(`DROP TRIGGER stop ON sessions`);
    await tryAgain();
    expect(await resultOf(client, id)).toMatchObject({
      status: 'DONE',
      progress: { done: 8, total: 8 },
      report: { created: { talks: 2, sessions: 2, speakers: 1, rooms: 1, tracks: 1, sessionFormats: 1 } },
    });
    expect(await app.sql(`SELECT count(*)::int AS count FROM events`)).toEqual([{ count: 1 }]);
  });

  it('is given up after three tries, without a word about the inside', async () => {
    const id = await queue();
    const before = await checksums(app);
    await atFirstSession(`RAISE EXCEPTION 'the inner workings'`);
    await app.settle();
    await tryAgain();
    expect(await resultOf(client, id)).toMatchObject({ status: 'RUNNING' });
    await tryAgain();
    expect(await resultOf(client, id)).toMatchObject({
      status: 'FAILED',
      failure: {
        message:
          'Something went wrong on our side; nothing was imported. Try again, or tell us when it happened.',
        line: null,
      },
    });
    expect(await checksums(app)).toEqual(before);
  });

  it('is not done twice by two processes', async () => {
    const id = await queue();
    await app.settle();
    const done = await resultOf(client, id);
    const before = await checksums(app);
    await app.sql(
      `INSERT INTO jobs.job (name, data) SELECT name, data FROM jobs.job WHERE name = 'run-import'`,
    );
    await app.settle();
    expect(await resultOf(client, id)).toEqual(done);
    expect(await checksums(app)).toEqual(before);
  });
});
