import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { checksums, importFile, queueImport, upload } from './import-file.js';
import { publishedIn } from './schedule-stage.js';

const table = (...rows: string[]) => ['Talk,When,Until,Room,Speakers', ...rows, ''].join('\n');
const knots = 'Knots,01/05/2031 10:00,01/05/2031 10:45,Pier,Ada';
const lunch = 'Lunch,01/05/2031 12:00,01/05/2031 13:00,,';
const reading = { columns: [{ header: 'Talk', field: 'TITLE' }, { header: 'When', field: 'START' }], dateOrder: 'DAY_FIRST' }; // prettier-ignore

describe('the import of CSV', () => {
  let app: TestApp;
  let client: Client;
  let organizationId: string;

  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    const member = await app.given.member();
    organizationId = member.organizationId;
    client = await app.as(member.user);
  });
  afterAll(() => app.close());

  const bring = (file: string, more: Record<string, unknown> = {}) =>
    importFile(app, client, file, {
      organizationId,
      eventSlug: 'ropes',
      timeZone: 'Europe/Berlin',
      table: reading,
      ...more,
    });

  const sessionsOf = (eventId: string) =>
    app.sql(
      `SELECT sessions.id, coalesce(talks.title, sessions.title) AS title, sessions.kind, starts_at, ends_at,
         is_in_all_rooms, (SELECT string_agg(rooms.name, ' ' ORDER BY rooms.name) FROM session_rooms JOIN rooms ON rooms.id = room_id
                           WHERE session_id = sessions.id) AS rooms,
         (SELECT string_agg(name, ', ' ORDER BY position) FROM talk_speakers
            JOIN speakers ON speakers.id = speaker_id WHERE talk_id = talks.id) AS speakers
       FROM sessions LEFT JOIN talks ON talks.id = talk_id WHERE sessions.event_id = $1
       ORDER BY starts_at, kind, title`,
      [eventId],
    );

  it('reads columns and dates as it was told, and keeps ids by the title when a changed file comes', async () => {
    const { event, report } = await bring(table(knots, lunch));
    expect(report).toMatchObject({
      created: { talks: 1, speakers: 1, rooms: 1, sessions: 2 },
      skippedCount: 0,
      doubts: [{ kind: 'MISSING_ZONE' }, { kind: 'NO_IDENTIFIER' }],
    });
    const before = await sessionsOf(event.id);
    expect(before).toMatchObject([
      { title: 'Knots', starts_at: new Date('2031-05-01T08:00:00Z'), rooms: 'Pier', speakers: 'Ada' },
      { title: 'Lunch', kind: 'BREAK', is_in_all_rooms: true },
    ]);
    const sums = await checksums(app);
    await bring(table(knots, lunch));
    expect(await checksums(app)).toEqual(sums);

    const moved = knots.replaceAll(' 10:', ' 11:').replace('Pier', 'Loft');
    const second = await bring(table(lunch, moved));
    expect(second.report).toMatchObject({ created: { sessions: 0, talks: 0 }, updated: { sessions: 1 } });
    expect(await sessionsOf(event.id)).toMatchObject([
      { id: before[0]?.['id'], starts_at: new Date('2031-05-01T09:00:00Z'), rooms: 'Loft' },
      before[1] ?? {},
    ]);
  });

  it('needs nothing said for our own export, and gets the same agenda of it', async () => {
    const { read, event } = await publishedIn(app, '=Ada');
    const csv = await read('sessions.csv');
    const mine = await app.given.event({ organizationId, timeZone: event.timeZone });
    const { status, report } = await bring(csv, {
      eventSlug: null,
      eventId: mine.id,
      timeZone: null,
      table: null,
    });
    expect([status, report.skipped]).toEqual(['DONE', []]);
    const [theirs, ours] = [await sessionsOf(event.id), await sessionsOf(mine.id)];
    const kept = (rows: typeof ours) =>
      rows.map(({ title, kind, starts_at, ends_at }) => ({ title, kind, starts_at, ends_at }));
    expect(kept(ours)).toEqual(kept(theirs));
    // Hosts are speakers of the talk, and a break that is in no room is in all.
    expect(ours.map(({ rooms, speakers }) => [rooms, speakers])).toEqual([
      ['=Ada Cellar', '=Ada, =Ada too'],
      [null, null],
      ['=Ada Attic =Ada Cellar', null],
      [null, null],
    ]);
  });

  it.each([
    ['dates that may be either way round', table(knots), { table: { ...reading, dateOrder: null } }, /^Line 2, START: .*dateOrder/, 2], // prettier-ignore
    ['a column that is not there', table(knots), { table: { columns: [{ header: 'Titel', field: 'TITLE' }] } }, /no column “Titel”/, 1], // prettier-ignore
    ['a ragged row', table(knots, 'Nets,x'), {}, /the row has 2 cells, the first line 5/, 3],
    ['a quote that never ends', table(knots, '"Nets,a,b,c,d'), {}, /never ends/, 3],
    ['nothing but times that end before they start', table('Knots,01/05/2031 10:00,01/05/2031 09:00,Pier,'), {}, /Line 2, END: “Knots” does not end after it starts/, null], // prettier-ignore
  ])('with %s fails with the line, and changes nothing', async (_, file, input, message, line) => {
    const before = await checksums(app);
    const failed = await bring(file, input);
    expect(failed).toMatchObject({
      status: 'FAILED',
      event: null,
      failure: { message: expect.stringMatching(message), line },
    });
    expect(await checksums(app)).toEqual(before);
  });

  it('refuses a reading that is none before anything is queued', async () => {
    const columns = Array.from({ length: 21 }, () => ({ header: 'x', field: 'TITLE' }));
    for (const wrong of [{ columns }, { columns: [{ header: '', field: 'TITLE' }] }, { listSeparator: '' }]) {
      const { payload, errors } = await queueImport(client, {
        organizationId,
        uploadId: await upload(client, table(knots)),
        table: wrong,
      });
      expect(errors).toBeUndefined();
      expect(payload).toMatchObject({ import: null, userErrors: [{ __typename: 'InvalidInput' }] });
    }
    expect(await app.sql(`SELECT 1 FROM imports WHERE organization_id = $1`, [organizationId])).toEqual([]);
  });
});
