import { SessionKind } from '../../src/agenda/index.js';
import { EventStatus } from '../../src/events/index.js';
import { parseScheduleXml } from '../../src/exchange/domain/schedule-xml.js';
import { arranged, at, pause } from '../agenda/placements.js';
import { startApp, type TestApp } from '../support/app.js';
import { findingsOfJsonSchema, findingsOfXsd, itWithJsonSchemas, itWithXsd } from './schedule-checks.js';
import { publishedIn, stageIn } from './schedule-stage.js';

describe('schedule files', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const published = (name?: string) => publishedIn(app, name);

  it('of XML have each session once, with its room, people and page', async () => {
    const { read, event, ...given } = await published();
    const xml = await read('schedule.xml');
    const programme = parseScheduleXml(xml);
    expect(programme).toMatchObject({
      conference: { title: 'Ada Conf', timeZone: 'Europe/Brussels', startDate: '2027-05-10' },
      tracks: [{ name: 'Ada Track', color: '#00ff00' }],
      speakers: [
        { key: given.ada.id, name: 'Ada' },
        { key: given.grace.id, name: 'Ada too' },
      ],
      doubts: [],
    });
    expect(
      programme.sessions.map(({ key, kind, roomKeys, day }) => [key, kind, roomKeys[0] ?? null, day]),
    ).toEqual([
      [given.lunch?.id, 'BREAK', given.attic.id, '2027-05-10'],
      [given.opening?.id, 'CEREMONY', given.attic.id, '2027-05-10'],
      [given.talk.id, 'TALK', given.cellar.id, '2027-05-10'],
      [given.walk?.id, 'BREAK', null, '2027-05-10'],
    ]);
    expect(programme.sessions[2]).toMatchObject({
      title: 'Ada speaks',
      abstract: '**Ada**',
      format: 'Long Talk',
      language: 'en',
      track: 'Ada Track',
      speakerKeys: [given.ada.id, given.grace.id],
      startsAt: at(0),
      endsAt: at(30),
      recordingOptOut: true,
    });
    expect(xml).toContain(
      `<url>${app.config.baseUrl}/${given.organization.slug}/${event.slug}/talks/${given.talk.slug}</url>`,
    );
  });

  itWithXsd(
    'of XML are valid by the schema of the c3voc, whatever the names (skipped without xmllint)',
    async () => {
      const { read } = await published();
      expect(findingsOfXsd(await read('schedule.xml'))).toBe('');
      const evil = await published('\u0007<x a="1">]]>&\'\uFFFE𝒜\r\n\t\u2028</x>');
      expect(findingsOfXsd(await evil.read('schedule.xml'))).toBe('');
      const empty = await stageIn(app, { slug: 'js', timeZone: 'Etc/GMT+5' });
      await empty.publish([]);
      expect(findingsOfXsd(await empty.read('schedule.xml'))).toBe('');
      expect(findingsOfXsd('<schedule/>')).toContain('fails to validate');
    },
  );

  it('of JSON have days with the sessions of their rooms', async () => {
    const { read, ...given } = await published();
    const { schedule } = JSON.parse(await read('schedule.json')) as { schedule: Record<string, unknown> };
    const page = `${app.config.baseUrl}/${given.organization.slug}/${given.event.slug}`;
    const lunch = { guid: given.lunch?.id, type: 'break', title: 'Lunch', url: page, persons: [] };
    const spoken = {
      guid: given.talk.id,
      date: '2027-05-10T09:00:00+02:00',
      start: '09:00',
      end: '2027-05-10T09:30:00+02:00',
      duration: '00:30',
      room: 'Ada Cellar',
      title: 'Ada speaks',
      track: 'Ada Track',
      type: 'Long Talk',
      language: 'en',
      abstract: '**Ada**',
      url: `${page}/talks/${given.talk.slug}`,
      do_not_record: true,
      persons: [
        { guid: given.ada.id, name: 'Ada' },
        { guid: given.grace.id, name: 'Ada too' },
      ],
    };
    expect(schedule).toMatchObject({
      version: '1',
      conference: {
        title: 'Ada Conf',
        daysCount: 1,
        start: '2027-05-10T09:00:00+02:00',
        days: [
          {
            date: '2027-05-10',
            day_start: '2027-05-10T04:00:00+02:00',
            day_end: '2027-05-11T04:00:00+02:00',
            rooms: {
              'Ada Attic': [lunch, { title: 'Opening', type: 'ceremony' }],
              'Ada Cellar': [spoken],
              '': [{ title: 'Walk', start: '01:00', date: '2027-05-11T01:00:00+02:00' }],
            },
          },
        ],
      },
    });
  });

  it('of the second JSON have a list of sessions, with the roles of people', async () => {
    const { read, ...given } = await published();
    const { schedule } = JSON.parse(await read('schedule2.json')) as { schedule: Record<string, unknown> };
    const attic = { name: 'Ada Attic', guid: given.attic.id };
    expect(schedule).toMatchObject({
      conference: { tracks: [{ name: 'Ada Track', slug: given.track.id, color: '#00ff00' }] },
      events: [
        {
          guid: given.talk.id,
          type: 'TALK',
          start: '2027-05-10T09:00:00+02:00',
          end: '2027-05-10T09:30:00+02:00',
          room: { name: 'Ada Cellar', guid: given.cellar.id },
          track: { slug: given.track.id },
          language: 'en',
          participants: [
            { guid: given.ada.id, name: 'Ada', role: 'SPEAKER' },
            { guid: given.grace.id, name: 'Ada too', role: 'HOST' },
          ],
        },
        { guid: given.lunch?.id, type: 'BREAK', title: 'Lunch', room: attic },
        { guid: given.opening?.id, type: 'OTHER', language: 'xx', track: { slug: 'none' }, room: attic },
        { guid: given.walk?.id, type: 'BREAK', title: 'Walk' },
      ],
    });
  });

  itWithJsonSchemas(
    'of JSON are valid by both schemas of the c3voc (skipped without their checker)',
    async () => {
      const stages = [await published(), await published('\u0007<x a="1">]]>&\'\uFFFE𝒜\r\n\t\u2028</x>')];
      const empty = await stageIn(app, { slug: 'js', timeZone: 'Etc/GMT+5' });
      await empty.publish([]);
      const walk = await stageIn(app);
      await walk.publish([pause({ kind: SessionKind.CEREMONY, title: 'Walk' })]);
      for (const { read } of [...stages, empty, walk]) {
        expect(findingsOfJsonSchema(1, await read('schedule.json'))).toBe('');
        expect(findingsOfJsonSchema(2, await read('schedule2.json'))).toBe('');
      }
      expect(findingsOfJsonSchema(1, '{}')).toContain('1 errors');
    },
  );

  it('of CSV have a line per session that no spreadsheet calculates', async () => {
    const { read, ...given } = await published('=Ada');
    const page = `${app.config.baseUrl}/${given.organization.slug}/${given.event.slug}`;
    const bytes = new Uint8Array(await (await given.get('sessions.csv')).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, talk, lunch] = (await read('sessions.csv')).split('\r\n');
    expect(head).toBe(
      'id,kind,title,day,starts_at,ends_at,in_all_rooms,rooms,track,session_format,language,speakers,hosts,abstract,url,recording_refused',
    );
    expect(talk).toBe(
      `${given.talk.id},TALK,'=Ada speaks,2027-05-10,2027-05-10T09:00:00+02:00,2027-05-10T09:30:00+02:00,no,` +
        `'=Ada Cellar,'=Ada Track,Long Talk,en,'=Ada,'=Ada too,**=Ada**,${page}/talks/${given.talk.slug},yes`,
    );
    expect(lunch).toBe(
      `${given.lunch?.id ?? ''},BREAK,Lunch,2027-05-10,2027-05-10T10:00:00+02:00,2027-05-10T10:30:00+02:00,yes,` +
        `"'=Ada Attic\n=Ada Cellar",,,,,,,,no`,
    );
  });

  it('leave out what is cancelled, and tell nothing of a talk that was hidden', async () => {
    const { read, publish, event } = await stageIn(app);
    const [gone, hidden] = [
      await app.given.talk({ eventId: event.id }),
      await app.given.talk({ eventId: event.id, abstract: 'A secret.' }),
    ];
    const [first] = await publish([arranged(gone.id), arranged(hidden.id)]);
    await app.sql('DELETE FROM sessions WHERE id = $1', [first?.id]);
    await publish([]);
    await app.sql('UPDATE talks SET is_visible = FALSE WHERE id = $1', [hidden.id]);
    const xml = await read('schedule.xml');
    expect(parseScheduleXml(xml).sessions.map(({ key }) => key)).toEqual([hidden.id]);
    expect(xml).not.toContain('secret');
    expect(xml).not.toContain('/talks/');
  });

  it('are known again by their ETag', async () => {
    const { get, publish } = await published();
    const first = await get('schedule.xml');
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': 'attachment; filename="schedule.xml"',
      'cache-control': 'public, no-cache',
      'x-content-type-options': 'nosniff',
      'last-modified': app.clock.now().toUTCString(),
    });
    const etag = first.headers.get('etag') ?? '';
    const known = { headers: { 'if-none-match': etag } };
    const again = await get('schedule.xml', known);
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    await publish([pause({ title: 'Another' })]);
    expect((await get('schedule.xml', known)).status).toBe(200);
  });

  it('are not there for drafts, before the first release, and by other names', async () => {
    const draft = await stageIn(app, { status: EventStatus.DRAFT });
    await draft.publish([pause()]);
    const unpublished = await stageIn(app);
    const { get, folder } = await published();
    const answers = [
      await draft.get('schedule.xml'),
      await (await app.as(draft.user)).fetch(`${draft.folder}/schedule.xml`),
      await unpublished.get('schedule.xml'),
      await get('schedule.yaml'),
      await get('__proto__'),
      await app.anyone().fetch(`${folder}0/schedule.xml`),
      await app.anyone().fetch('/schedules/%00/%00/schedule.xml'),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ error: { message: 'There is no such schedule.' } });
    }
    expect((await get('schedule.xml', { method: 'POST' })).status).toBe(404);
  });

  it('have their addresses in the API', async () => {
    const query = `query ($organization: String!, $slug: String!) {
      event(organization: $organization, slug: $slug) {
        scheduleUrls { xml json json2 sessionizeAll sessionizeGridSmart csv }
      }
    }`;
    const { organization, event } = await published();
    const names = { organization: organization.slug, slug: event.slug };
    const { data } = await app.anyone().request(query, names);
    const urls = Object.values(data.event.scheduleUrls as Record<string, string>);
    expect(urls).toHaveLength(6);
    for (const url of urls) {
      expect(url.startsWith(app.config.baseUrl)).toBe(true);
      expect((await app.anyone().fetch(url.slice(app.config.baseUrl.length))).status).toBe(200);
    }
    const draft = await stageIn(app, { status: EventStatus.DRAFT });
    const ofDraft = { organization: draft.organization.slug, slug: draft.event.slug };
    expect((await (await app.as(draft.user)).request(query, ofDraft)).data.event.scheduleUrls).toBeNull();
  });
});
