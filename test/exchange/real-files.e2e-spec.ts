import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { checksums, importFile } from './import-file.js';

const folder = join(process.env['CONDUCTOR_SHARED'] ?? '../shared', 'data');

(existsSync(join(folder, 'sessionize')) ? describe : describe.skip)(
  `real files of many formats (skipped unless they are in ${folder})`,
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

    const bring = (path: string) =>
      importFile(app, client, readFileSync(join(folder, path)), {
        organizationId,
        timeZone: 'Europe/London',
        eventSlug: path.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      });

    it.each([
      ['sessionize/NDC_London_2019.json', { talks: 100, speakers: 91, rooms: 6, sessions: 100 }],
      ['sessionize/NDC_Sydney_2018.json', { talks: 154, speakers: 126, rooms: 9, sessions: 154 }],
      ['sessionize/Techorama_2022.json', { talks: 142, speakers: 119, rooms: 12, sessions: 142 }],
      ['kotlinconf/conference.json', { talks: 91, speakers: 105, rooms: 12, sessions: 112 }],
      ['voc/json/examples/pretalx-democon.json', {}],
      ['voc/json/examples/hub-schedule2.json', { talks: 2, speakers: 4, rooms: 5, sessions: 2 }],
      ['voc/json/examples/invalid-example.json', { talks: 1, speakers: 1, rooms: 1, sessions: 1 }],
    ])('%s is imported whole, and a second time changes nothing', async (path, created) => {
      const first = await bring(path);
      expect(first).toMatchObject({ status: 'DONE', report: { created, skipped: [] } });
      const before = await checksums(app);
      const second = await bring(path);
      expect(second).toMatchObject({ status: 'DONE', report: { unchanged: first.report.created } });
      expect(await checksums(app)).toEqual(before);
    });

    it.each(['conference-info.json', 'conference-info-2026.json'])(
      'kotlinconf/%s, which has no sessions, is refused with that reason',
      async (name) => {
        expect(await bring(`kotlinconf/${name}`)).toMatchObject({
          status: 'FAILED',
          failure: { message: expect.stringContaining('has no sessions') },
        });
      },
    );
  },
);
