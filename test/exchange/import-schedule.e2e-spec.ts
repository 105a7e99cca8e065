import { readFileSync } from 'node:fs';
import { DoubtKind } from '../../src/exchange/domain/doubt.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { checksums, importFile, queueImport, upload } from './import-file.js';
import { type FileEntry, scheduleFile } from './schedule-file.js';

const harbour = readFileSync(new URL('../../../test/exchange/harbour-days.xml', import.meta.url));

const oneDay = (...entries: FileEntry[]) =>
  scheduleFile({ days: { '2031-05-01': [{ name: 'Pier', entries }] } });

const ofOthers = new Set<DoubtKind>(['CANCELLED', 'COLUMN_LEFT_OUT', 'NO_IDENTIFIER', 'UNCLEAR_LIST']);

describe('the import of a schedule.xml', () => {
  let app: TestApp;
  let client: Client;
  let organizationId: string;

  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    const member = await app.given.member(Role.ORGANIZER);
    organizationId = member.organizationId;
    client = await app.as(member.user);
  });
  afterAll(() => app.close());

  const bring = (file: Buffer | string, more: Record<string, unknown> = {}) =>
    importFile(app, client, file, { organizationId, ...more });

  const talksOf = (eventId: string) =>
    app.sql<{ id: string; slug: string; title: string; abstract: string }>(
      `SELECT id, slug, title, abstract FROM talks WHERE event_id = $1 ORDER BY title`,
      [eventId],
    );

  it('makes a draft of the conference with everything that the file says', async () => {
    const { status, event, report, progress, fileName } = await bring(harbour);
    expect({ status, fileName, progress, event }).toEqual({
      status: 'DONE',
      fileName: 'schedule.xml',
      progress: { step: 'AGENDA', done: 14, total: 14 },
      event: { id: expect.any(String), slug: 'harbour31', status: 'DRAFT' },
    });
    expect(report.created).toEqual({
      talks: 2,
      speakers: 3,
      rooms: 2,
      tracks: 1,
      sessionFormats: 2,
      sessions: 4,
    });
    const [row] = await app.sql(`SELECT title, venue_city, time_zone, starts_at FROM events WHERE id = $1`, [
      event.id,
    ]);
    expect(row).toEqual({
      title: 'Harbour Days 2031',
      venue_city: 'Nordhaven',
      time_zone: 'Europe/Berlin',
      starts_at: new Date('2031-03-29T08:30:00Z'),
    });
    const [, talk] = await talksOf(event.id);
    expect(talk?.title).toBe('Tying <b>knots</b> & bends');
    expect(talk?.abstract).toBe(
      [
        'Ropes are *old*.',
        'Plain *Markdown* with `Rope<T>`.',
        '- [List of knots](https://knots.example/list)\n- [Slides](https://harbour.example/2031/files/knots.pdf)',
      ].join('\n\n'),
    );
    const sessions = await app.sql(
      `SELECT kind, title FROM sessions WHERE event_id = $1 AND talk_id IS NULL ORDER BY starts_at`,
      [event.id],
    );
    expect(sessions).toEqual([
      { kind: 'BREAK', title: 'Lunch' },
      { kind: 'CEREMONY', title: 'Night of the lost hour' },
    ]);
  });

  it('changes nothing when the file comes again, published or not', async () => {
    await bring(harbour);
    const draft = await checksums(app);
    const { report } = await bring(harbour);
    expect(report).toMatchObject({
      created: { talks: 0, sessions: 0 },
      updated: { talks: 0 },
      unchanged: { talks: 2, sessions: 4 },
    });
    expect(await checksums(app)).toEqual(draft);

    await bring(harbour, { publish: true });
    const published = await checksums(app);
    expect(published.get('public.releases')).not.toBe(draft.get('public.releases'));
    await bring(harbour, { publish: true });
    expect(await checksums(app)).toEqual(published);
  });

  it('brings what a changed file says anew, under the same ids, and leaves what people edited', async () => {
    const persons = { 1: 'Ada Ropewalker', 2: 'Ada Ropewalker' };
    const { event } = await bring(oneDay({ id: 1, persons }, { id: 2 }, { id: 3, start: '12:00' }));
    const before = await talksOf(event.id);
    await app.sql(`UPDATE talks SET abstract = 'By hand' WHERE id = $1`, [before[1]?.id]);

    const changed = { id: 1, title: 'Better', start: '11:00', persons: { 2: 'Ada Ropewalker', 3: 'Bo' } };
    const second = await bring(oneDay(changed, { id: 2 }, { id: 4, start: '13:00' }));

    expect(second.report).toMatchObject({
      created: { talks: 1, speakers: 1, sessions: 1, rooms: 0 },
      updated: { talks: 1, speakers: 0, sessions: 1, rooms: 0 },
      unchanged: { talks: 1, speakers: 1, sessions: 1, rooms: 1 },
      doubts: [
        {
          kind: 'NO_LONGER_IN_FILE',
          message: '“Talk 3” came from an earlier file but is not in this one. It stays until you remove it.',
        },
      ],
    });
    const after = await talksOf(event.id);
    expect(after.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['Better', ''],
      ['Talk 2', 'By hand'],
      ['Talk 3', ''],
      ['Talk 4', ''],
    ]);
    expect(after.slice(0, 3).map(({ id, slug }) => [id, slug])).toEqual(
      before.map(({ id, slug }) => [id, slug]),
    );
    const [placed] = await app.sql(
      `SELECT starts_at, (SELECT string_agg(speakers.slug, ' ' ORDER BY position) FROM talk_speakers
         JOIN speakers ON speakers.id = speaker_id WHERE talk_id = sessions.talk_id) AS speakers
       FROM sessions WHERE talk_id = $1`,
      [before[0]?.id],
    );
    expect(placed).toEqual({ starts_at: new Date('2031-05-01T11:00:00Z'), speakers: 'ada-ropewalker-2 bo' });
  });

  it('adds again what was removed by hand, and takes what was made by hand for its own', async () => {
    const event = await app.given.event({ organizationId });
    const room = await app.given.room({ eventId: event.id, name: 'Pier' });
    const file = oneDay({ id: 1 }, { id: 2, start: '12:00' });
    const first = await bring(file, { eventId: event.id });
    expect(first.report).toMatchObject({ created: { rooms: 0, talks: 2 }, unchanged: { rooms: 1 } });
    const rooms = await app.sql(`SELECT DISTINCT room_id FROM session_rooms WHERE event_id = $1`, [event.id]);
    expect(rooms).toEqual([{ room_id: room.id }]);
    expect(await app.sql(`SELECT title FROM events WHERE id = $1`, [event.id])).toEqual([
      { title: event.title },
    ]);

    await app.sql(`DELETE FROM sessions WHERE event_id = $1`, [event.id]);
    await app.sql(`DELETE FROM talks WHERE event_id = $1 AND title = 'Talk 1'`, [event.id]);
    const second = await bring(file, { eventId: event.id });
    expect(second.report).toMatchObject({ created: { talks: 1, sessions: 2 }, unchanged: { talks: 1 } });
  });

  it('reports everything that a person should look at', async () => {
    const file = (more: FileEntry[]) =>
      scheduleFile({
        zone: null,
        days: {
          '2031-03-29': [
            {
              name: 'Pier',
              entries: [{ id: 1 }, { id: 2, persons: { 1: 'Ada' } }, { id: 2, start: '14:00' }],
            },
            { name: 'Loft', guid: 'one', entries: [{ id: 3, title: 'Talk 2', persons: { 1: 'Ada' } }] },
            { name: 'Loft', guid: 'two', entries: [{ id: 4, link: 'javascript:alert(1)' }, ...more] },
            { name: '', entries: [{ id: 5 }] },
          ],
          '2031-03-30': [
            {
              name: 'Shed',
              entries: [
                { id: 6, start: '02:30' },
                { id: 7, start: 'late' },
                { id: 8, title: '' },
                { id: 9, duration: 'long' },
                { id: 10, start: '09:00', duration: '25:00' },
                { id: 11, start: '23:45' },
                { id: 12, start: '15:00', date: '2031-04-09T15:00:00+02:00' },
                { id: 13, start: '16:00', date: '2031-03-30T17:00:00+02:00' },
                { id: 14, start: '18:00', abstract: 'long '.repeat(5_000) },
                { id: 15, start: '20:00', title: 'Twice' },
                { id: 16, start: '20:00', title: 'Twice' },
              ],
            },
          ],
        },
      });
    await bring(file([{ id: 99 }]), { timeZone: 'Europe/Brussels' });
    const { status, report } = await bring(file([]), { timeZone: 'Europe/Brussels' });

    expect(status).toBe('DONE');
    const noted = [...report.skipped, ...report.doubts];
    expect(new Set(noted.map(({ kind }) => kind))).toEqual(
      // No schedule.xml says that a session is cancelled, or has columns.
      new Set(Object.values(DoubtKind).filter((kind) => !ofOthers.has(kind))),
    );
    expect(report.skippedCount).toBe(report.skipped.length);
    expect(report.skipped.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'NO_DURATION',
      'NO_TIME',
      'NO_TITLE',
      'SAME_KEY',
      'TOO_LONG',
      'UNKNOWN_ROOM',
    ]);
    expect(report.doubts).toContainEqual({
      kind: 'SPEAKER_OVERLAP',
      message: '“Talk 2” and “Talk 2” overlap from 2031-03-29 10:00 on for Ada.',
      sessions: [{ title: 'Talk 2' }, { title: 'Talk 2' }],
    });
  });

  it('publishes the event and its agenda when asked to', async () => {
    const { event } = await bring(harbour, { publish: true, eventSlug: 'harbour' });
    expect(event).toMatchObject({ slug: 'harbour', status: 'PUBLISHED' });
    const releases = await app.sql(`SELECT number, note FROM releases WHERE event_id = $1`, [event.id]);
    expect(releases).toEqual([{ number: 1, note: 'From schedule.xml' }]);
    const hidden = await app.sql(`SELECT 1 FROM talks WHERE event_id = $1 AND NOT is_visible`, [event.id]);
    expect(hidden).toEqual([]);
  });

  it.each([
    [
      'a letter',
      'Dear committee,',
      expect.stringMatching(/^Read as a table, the file has no column for the title/),
      1,
    ],
    ['broken XML', '<schedule>\n<day>\n</room></schedule>', expect.stringContaining('XML is broken'), 3],
    [
      'another document',
      '<rss></rss>',
      'This is no schedule.xml: it begins with <rss>, not <schedule>.',
      null,
    ],
    [
      'an entity bomb',
      '<!DOCTYPE s [<!ENTITY a "b">]><schedule>&a;</schedule>',
      'The file has a document type declaration (DTD), which is not accepted.',
      1,
    ],
    [
      'local times without a zone',
      scheduleFile({ zone: null, days: { '2031-05-01': [{ name: 'Pier', entries: [{ id: 1 }] }] } }),
      expect.stringContaining('give the option timeZone'),
      null,
    ],
    [
      'nothing to import',
      oneDay({ id: 1, title: '' }),
      'The schedule has no session that can be imported: The session 1 has no title.',
      null,
    ],
  ])('fails on %s with the reason and changes nothing', async (_, file, message, line) => {
    const before = await checksums(app);
    const failed = await bring(file);
    expect(failed).toMatchObject({ status: 'FAILED', event: null, report: null, failure: { message, line } });
    expect(await checksums(app)).toEqual(before);
    expect(await app.sql(`SELECT 1 FROM imports WHERE bytes IS NOT NULL`)).toEqual([]);
  });

  it('fails when whoever started it has lost the right since, and changes nothing', async () => {
    const uploadId = await upload(client, harbour);
    const { payload } = await queueImport(client, { organizationId, uploadId });
    await app.sql(`UPDATE members SET role = 'REVIEWER' WHERE organization_id = $1`, [organizationId]);
    const before = await checksums(app);
    await app.settle();
    expect(await app.sql(`SELECT status, failure FROM imports WHERE id = $1`, [payload.import.id])).toEqual([
      { status: 'FAILED', failure: 'You may not do this.' },
    ]);
    expect(await checksums(app)).toEqual(before);
  });
});
