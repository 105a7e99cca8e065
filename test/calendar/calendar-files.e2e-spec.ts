import { AgendaService } from '../../src/agenda/index.js';
import type { Event } from '../../src/events/data/event.entity.js';
import { EventStatus } from '../../src/events/index.js';
import { arranged, at, pause, viewerFor } from '../agenda/placements.js';
import { startApp, type TestApp } from '../support/app.js';
import { entriesOf, piecesOf, stage as stageIn } from './stage.js';

const DAY = 86_400_000;

describe('calendar files', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stage = (fields: Partial<Event> = {}) => stageIn(app, fields);

  it('give the event itself before the first release', async () => {
    const { event, read, organization } = await stage({ venueName: 'The Hall', venueCity: 'Brussels' });
    expect(entriesOf(await read())).toMatchObject([
      {
        uid: `event-${event.id}@conductor`,
        summary: 'A Conference',
        location: 'The Hall, Brussels',
        status: 'CONFIRMED',
        url: `${app.config.baseUrl}/${organization.slug}/${event.slug}`,
      },
    ]);
  });

  it('give the published agenda, with rooms, tracks, speakers and texts', async () => {
    const { event, publish, read, organization } = await stage({ venueName: 'The Hall' });
    const eventId = event.id;
    const room = await app.given.room({ eventId, name: 'Attic' });
    const track = await app.given.track({ eventId, name: 'Tools' });
    const speakerIds = [(await app.given.speaker({ eventId, name: 'Ada' })).id];
    const talk = await app.given.talk({ eventId, speakerIds, trackId: track.id, abstract: '**All** of it.' });
    const [, coffee] = await publish([
      arranged(talk.id, { roomIds: [room.id] }),
      pause({ startsAt: at(30), endsAt: at(45) }),
    ]);
    expect(entriesOf(await read())).toEqual([
      {
        uid: `talk-${talk.id}@conductor`,
        summary: talk.title,
        description: 'Ada\n\nAll of it.',
        location: 'Attic, The Hall',
        status: 'CONFIRMED',
        sequence: 0,
        url: `${app.config.baseUrl}/${organization.slug}/${event.slug}/talks/${talk.slug}`,
        categories: 'Tools',
        start: at(0).toISOString(),
        end: at(30).toISOString(),
      },
      expect.objectContaining({ uid: `session-${coffee?.sessionId ?? ''}@conductor`, summary: 'Coffee' }),
    ]);
    expect(entriesOf(await read(`/talks/${talk.slug}.ics`))).toMatchObject([
      { uid: `talk-${talk.id}@conductor` },
    ]);
  });

  it('keep the UID of a moved session and raise its number; the others stay byte by byte', async () => {
    const { publish, read, event } = await stage();
    const talks = [await app.given.talk({ eventId: event.id }), await app.given.talk({ eventId: event.id })];
    const [moving, staying] = talks.map(({ id }) => `talk-${id}@conductor`);
    const placed = await publish(talks.map(({ id }) => arranged(id)));
    const before = await read();
    app.clock.forward(DAY);
    await publish(placed.map((each, n) => (n === 0 ? { ...each, startsAt: at(60), endsAt: at(90) } : each)));
    const after = await read();

    expect(piecesOf(after).get(staying ?? '')).toBe(piecesOf(before).get(staying ?? ''));
    expect(entriesOf(after).find(({ uid }) => uid === moving)).toMatchObject({
      sequence: 1,
      start: at(60).toISOString(),
    });
    expect(piecesOf(after).get(moving ?? '')).toContain(
      `LAST-MODIFIED:${app.clock.now().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
    );
  });

  it('say for 30 days that a session is cancelled', async () => {
    const { publish, read, event, user } = await stage();
    const talk = await app.given.talk({ eventId: event.id });
    const [session] = await publish([arranged(talk.id)]);
    await app.nest.get(AgendaService).remove(viewerFor(user.id), session?.sessionId ?? '');
    await publish([]);
    const cancelled = [{ uid: `talk-${talk.id}@conductor`, status: 'CANCELLED', sequence: 1 }];
    expect(entriesOf(await read())).toMatchObject(cancelled);
    expect(entriesOf(await read(`/talks/${talk.slug}.ics`))).toMatchObject(cancelled);
    app.clock.forward(30 * DAY);
    expect(entriesOf(await read())).toEqual([]);
    await publish([arranged(talk.id)]);
    expect(entriesOf(await read())).toMatchObject([{ status: 'CONFIRMED', sequence: 2 }]);
  });

  it('cancel everything with the event', async () => {
    const { publish, read, event } = await stage();
    const { read: readEmpty } = await stage({ status: EventStatus.CANCELLED });
    expect(entriesOf(await readEmpty())).toMatchObject([{ status: 'CANCELLED' }]);
    await publish([pause()]);
    await app.sql(`UPDATE events SET status = 'CANCELLED' WHERE id = $1`, [event.id]);
    expect(entriesOf(await read())).toMatchObject([{ summary: 'Coffee', status: 'CANCELLED', sequence: 1 }]);
  });

  it.each([
    ['Europe/Berlin', '2027-03-28T00:30:00Z'],
    ['America/St_Johns', '2027-03-14T05:00:00Z'],
    ['Pacific/Kiritimati', '2027-03-14T05:00:00Z'],
    ['Asia/Kathmandu', '2027-03-14T05:00:00Z'],
  ])('tell the right instants in %s, across a change of clocks', async (timeZone, startsAt) => {
    const start = new Date(startsAt);
    const { publish, read } = await stage({
      timeZone,
      startsAt: start,
      endsAt: new Date(start.getTime() + DAY),
    });
    const times = Array.from({ length: 8 }, (_, n) => new Date(start.getTime() + n * 30 * 60_000));
    await publish(
      times.map((startsAt) => pause({ startsAt, endsAt: new Date(startsAt.getTime() + 30 * 60_000) })),
    );
    expect(entriesOf(await read()).map(({ start }) => start)).toEqual(
      times.map((time) => time.toISOString()),
    );
  });

  it('hold no line that a title, name or text smuggled in', async () => {
    const evil =
      'x\r\nATTENDEE:mailto:evil@example.org\u2028END:VEVENT\u0085BEGIN:VEVENT\rUID:evil\nEND:VCALENDAR\u0007;,\\';
    const { event, publish, read } = await stage({ title: evil, description: evil, venueName: evil });
    const eventId = event.id;
    expect(entriesOf(await read())).toHaveLength(1);
    const room = await app.given.room({ eventId, name: evil });
    const track = await app.given.track({ eventId, name: evil });
    const speakerIds = [(await app.given.speaker({ eventId, name: evil })).id];
    const talk = await app.given.talk({
      eventId,
      title: evil,
      abstract: evil,
      speakerIds,
      trackId: track.id,
    });
    await publish([
      arranged(talk.id, { roomIds: [room.id] }),
      pause({ title: evil, startsAt: at(60), endsAt: at(90) }),
    ]);
    const text = await read();
    const lines = text.split('\r\n').map((line) => line.split(/[:;]/)[0]);
    expect(lines.filter((name) => name === 'BEGIN')).toHaveLength(
      lines.filter((name) => name === 'END').length,
    );
    expect(text).not.toMatch(/^ATTENDEE|^UID:evil|[^\r]\n|\r[^\n]/m);
    expect(entriesOf(text)).toHaveLength(2);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('are known again by their ETag', async () => {
    const { get, event } = await stage();
    const first = await get('/event.ics');
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('content-disposition')).toBe(`attachment; filename="${event.slug}.ics"`);
    expect(first.headers.get('last-modified')).toBe(event.updatedAt.toUTCString());
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);

    const again = await get('/event.ics', { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    const since = await get('/event.ics', { headers: { 'if-modified-since': new Date().toUTCString() } });
    expect(since.status).toBe(200);

    const head = await get('/event.ics', { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    expect(head.headers.get('content-length')).toBe(String((await first.arrayBuffer()).byteLength));

    await app.sql(`UPDATE events SET title = 'Renamed' WHERE id = $1`, [event.id]);
    expect((await get('/event.ics', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('are not there for drafts, hidden talks, unknown names and other methods', async () => {
    const draft = await stage({ status: EventStatus.DRAFT });
    const member = await app.as(draft.user);
    const { get, publish, event } = await stage();
    const hidden = await app.given.talk({ eventId: event.id });
    const unplaced = await app.given.talk({ eventId: event.id });
    await publish([arranged(hidden.id)]);
    await app.sql('UPDATE talks SET is_visible = FALSE WHERE id = $1', [hidden.id]);
    const answers = await Promise.all([
      draft.get('/event.ics'),
      member.fetch(`${draft.folder}/event.ics`),
      app.anyone().fetch('/calendar/nobody/nothing/event.ics'),
      app.anyone().fetch('/calendar/%00/%00/event.ics'),
    ]);
    const bodies = await Promise.all(answers.map((answer) => answer.json() as Promise<{ error: object }>));
    for (const { error } of bodies)
      expect(error).toMatchObject({ code: 'NOT_FOUND', message: 'There is no such event.' });
    for (const path of [`/talks/${hidden.slug}.ics`, `/talks/${unplaced.slug}.ics`, '/talks/nothing.ics'])
      expect(await (await get(path)).json()).toMatchObject({ error: { message: 'There is no such talk.' } });
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await get('/event.ics', { method })).status).toBe(404);
  });

  it('have their addresses in the API', async () => {
    const { organization, event, folder } = await stage();
    const talk = await app.given.talk({ eventId: event.id });
    const query = `query ($organization: String!, $slug: String!, $talk: String!) {
      event(organization: $organization, slug: $slug) { calendarUrl talk(slug: $talk) { calendarUrl } }
    }`;
    const names = { organization: organization.slug, slug: event.slug, talk: talk.slug };
    expect((await app.anyone().request(query, names)).data.event).toEqual({
      calendarUrl: `${app.config.baseUrl}${folder}/event.ics`,
      talk: { calendarUrl: `${app.config.baseUrl}${folder}/talks/${talk.slug}.ics` },
    });
  });
});
