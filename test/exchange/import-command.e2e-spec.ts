import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportCommand, type ImportOrder } from '../../src/exchange/index.js';
import { Forbidden } from '../../src/kernel/denial.js';
import { Role } from '../../src/organizations/index.js';
import { StartFault } from '../../src/platform/config/start-fault.js';
import { startApp, type TestApp } from '../support/app.js';
import { checksums } from './import-file.js';
import { scheduleFile } from './schedule-file.js';

const entries = [{ id: 1, persons: { 1: 'Ada' } }, { id: 2 }];
const file = scheduleFile({ zone: null, days: { '2031-05-01': [{ name: 'Pier', entries }] } });

describe('npm run import', () => {
  let app: TestApp;
  let organizationId: string;

  beforeAll(async () => {
    app = await startApp();
    organizationId = (await app.given.organization({ slug: 'harbour-devs' })).id;
    await app.given.member(Role.OWNER, { organizationId });
  });
  afterAll(() => app.close());

  describe('as a program', () => {
    let folder: string;

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'conductor-import-'));
      writeFileSync(join(folder, 'harbour.xml'), file);
    });
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    /** What it says, and its exit code. */
    const run = (...options: string[]) =>
      new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
        const script = join(import.meta.dirname, '../../src/import.js');
        const env = { ...process.env, INIT_CWD: folder, DATABASE_URL: app.config.databaseUrl };
        execFile(process.execPath, [script, ...options], { env }, (error, stdout, stderr) => {
          done({ code: Number(error?.code ?? 0), stdout, stderr });
        });
      });

    it('imports and says what', async () => {
      const options = ['--organization', 'harbour-devs', '--time-zone', 'Europe/Brussels', '--publish'];
      const { code, stdout, stderr } = await run('harbour.xml', ...options);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.split('\n')).toEqual([
        'Imported harbour.xml into harbour-devs/harbour-days-2031 (published).',
        '',
        '                    created   updated unchanged',
        '  talks                   2         0         0',
        '  speakers                1         0         0',
        '  rooms                   1         0         0',
        '  tracks                  0         0         0',
        '  session formats         0         0         0',
        '  sessions                2         0         0',
        '',
        '  Left out: nothing.',
        '',
        '  To look at: 2',
        '  - The file names no time zone; its local times were read in Europe/Brussels.',
        '  - “Talk 1” and “Talk 2” overlap from 2031-05-01 10:00 on for the room Pier.',
        '',
      ]);
    });

    it('exits with 1 where nothing was imported', async () => {
      const { code, stdout, stderr } = await run('harbour.xml', '--organization', 'harbour-devs');
      expect({ code, stderr, lines: stdout.split('\n') }).toEqual({
        code: 1,
        stderr: '',
        lines: [
          'Nothing was imported. harbour.xml: The file has local times but names no time zone: ' +
            'give --time-zone, for example Europe/Brussels.',
          '',
        ],
      });
    });

    it('reads a table as it is told', async () => {
      const rows = [
        'Talk;Start;Length;Room',
        'Knots;01/05/2031 10:00;45;Pier',
        'Nets;01/05/2031 11:00;45;Pier',
      ];
      writeFileSync(join(folder, 'harbour.csv'), rows.join('\n'));
      const options = [
        '--organization',
        'harbour-devs',
        '--event',
        'table',
        '--time-zone',
        'Europe/Brussels',
      ];
      const unclear = await run('harbour.csv', ...options, '--map', 'Talk=title');
      expect(unclear.stdout).toMatch(
        /harbour\.csv, line 2: .*say which \(--date-order day-first or month-first\)\.\n$/,
      );
      const { code, stdout } = await run(
        'harbour.csv',
        ...options,
        '--map',
        'Talk=title',
        '--date-order',
        'day-first',
      );
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/ {2}talks +2 +0 +0\n/) });
    });

    it.each([
      [
        'no field',
        ['harbour.csv', '--organization', 'harbour-devs', '--map', 'Talk=name'],
        /^There is no field name; there are ID, TITLE/,
      ],
      ['no file', ['nothing.xml', '--organization', 'harbour-devs'], /^There is no file .*nothing\.xml\.\n$/],
      [
        'no zone',
        ['harbour.xml', '--organization', 'x', '--time-zone', 'Mars'],
        /^Mars is no IANA time zone/,
      ],
      ['no option of ours', ['harbour.xml', '--fast'], /^Unknown option '--fast'[^]*Usage: npm run import/],
      ['nothing at all', [], /^Usage: npm run import/],
    ])('says so when it is given %s', async (_, options, message) => {
      expect(await run(...options)).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(message) });
    });
  });

  describe('inside', () => {
    const order = (more: Partial<ImportOrder> = {}): ImportOrder => ({
      file: { name: 'harbour.xml', bytes: Buffer.from(file) },
      organizationSlug: 'harbour-devs',
      timeZone: 'Europe/Brussels',
      eventSlug: 'inside',
      publish: false,
      format: null,
      table: { columns: [], delimiter: null, dateOrder: null, listSeparator: null },
      email: null,
      ...more,
    });

    const run = async (more: Partial<ImportOrder> = {}) => {
      const lines: string[] = [];
      const terminal = { print: (line: string) => lines.push(line), progress: () => undefined };
      return { isDone: await app.nest.get(ImportCommand).run(order(more), terminal), lines };
    };

    it('changes nothing the second time', async () => {
      await run();
      const before = await checksums(app);
      const { isDone, lines } = await run();
      expect(isDone).toBe(true);
      expect(lines[0]).toBe('Imported harbour.xml into harbour-devs/inside (draft).');
      expect(lines).toContain('  talks                   0         0         2');
      expect(await checksums(app)).toEqual(before);
    });

    it('names the line that is at fault', async () => {
      const bytes = Buffer.from('<schedule>\n<day></schedule>');
      const { isDone, lines } = await run({ file: { name: 'broken.xml', bytes } });
      expect(isDone).toBe(false);
      expect(lines).toEqual([
        expect.stringMatching(/^Nothing was imported\. broken\.xml, line 2: The XML is/),
      ]);
    });

    it('refuses what it cannot do and keeps nothing of it', async () => {
      const reviewer = await app.given.member(Role.REVIEWER, { organizationId });
      const before = await checksums(app);
      await expect(run({ organizationSlug: 'nowhere' })).rejects.toThrow(StartFault);
      await expect(run({ email: 'nobody@example.org' })).rejects.toThrow(StartFault);
      await expect(run({ email: reviewer.user.email })).rejects.toThrow(Forbidden);
      expect(await checksums(app)).toEqual(before);
      expect(await app.sql(`SELECT 1 FROM uploads`)).toEqual([]);
    });
  });
});
