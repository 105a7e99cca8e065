import fc from 'fast-check';
import ICAL from 'ical.js';
import { arranged, at, pause } from '../agenda/placements.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { entriesOf, piecesOf, stage } from './stage.js';

const DAY = 86_400_000;
const HOUR = 60;

const LINKS = `query ($organization: String!, $slug: String!, $talk: String!) {
  event(organization: $organization, slug: $slug) {
    calendarDays { date calendarUrl } rooms { calendarUrl } tracks { calendarUrl }
    talk(slug: $talk) { speakers { calendarUrl } }
  }
}`;

describe('feeds of a part of an agenda', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** A talk in a room and on a track with a speaker; a break in all rooms, a talk somewhere else, one a day later. */
  const conference = async (fields: Parameters<typeof stage>[1] = {}) => {
    const scene = await stage(app, fields);
    const eventId = scene.event.id;
    const room = await app.given.room({ eventId, name: 'Attic' });
    const track = await app.given.track({ eventId, name: 'Tools', color: '#aa00cc' });
    const speaker = await app.given.speaker({ eventId, name: 'Ada' });
    const talk = await app.given.talk({
      eventId,
      speakerIds: [speaker.id],
      trackId: track.id,
      title: 'Mine',
    });
    const [other, late] = [
      await app.given.talk({ eventId, title: 'Other' }),
      await app.given.talk({ eventId, title: 'Late' }),
    ];
    const placed = await scene.publish([
      arranged(talk.id, { roomIds: [room.id] }),
      pause({ isInAllRooms: true, startsAt: at(HOUR), endsAt: at(HOUR + 15) }),
      arranged(other.id, { startsAt: at(2 * HOUR), endsAt: at(3 * HOUR), hostIds: [speaker.id] }),
      arranged(late.id, { startsAt: at(24 * HOUR), endsAt: at(25 * HOUR) }),
    ]);
    const paths = {
      day: '/days/2027-05-10.ics',
      room: `/rooms/${room.id}.ics`,
      track: `/tracks/${track.id}.ics`,
      speaker: `/speakers/${speaker.slug}.ics`,
      talk: `/talks/${talk.slug}.ics`,
      event: '/event.ics',
    };
    return { ...scene, room, track, speaker, talk, other, placed, paths };
  };

  const titles = (text: string) => entriesOf(text).map(({ summary }) => summary);

  it('hold what runs on the day, in the room, on the track and with the speaker', async () => {
    const { read, paths } = await conference();
    expect(titles(await read(paths.day))).toEqual(['Mine', 'Coffee', 'Other']);
    expect(titles(await read('/days/2027-05-11.ics'))).toEqual(['Late']);
    expect(titles(await read(paths.room))).toEqual(['Mine', 'Coffee']);
    expect(titles(await read(paths.track))).toEqual(['Mine']);
    expect(titles(await read(paths.speaker))).toEqual(['Mine', 'Other']);
  });

  it('say what they are, how often to ask again and where', async () => {
    const { read, paths, folder } = await conference();
    const text = (await read(paths.track)).replaceAll('\r\n ', '');
    for (const line of [
      'NAME:A Conference: Tools',
      'X-APPLE-CALENDAR-COLOR:#AA00CC',
      'REFRESH-INTERVAL;VALUE=DURATION:PT60M',
      'X-PUBLISHED-TTL:PT60M',
      `SOURCE;VALUE=URI:${app.config.baseUrl}${folder}${paths.track}`,
    ])
      expect(text).toContain(`\r\n${line}\r\n`);
  });

  it('are there and empty before the first release', async () => {
    const { event, read } = await stage(app);
    const room = await app.given.room({ eventId: event.id });
    expect(titles(await read(`/rooms/${room.id}.ics`))).toEqual([]);
    expect(titles(await read('/days/2027-05-10.ics'))).toEqual([]);
  });

  it('hold the same bytes of a session as every other; a moved one has the next number and its old UID', async () => {
    const { read, publish, placed, paths, talk } = await conference();
    const uid = `talk-${talk.id}@conductor`;
    const each = async () =>
      Promise.all(Object.values(paths).map(async (path) => piecesOf(await read(path))));
    const before = await each();
    expect(new Set(before.map((pieces) => pieces.get(uid))).size).toBe(1);

    app.clock.forward(DAY);
    const moved = placed.map((one) =>
      one.talkId === talk.id ? { ...one, startsAt: at(5), endsAt: at(35) } : one,
    );
    await publish(moved);
    const after = await each();
    for (const [index, pieces] of after.entries()) {
      expect(pieces.get(uid)).toContain('\r\nSEQUENCE:1\r\n');
      expect([...pieces.keys()]).toEqual([...(before[index]?.keys() ?? [])]);
      pieces.delete(uid);
      before[index]?.delete(uid);
      expect([...pieces]).toEqual([...(before[index] ?? [])]);
    }
    app.clock.forward(-DAY);
  });

  it('are known again by their ETag', async () => {
    const { get, paths, event } = await conference();
    for (const path of Object.values(paths)) {
      const first = await get(path);
      expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
      expect(Date.parse(first.headers.get('last-modified') ?? '')).not.toBeNaN();
      const etag = first.headers.get('etag') ?? '';
      expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    }
    expect((await get(paths.room)).headers.get('content-disposition')).toBe(
      `attachment; filename="${event.slug}-attic.ics"`,
    );
  });

  it.each([
    ['Europe/Berlin', '2027-03-28T00:30:00Z'],
    ['America/St_Johns', '2027-03-14T05:00:00Z'],
    ['Pacific/Kiritimati', '2027-03-14T05:00:00Z'],
    ['Asia/Kathmandu', '2027-03-14T05:00:00Z'],
  ])('tell the right instants and days in %s, across a change of clocks', async (timeZone, startsAt) => {
    const start = new Date(startsAt);
    const time = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
    const { publish, read, event } = await stage(app, { timeZone, startsAt: start, endsAt: time(30 * HOUR) });
    const room = await app.given.room({ eventId: event.id });
    const starts = Array.from({ length: 30 }, (_, n) => time(n * HOUR));
    await publish(
      starts.map((from) =>
        pause({ roomIds: [room.id], startsAt: from, endsAt: new Date(from.getTime() + 30 * 60_000) }),
      ),
    );
    const expected = starts.map((from) => from.toISOString());
    expect(entriesOf(await read(`/rooms/${room.id}.ics`)).map((entry) => entry.start)).toEqual(expected);

    const dayIn = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    const days = [...new Set(starts.map((from) => dayIn.format(from)))];
    const feeds = await Promise.all(days.map((day) => read(`/days/${day}.ics`)));
    expect(days.length).toBeGreaterThan(1);
    expect(feeds.map((text) => entriesOf(text).map((entry) => entry.start))).toEqual(
      days.map((day) => expected.filter((iso) => dayIn.format(new Date(iso)) === day)),
    );
  });

  it('keep each entry and line whole with any text in titles and names', async () => {
    const { read, event, room, track, paths } = await conference();
    const hostile = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('\r\nEND:VEVENT', '\u2028', '\u0007', '\\n;,:"'),
        ),
      )
      .map((parts) => parts.join('').replaceAll('\0', ''));
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const stored = Buffer.from(text).toString();
        await app.sql(`UPDATE events SET title = $2, venue_name = $2 WHERE id = $1`, [
          event.id,
          `e${stored}`,
        ]);
        await app.sql(`UPDATE rooms SET name = $2 WHERE id = $1`, [room.id, `r${stored}`]);
        await app.sql(`UPDATE tracks SET name = $2 WHERE id = $1`, [track.id, `t${stored}`]);
        const found = new Map<string, string[]>();
        for (const path of [paths.day, paths.room, paths.track, paths.speaker]) {
          const file = await read(path);
          expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
          expect(file).not.toMatch(/[^\r]\n|\r[^\n]/);
          const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
          expect(new Set(calendar.getAllSubcomponents().map(({ name }) => name))).toEqual(
            new Set(['vtimezone', 'vevent']),
          );
          found.set(path, titles(file).map(String));
        }
        expect([...found.values()]).toEqual([
          ['Mine', 'Coffee', 'Other'],
          ['Mine', 'Coffee'],
          ['Mine'],
          ['Mine', 'Other'],
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('cost as many statements for a thousand sessions as for ten', async () => {
    const counts = [];
    for (const count of [10, 1_000]) {
      const { read, publish, placed, paths } = await conference();
      const more = Array.from({ length: count }, (_, n) =>
        pause({ title: `Pause ${String(n)}`, startsAt: at(10 * HOUR + n), endsAt: at(10 * HOUR + n + 1) }),
      );
      await publish([...placed, ...more]);
      const feeds = [paths.day, paths.room, paths.track, paths.speaker];
      const statements = [];
      for (const path of feeds) statements.push((await statementsOf(app, () => read(path))).length);
      counts.push(statements);
    }
    expect(counts[0]).toEqual([8, 9, 9, 10]);
    expect(counts[1]).toEqual(counts[0]);
  });

  it('are not there for drafts, other events, unknown names, hidden speakers and endless paths', async () => {
    const { get, event, folder } = await conference();
    const other = await conference();
    const hidden = await app.given.speaker({ eventId: event.id });
    const unknown = {
      day: ['/days/2027-05-09.ics', '/days/2027-02-30.ics', '/days/today.ics', '/days/-271821-04-20.ics'],
      room: [other.paths.room, '/rooms/x.ics', `/rooms/${'x'.repeat(4_000)}.ics`, '/rooms/%00.ics'],
      track: [other.paths.track, `/tracks/${other.track.id.toUpperCase()}.ics`, "/tracks/'.ics"],
      speaker: [`/speakers/${hidden.slug}.ics`, '/speakers/nobody.ics', '/speakers/%E2%80%AE.ics'],
    };
    for (const [what, paths] of Object.entries(unknown))
      for (const path of paths) {
        const answer = await get(path);
        expect([path, answer.status, await answer.json()]).toMatchObject([
          path,
          404,
          { error: { code: 'NOT_FOUND', message: `There is no such ${what}.` } },
        ]);
      }
    await app.sql(`UPDATE events SET status = 'DRAFT' WHERE id = $1`, [other.event.id]);
    for (const path of Object.values(other.paths)) expect((await other.get(path)).status).toBe(404);
    expect((await app.anyone().fetch(`${folder}/rooms/../event.ics`)).status).toBe(200);
  });

  it('have their addresses in the API, without those of drafts', async () => {
    const { organization, event, talk, folder, paths, user } = await conference();
    const names = { organization: organization.slug, slug: event.slug, talk: talk.slug };
    const url = (path: string) => ({ calendarUrl: `${app.config.baseUrl}${folder}${path}` });
    const { data } = await app.anyone().request(LINKS, names);
    expect(data.event).toEqual({
      calendarDays: ['2027-05-10', '2027-05-11', '2027-05-12'].map((date) => ({
        date,
        ...url(`/days/${date}.ics`),
      })),
      rooms: [url(paths.room)],
      tracks: [url(paths.track)],
      talk: { speakers: [url(paths.speaker)] },
    });
    await app.sql(`UPDATE events SET status = 'DRAFT' WHERE id = $1`, [event.id]);
    const none = { calendarUrl: null };
    expect((await (await app.as(user)).request(LINKS, names)).data.event).toEqual({
      calendarDays: [],
      rooms: [none],
      tracks: [none],
      talk: { speakers: [none] },
    });
  });
});
