import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { newId } from '../../src/kernel/id.js';
import { startApp, type TestApp } from '../support/app.js';
import { createDatabase } from '../support/database.js';
import { notOver } from '../support/not-over.js';

describe('npm run verify', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** What it says about the database, and its exit code. */
  const run = (databaseUrl = app.config.databaseUrl) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
      const script = join(import.meta.dirname, '../../src/verify.js');
      const env = { ...process.env, DATABASE_URL: databaseUrl };
      execFile(process.execPath, [script], { env }, (error, stdout, stderr) => {
        done({ code: Number(error?.code ?? 0), stdout, stderr });
      });
    });

  it('says in one line that all is well, then names each row that is not', async () => {
    const event = await app.given.event(notOver());
    const type = await app.given.ticketType({ eventId: event.id });
    await app.given.ticket({ eventId: event.id, ticketTypeId: type.id });
    expect(await run()).toEqual({
      code: 0,
      stdout: 'All is well: no row breaks an invariant.\n',
      stderr: '',
    });

    await app.sql(`UPDATE quotas SET sold = 3`);
    await app.sql(`DELETE FROM quota_ticket_types`);
    const { code, stdout, stderr } = await run();
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.split('\n')).toEqual([
      expect.stringContaining(
        `I-2 sold is the number of live tickets of the quota: ${String(type.quotaIds[0])} (sold 3`,
      ),
      `every ticket type draws from a quota: ${type.id} (${type.name})`,
      '2 rows break an invariant.',
      '',
    ]);
  });

  it('notices a release in which two talks share a room and a speaker, and a number that was passed over', async () => {
    const release = newId();
    const { id: eventId } = await app.given.event();
    for (const table of ['release_session_rooms', 'release_session_speakers'])
      await app.sql(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_excl`);
    await app.sql(
      `WITH release AS (INSERT INTO releases VALUES ($1, $2, 2, '', gen_random_uuid(), now()) RETURNING id, now() AS at),
         entries AS (SELECT release.id, gen_random_uuid() AS entry, at FROM release, generate_series(1, 2)),
         sessions AS (INSERT INTO release_sessions (release_id, entry_id, session_id, kind, title, starts_at, ends_at,
             sequence, changed_at, is_cancelled, is_in_all_rooms)
           SELECT id, entry, entry, 'BREAK', 'Tea', at, at + interval '1 hour', 0, at, false, false FROM entries),
         rooms AS (INSERT INTO release_session_rooms (release_id, entry_id, room_id, starts_at, ends_at, strict)
           SELECT id, entry, $1, at, at + interval '1 hour', true FROM entries)
       INSERT INTO release_session_speakers (release_id, entry_id, speaker_id, position, starts_at, ends_at, strict, role)
         SELECT id, entry, $1, 1, at, at + interval '1 hour', true, 'SPEAKER' FROM entries`,
      [release, eventId],
    );
    const found = (await app.violations()).filter(({ subject_id }) =>
      [release, eventId].includes(subject_id),
    );
    expect(found.map(({ invariant }) => invariant).sort()).toEqual([
      'I-12 no room is in two places at once on a release',
      'I-12 no speaker is in two places at once on a release',
      'I-13 the releases of an event are numbered without a gap',
    ]);
  });

  it('finds nothing to verify where the program has not started, and creates nothing', async () => {
    const { url, drop } = await createDatabase('template0');
    expect(await run(url)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is nothing to verify: Conductor has not started on this database yet.\n',
    });
    await drop();
  });

  it('says which database it cannot reach', async () => {
    const { code, stderr } = await run('postgres://nobody@127.0.0.1:1/conductor');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^The PostgreSQL of DATABASE_URL cannot be used/),
    ]);
  });
});
