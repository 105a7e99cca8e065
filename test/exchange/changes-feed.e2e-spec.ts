import { XMLParser } from 'fast-xml-parser';
import type { Event } from '../../src/events/data/event.entity.js';
import { arranged, at, pause } from '../agenda/placements.js';
import { stageIn } from '../agenda/stage.js';
import { EventStatus } from '../../src/events/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

interface Entry {
  id: string;
  title: string;
  updated: string;
  content: { '#text': string };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['entry', 'link'].includes(name),
});
const feedOf = (text: string) =>
  (parser.parse(text) as { feed: { [name: string]: unknown; entry: Entry[] } }).feed;

describe('the feed of changes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stage = async (fields: Partial<Event> = {}) => {
    const it = await stageIn(app, fields);
    const path = `/agendas/${it.organization.slug}/${it.event.slug}/changes.atom`;
    const get = (headers: Record<string, string> = {}) => app.anyone().fetch(path, { headers });
    return { ...it, path, get, read: async () => feedOf(await (await get()).text()) };
  };

  /** Two releases: one of a talk and coffee, and one in which the talk has moved and coffee is gone. */
  const twice = async () => {
    const it = await stage({ timeZone: 'Asia/Kathmandu', title: 'Bits & <Bolts>' });
    const { eventId, place, remove, publish } = it;
    const hall = await app.given.room({ eventId, name: 'Hall' });
    const ada = await app.given.speaker({ eventId, name: 'Ada' });
    const talk = await app.given.talk({ eventId, title: 'Talk', speakerIds: [ada.id] });
    const [given, coffee] = await place([
      arranged(talk.id, { roomIds: [hall.id] }),
      pause({ startsAt: at(-30), endsAt: at(0) }),
    ]);
    const first = (await publish('Welcome.')).release;
    app.clock.forward(60_000);
    if (!given || !coffee) throw new Error('Two were placed.');
    await place([{ ...given, startsAt: at(60), endsAt: at(90) }]);
    await remove(coffee.sessionId);
    return { ...it, first, second: (await publish('The room was taken.')).release };
  };

  it('has an entry for each release, newest first, with what it changed', async () => {
    const { event, organization, path, read, first, second } = await twice();
    const page = `${app.config.baseUrl}/${organization.slug}/${event.slug}`;
    const feed = await read();
    expect(feed).toMatchObject({
      xmlns: 'http://www.w3.org/2005/Atom',
      id: `urn:uuid:${event.id}`,
      title: 'Bits & <Bolts>: changes of the agenda',
      updated: second.publishedAt.toISOString(),
      author: { name: organization.name },
      link: [
        { rel: 'self', type: 'application/atom+xml', href: `${app.config.baseUrl}${path}` },
        { rel: 'alternate', href: page },
      ],
    });
    expect(feed.entry).toEqual([
      {
        id: `urn:uuid:${second.id}`,
        title: 'Release 2: 1 moved, 1 cancelled',
        published: second.publishedAt.toISOString(),
        updated: second.publishedAt.toISOString(),
        link: [{ rel: 'alternate', href: page }],
        content: {
          type: 'text',
          '#text': [
            'The room was taken.',
            '',
            'Moved: “Talk” from 2027-05-10, 12:45–13:15 (UTC+05:45), Hall to 2027-05-10, 13:45–14:15 (UTC+05:45), Hall.',
            'Cancelled: “Coffee”, 2027-05-10, 12:15–12:45 (UTC+05:45).',
            '',
            'Times are those of Asia/Kathmandu.',
          ].join('\n'),
        },
      },
      expect.objectContaining({
        id: `urn:uuid:${first.id}`,
        title: 'Release 1: 2 sessions',
        content: { type: 'text', '#text': 'Welcome.\n\nThe first agenda, with 2 sessions.' },
      }),
    ]);
  });

  it('is at the address that the event tells', async () => {
    const { ask, path } = await stage();
    expect((await ask('agendaChangesUrl')).data.event).toEqual({
      agendaChangesUrl: `${app.config.baseUrl}${path}`,
    });
    const draft = await stage({ status: EventStatus.DRAFT });
    expect((await draft.client.request(draft.ofEvent('agendaChangesUrl'))).data.event).toEqual({
      agendaChangesUrl: null,
    });
  });

  it('is known again by its ETag until the next release', async () => {
    const { get, publish, second } = await twice();
    const answer = await get();
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, no-cache',
      'last-modified': second.publishedAt.toUTCString(),
    });
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await get(known)).status).toBe(304);
    await publish();
    const next = await get(known);
    expect(next.status).toBe(200);
    expect(feedOf(await next.text()).entry.map(({ title }) => title)).toEqual([
      'Release 3: no changes',
      'Release 2: 1 moved, 1 cancelled',
      'Release 1: 2 sessions',
    ]);
  });

  it('costs as many statements for four releases as for two', async () => {
    const { get, publish } = await twice();
    const count = async () => (await statementsOf(app, get)).length;
    const before = await count();
    await publish();
    await publish();
    expect(await count()).toBe(before);
  });

  it('is not there before the first release, for a draft and for what nobody knows', async () => {
    const { get } = await stage();
    const draft = await stage({ status: EventStatus.DRAFT });
    await draft.publish();
    const answers = [get(), draft.get(), app.anyone().fetch('/agendas/nobody/nothing/changes.atom')];
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
