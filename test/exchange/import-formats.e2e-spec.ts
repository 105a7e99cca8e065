import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { checksums, importFile } from './import-file.js';

const session = (id: string, more: object = {}) => ({
  id,
  title: `Talk ${id}`,
  description: 'About ropes.',
  startsAt: '2031-05-01T10:00:00',
  endsAt: '2031-05-01T10:45:00',
  isServiceSession: false,
  isPlenumSession: false,
  speakers: [],
  categoryItems: [],
  roomId: 1,
  ...more,
});

const lunch = session('lunch', {
  title: 'Lunch',
  description: null,
  isServiceSession: true,
  isPlenumSession: true,
  startsAt: '2031-05-01T12:00:00',
  endsAt: '2031-05-01T13:00:00',
});

const sessionize = (...sessions: object[]) =>
  JSON.stringify({
    sessions,
    speakers: [
      {
        id: 'ada',
        fullName: 'Ada Ropewalker',
        bio: 'Splices.',
        tagLine: 'Admiral',
        links: [{ title: 'Blog', url: 'https://ada.example/' }],
      },
    ],
    categories: [{ id: 3, title: 'Level', items: [{ id: 31, name: 'Advanced' }] }],
    rooms: [
      { id: 1, name: 'Pier' },
      { id: 2, name: 'Loft' },
    ],
  });

describe('the import of the JSON of Sessionize', () => {
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

  const bring = (file: string, more: Record<string, unknown> = {}) =>
    importFile(app, client, file, { organizationId, ...more });

  const sessionsOf = (eventId: string) =>
    app.sql(
      `SELECT sessions.id, coalesce(talks.title, sessions.title) AS title, sessions.kind, starts_at, is_in_all_rooms,
         level, (SELECT string_agg(rooms.name, ' ') FROM session_rooms JOIN rooms ON rooms.id = room_id
                 WHERE session_id = sessions.id) AS rooms
       FROM sessions LEFT JOIN talks ON talks.id = talk_id WHERE sessions.event_id = $1 ORDER BY starts_at`,
      [eventId],
    );

  it('reads local times in the zone of the event and keeps breaks, levels and speakers', async () => {
    const event = await app.given.event({ organizationId, timeZone: 'Asia/Tokyo' });
    const talk = session('1', { speakers: ['ada'], categoryItems: [31] });
    const { status, report } = await bring(sessionize(talk, lunch), { eventId: event.id });
    expect({ status, report }).toMatchObject({
      status: 'DONE',
      report: {
        created: { talks: 1, speakers: 1, rooms: 2, sessions: 2 },
        doubts: [
          {
            kind: 'MISSING_ZONE',
            message: 'The file names no time zone; its local times were read in Asia/Tokyo.',
          },
        ],
      },
    });
    expect(await sessionsOf(event.id)).toMatchObject([
      {
        title: 'Talk 1',
        kind: 'TALK',
        starts_at: new Date('2031-05-01T01:00:00Z'),
        level: 'ADVANCED',
        rooms: 'Pier',
      },
      { title: 'Lunch', kind: 'BREAK', is_in_all_rooms: true, rooms: null },
    ]);
    const speakers = await app.sql(
      `SELECT name, tagline, biography, links FROM speakers WHERE event_id = $1`,
      [event.id],
    );
    expect(speakers).toEqual([
      {
        name: 'Ada Ropewalker',
        tagline: 'Admiral',
        biography: 'Splices.',
        links: [{ label: 'Blog', url: 'https://ada.example/' }],
      },
    ]);
    const [row] = await app.sql(`SELECT title FROM events WHERE id = $1`, [event.id]);
    expect(row).toEqual({ title: event.title });
  });

  it('moves and adds what a changed file says, under the same ids, and nothing for the same file', async () => {
    const into = { eventSlug: 'ropes', timeZone: 'UTC' };
    const { event } = await bring(sessionize(session('1'), lunch), into);
    const before = await sessionsOf(event.id);
    const sums = await checksums(app);
    await bring(sessionize(session('1'), lunch), into);
    expect(await checksums(app)).toEqual(sums);

    const moved = session('1', { roomId: 2, startsAt: '2031-05-01T09:00:00' });
    const { report } = await bring(sessionize(moved, lunch, session('2')), into);
    expect(report).toMatchObject({
      created: { talks: 1, sessions: 1, rooms: 0 },
      updated: { talks: 0, sessions: 1 },
      unchanged: { talks: 1, sessions: 1 },
    });
    const after = await sessionsOf(event.id);
    expect(after).toMatchObject([
      { id: before[0]?.['id'], starts_at: new Date('2031-05-01T09:00:00Z'), rooms: 'Loft' },
      { title: 'Talk 2' },
      before[1],
    ]);
  });

  it.each([
    [
      'no event',
      { timeZone: 'UTC' },
      'The file does not say which conference it is of: say into which event, or give the option eventSlug.',
    ],
    ['no zone', { eventSlug: 'nowhere' }, expect.stringContaining('give the option timeZone')],
    [
      'another format',
      { eventSlug: 'nowhere', timeZone: 'UTC', format: 'SCHEDULE_XML' },
      expect.stringContaining('The XML is broken'),
    ],
  ])('fails where %s is said, and changes nothing', async (_, input, message) => {
    const before = await checksums(app);
    const failed = await bring(sessionize(session('1')), input);
    expect(failed).toMatchObject({ status: 'FAILED', event: null, failure: { message } });
    expect(await checksums(app)).toEqual(before);
  });
});
