import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { checksums, importFile } from './import-file.js';

const folder = join(process.env['CONDUCTOR_SHARED'] ?? '../shared', 'data/fosdem');

(existsSync(folder) ? describe : describe.skip)(
  `the schedules of FOSDEM (skipped unless they are in ${folder})`,
  () => {
    let app: TestApp;
    let client: Client;
    let organizationId: string;

    beforeAll(async () => {
      app = await startApp();
      const member = await app.given.member();
      organizationId = member.organizationId;
      client = await app.as(member.user);
    });
    afterAll(() => app.close());

    const bring = (year: number) =>
      importFile(app, client, readFileSync(join(folder, `fosdem-${String(year)}.xml`)), {
        organizationId,
        timeZone: 'Europe/Brussels',
        publish: true,
      });

    it('of 2024 is imported whole, with its overlaps in the report, and a second time changes nothing', async () => {
      const began = performance.now();
      const first = await bring(2024);
      console.info(`FOSDEM 2024 was imported in ${(performance.now() - began).toFixed(0)} ms.`);

      expect(first).toMatchObject({ status: 'DONE', event: { slug: 'fosdem-2024', status: 'PUBLISHED' } });
      const { created, doubts, skipped } = first.report;
      expect(created).toEqual({
        talks: 674,
        speakers: 738,
        rooms: 32,
        tracks: 66,
        sessionFormats: 3,
        sessions: 674,
      });
      const kinds = doubts.map(({ kind }: { kind: string }) => kind).sort();
      expect(kinds).toEqual([
        'MISSING_ZONE',
        'ROOM_OVERLAP',
        'ROOM_OVERLAP',
        'SPEAKER_OVERLAP',
        'SPEAKER_OVERLAP',
      ]);
      expect(skipped).toEqual([]);
      const days = await app.sql(
        `SELECT DISTINCT (starts_at AT TIME ZONE 'Europe/Brussels')::date::text AS day FROM sessions ORDER BY 1`,
      );
      expect(days).toEqual([{ day: '2024-02-03' }, { day: '2024-02-04' }]);

      const before = await checksums(app);
      const second = await bring(2024);
      expect(second).toMatchObject({ status: 'DONE', report: { unchanged: created, doubts } });
      expect(await checksums(app)).toEqual(before);
    });

    it.each([
      [2013, { talks: 487, speakers: 476, rooms: 24, sessions: 487 }],
      [2020, { talks: 872, speakers: 841, rooms: 35, sessions: 872 }],
    ])('of %i is imported whole', async (year, created) => {
      expect(await bring(year)).toMatchObject({ status: 'DONE', report: { created, skipped: [] } });
    });
  },
);
