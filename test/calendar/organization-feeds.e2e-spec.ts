import fc from 'fast-check';
import ICAL from 'ical.js';
import { EventStatus } from '../../src/events/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { entriesOf, piecesOf } from './stage.js';

const DAY = 86_400_000;

describe('feeds of the events of an organization and of a series', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    app.clock.set('2027-05-01T00:00:00Z');
  });
  afterAll(() => app.close());

  const stage = async () => {
    const organization = await app.given.organization({ name: 'Harbour Devs' });
    const organizationId = organization.id;
    const series = await app.given.series({ organizationId, title: 'Evenings' });
    const meetup = await app.given.event({ organizationId, seriesId: series.id, title: 'Evening' });
    const conference = await app.given.event({ organizationId, title: 'Days' });
    const folder = `/calendar/${organization.slug}`;
    const paths = { organization: `${folder}.ics`, series: `${folder}/${series.slug}/series.ics` };
    const get = (path: string, init?: RequestInit) => app.anyone().fetch(path, init);
    const read = async (path: string) => (await get(path)).text();
    return { organization, organizationId, series, meetup, conference, folder, paths, get, read };
  };

  const titles = (text: string) =>
    entriesOf(text)
      .map(({ summary }) => String(summary))
      .sort();

  it('hold each public event as one entry, with the bytes of its own file', async () => {
    const { organizationId, paths, folder, conference, read } = await stage();
    await app.given.event({ organizationId, status: EventStatus.DRAFT, title: 'Draft' });
    await app.given.event({ organizationId, status: EventStatus.CANCELLED, title: 'Cancelled' });
    expect(titles(await read(paths.organization))).toEqual(['Cancelled', 'Days', 'Evening']);
    expect(titles(await read(paths.series))).toEqual(['Evening']);
    const uid = `event-${conference.id}@conductor`;
    const own = piecesOf(await read(`${folder}/${conference.slug}/event.ics`)).get(uid);
    expect(piecesOf(await read(paths.organization)).get(uid)).toBe(own);
  });

  it('say what they are, how often to ask again and where', async () => {
    const { paths, read } = await stage();
    const text = (await read(paths.series)).replaceAll('\r\n ', '');
    const source = `SOURCE;VALUE=URI:${app.config.baseUrl}${paths.series}`;
    for (const line of ['NAME:Evenings', 'REFRESH-INTERVAL;VALUE=DURATION:PT60M', source])
      expect(text).toContain(`\r\n${line}\r\n`);
    expect(await read(paths.organization)).toContain('\r\nNAME:Harbour Devs\r\n');
  });

  it('let go of an event 90 days after its end', async () => {
    const { paths, conference, read } = await stage();
    const now = app.clock.now();
    app.clock.set(new Date(conference.endsAt.getTime() + 90 * DAY - 1));
    expect(titles(await read(paths.organization))).toEqual(['Days', 'Evening']);
    app.clock.forward(1);
    expect(titles(await read(paths.organization))).toEqual([]);
    app.clock.set(now);
  });

  it('change the entry of the event that changes and no other', async () => {
    const { paths, meetup, conference, read } = await stage();
    const [before, other] = [await read(paths.organization), `event-${conference.id}@conductor`];
    await app.sql(
      `UPDATE events SET starts_at = starts_at - interval '1 hour',
      updated_at = updated_at + interval '1 minute' WHERE id = $1`,
      [meetup.id],
    );
    const after = await read(paths.organization);
    expect(piecesOf(after).get(other)).toBe(piecesOf(before).get(other));
    const uid = `event-${meetup.id}@conductor`;
    const number = (text: string) => Number(entriesOf(text).find((entry) => entry.uid === uid)?.sequence);
    expect(number(after)).toBeGreaterThan(number(before));
  });

  it('are known again by their ETag, also without an event', async () => {
    const { paths, get, organizationId } = await stage();
    const ask = async (path: string) => {
      const first = await get(path);
      expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
      expect(Date.parse(first.headers.get('last-modified') ?? '')).not.toBeNaN();
      const etag = first.headers.get('etag') ?? '';
      expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    };
    await ask(paths.organization);
    await ask(paths.series);
    await app.sql('DELETE FROM events WHERE organization_id = $1', [organizationId]);
    await ask(paths.organization);
    await ask(paths.series);
  });

  it.each(['Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati', 'Asia/Kathmandu'])(
    'tell the right instants in %s, across a change of clocks',
    async (timeZone) => {
      const { paths, read, organizationId, series } = await stage();
      const starts = [10, 11, 12, 13, 14, 27, 28, 29].map(
        (day) => new Date(`2028-03-${String(day)}T00:30:00Z`),
      );
      for (const startsAt of starts)
        await app.given.event({
          organizationId,
          seriesId: series.id,
          timeZone,
          startsAt,
          endsAt: new Date(startsAt.getTime() + 7_200_000),
        });
      const found = entriesOf(await read(paths.series)).map(({ start }) => start);
      expect(found.slice(1)).toEqual(starts.map((start) => start.toISOString()));
    },
  );

  it('keep each entry and line whole with any text in names and titles', async () => {
    const { paths, read, organization, series, meetup } = await stage();
    const hostile = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('\r\nEND:VEVENT', '\u2028', '\u0007', '\\n;,:"'),
        ),
      )
      .map((parts) => Buffer.from(parts.join('').replaceAll('\0', '')).toString());
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        await app.sql('UPDATE organizations SET name = $2 WHERE id = $1', [organization.id, `o${text}`]);
        await app.sql('UPDATE series SET title = $2 WHERE id = $1', [series.id, `s${text}`]);
        await app.sql('UPDATE events SET title = $2, description = $2 WHERE id = $1', [
          meetup.id,
          `e${text}`,
        ]);
        for (const [path, count] of [
          [paths.organization, 2],
          [paths.series, 1],
        ] as const) {
          const file = await read(path);
          expect(file).not.toMatch(/[^\r]\n|\r[^\n]/);
          const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
          const kinds = calendar.getAllSubcomponents().map(({ name }) => name);
          expect(kinds.filter((name) => name === 'vevent')).toHaveLength(count);
          expect(kinds.filter((name) => name !== 'vevent' && name !== 'vtimezone')).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('cost as many statements for a hundred events as for one', async () => {
    const { paths, read, organizationId, series } = await stage();
    const count = async (path: string) => (await statementsOf(app, () => read(path))).length;
    const before = [await count(paths.organization), await count(paths.series)];
    expect(before).toEqual([2, 4]);
    for (let n = 0; n < 100; n++) await app.given.event({ organizationId, seriesId: series.id });
    expect([await count(paths.organization), await count(paths.series)]).toEqual(before);
  });

  it('are not there for unknown names and series of others', async () => {
    const { folder, get } = await stage();
    const other = await stage();
    const unknown: [string, string][] = [
      ['/calendar/nobody.ics', 'organization'],
      [`/calendar/${'x'.repeat(4_000)}.ics`, 'organization'],
      ['/calendar/%00.ics', 'organization'],
      [`${folder}/${other.series.slug}/series.ics`, 'series'],
      [`${folder}/%E2%80%AE/series.ics`, 'series'],
      [`/calendar/nobody/${other.series.slug}/series.ics`, 'series'],
    ];
    for (const [path, what] of unknown) {
      const answer = await get(path);
      expect([answer.status, await answer.json()]).toMatchObject([
        404,
        { error: { code: 'NOT_FOUND', message: `There is no such ${what}.` } },
      ]);
    }
  });

  it('have their addresses in the API', async () => {
    const { organization, series, paths } = await stage();
    const { data } = await app
      .anyone()
      .request(
        `query ($slug: String!) { organization(slug: $slug) { calendarUrl series { slug calendarUrl } } }`,
        { slug: organization.slug },
      );
    expect(data.organization).toEqual({
      calendarUrl: `${app.config.baseUrl}${paths.organization}`,
      series: [{ slug: series.slug, calendarUrl: `${app.config.baseUrl}${paths.series}` }],
    });
  });
});
