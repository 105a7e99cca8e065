import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { SessionKind } from '../../src/agenda/index.js';
import type { Programme } from '../../src/exchange/domain/programme.js';
import { parseScheduleXml } from '../../src/exchange/domain/schedule-xml.js';
import { readLocal } from '../../src/kernel/local-time.js';
import { pause } from '../agenda/placements.js';
import { startApp, type TestApp } from '../support/app.js';
import { importFile } from './import-file.js';
import { findingsOfJsonSchema, findingsOfXsd, itWithJsonSchemas, itWithXsd } from './schedule-checks.js';
import { stageIn } from './schedule-stage.js';

const folder = join(process.env['CONDUCTOR_SHARED'] ?? '../shared', 'data');
const isThere = existsSync(join(folder, 'fosdem')) && existsSync(join(folder, 'sessionize'));

interface GridSession {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isServiceSession: boolean;
  readonly speakers: readonly { id: string; name: string }[];
  readonly room: string;
}

/** Everything that must survive, in an order of its own. */
const keptOf = ({ sessions, rooms, speakers }: Programme) => {
  const roomNames = new Map(rooms.map(({ key, name }) => [key, name]));
  const names = new Map(speakers.map(({ key, name }) => [key, name]));
  return sessions
    .map(({ startsAt, endsAt, roomKeys, title, speakerKeys, kind, day }) =>
      JSON.stringify({
        ...{ startsAt, endsAt, title, kind, day },
        room: roomNames.get(roomKeys[0] ?? ''),
        people: speakerKeys.map((key) => names.get(key)),
      }),
    )
    .sort();
};

(isThere ? describe : describe.skip)(`real agendas as files (skipped unless they are in ${folder})`, () => {
  let app: TestApp;
  const fosdem = readIfThere('fosdem/fosdem-2020.xml');
  let read: (name: string) => Promise<string>;
  let ndc: (name: string) => Promise<string>;

  beforeAll(async () => {
    app = await startApp();
    const { user, organizationId } = await app.given.member();
    const [organization] = await app.sql<{ slug: string }>('SELECT slug FROM organizations WHERE id = $1', [
      organizationId,
    ]);
    const order = { organizationId, timeZone: 'Europe/Brussels', publish: true };
    const { event } = await importFile(app, await app.as(user), fosdem, order);
    const path = `/schedules/${organization?.slug ?? ''}/${String(event.slug)}`;
    read = async (name) => (await app.anyone().fetch(`${path}/${name}`)).text();
    ndc = (await london()).read;
  });
  afterAll(() => app.close());

  /** NDC London 2019 by factories. */
  const london = async () => {
    const timeZone = 'Europe/London';
    const stage = await stageIn(app, { timeZone });
    const eventId = stage.event.id;
    const text = readIfThere('sessionize/NDC_London_2019.json')
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    const days = JSON.parse(text) as { rooms: { name: string; sessions: GridSession[] }[] }[];
    const given = days.flatMap(({ rooms }) => rooms.flatMap(({ sessions }) => sessions));
    const rooms = new Map<string, string>();
    const speakers = new Map<string, string>();
    for (const { room, speakers: people } of given) {
      if (!rooms.has(room)) rooms.set(room, (await app.given.room({ eventId, name: room })).id);
      for (const { id, name } of people)
        if (!speakers.has(id)) speakers.set(id, (await app.given.speaker({ eventId, name })).id);
    }
    const placements = [];
    for (const { title, startsAt, endsAt, room, isServiceSession, speakers: people } of given) {
      const at = (wall: string) => readLocal(Temporal.PlainDateTime.from(wall), timeZone).instants[0];
      const where = { roomIds: [rooms.get(room) ?? ''], startsAt: at(startsAt), endsAt: at(endsAt) };
      const speakerIds = people.map(({ id }) => speakers.get(id) ?? '');
      const talk = isServiceSession ? null : await app.given.talk({ eventId, title, speakerIds });
      const spoken = talk ? { kind: SessionKind.TALK, talkId: talk.id, title: null } : { title };
      placements.push(pause({ ...where, ...spoken }));
    }
    await stage.publish(placements);
    return stage;
  };

  it('of FOSDEM 2020 read back have the same times, rooms, titles and people', async () => {
    const before = parseScheduleXml(fosdem, { timeZone: 'Europe/Brussels' });
    const after = parseScheduleXml(await read('schedule.xml'));
    expect(after.doubts).toEqual([]);
    expect(after.sessions).toHaveLength(872);
    expect(keptOf(after)).toEqual(keptOf(before));
  });

  itWithXsd('of FOSDEM 2020 and NDC London 2019 are valid XML (skipped without xmllint)', async () => {
    expect(findingsOfXsd(await read('schedule.xml'))).toBe('');
    expect(findingsOfXsd(await ndc('schedule.xml'))).toBe('');
    expect(parseScheduleXml(await ndc('schedule.xml')).sessions).toHaveLength(100);
  });

  itWithJsonSchemas(
    'of FOSDEM 2020 and NDC London 2019 are valid JSON (skipped without the checker)',
    async () => {
      for (const each of [read, ndc]) {
        expect(findingsOfJsonSchema(1, await each('schedule.json'))).toBe('');
        expect(findingsOfJsonSchema(2, await each('schedule2.json'))).toBe('');
      }
    },
  );
});

function readIfThere(path: string): Buffer {
  return isThere ? readFileSync(join(folder, path)) : Buffer.alloc(0);
}
