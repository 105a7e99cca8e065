import fc from 'fast-check';
import ICAL from 'ical.js';
import { newSecret } from '../../src/kernel/secret.js';
import { arranged, at, pause } from '../agenda/placements.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';
import { entriesOf, piecesOf, stage } from './stage.js';

const DAY = 86_400_000;

const CREATE = `mutation ($input: CreateCalendarFeedInput!) {
  createCalendarFeed(input: $input) { calendarFeed { id createdAt url webcalUrl } userErrors { __typename } }
}`;
const REVOKE = `mutation ($input: RevokeCalendarFeedInput!) {
  revokeCalendarFeed(input: $input) { calendarFeed { id } userErrors { __typename } }
}`;
const TOKEN = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }`;
const VIEWER = '{ viewer { calendarFeed { url } } }';

describe("a person's own calendar feed", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const pathOf = (url: string) => url.slice(app.config.baseUrl.length);
  const fileAt = (url: string, init?: RequestInit) => app.anyone().fetch(pathOf(url), init);
  const made = async (client: Client, input: Record<string, unknown> = {}) => {
    const { data } = await client.mutate(CREATE, input);
    expect(data.createCalendarFeed.userErrors).toEqual([]);
    return data.createCalendarFeed.calendarFeed as Record<'id' | 'url' | 'webcalUrl', string>;
  };

  /** Somebody who speaks at one event, hosts there, and has a ticket to another. */
  const person = async () => {
    const user = await app.given.user({ name: 'Ada', emailVerifiedAt: app.clock.now() });
    const scene = await stage(app, { title: 'Stage Days', timeZone: 'Europe/Berlin' });
    const eventId = scene.event.id;
    const { id: own } = await app.given.speaker({ eventId, userId: user.id });
    const mine = await app.given.talk({ eventId, speakerIds: [own], title: 'Mine' });
    const others = await app.given.talk({ eventId, title: 'Theirs' });
    const placements = await scene.publish([
      arranged(mine.id),
      arranged(others.id, { startsAt: at(60), endsAt: at(90) }),
      pause({ title: 'Hosted', hostIds: [own], startsAt: at(120), endsAt: at(150) }),
    ]);
    const visited = await app.given.event({ title: 'Visited Days', venueName: 'The Hall' });
    const type = await app.given.ticketType({ eventId: visited.id });
    const ticketTo = (email: string) =>
      app.given.ticket({ eventId: visited.id, ticketTypeId: type.id, attendeeEmail: email });
    const ticket = await ticketTo(user.email);
    const client = await app.as(user);
    const { url, id } = await made(client);
    const read = async () => (await fileAt(url)).text();
    return { ...scene, user, client, url, id, mine, placements, visited, ticket, ticketTo, read };
  };

  const titles = (text: string) => entriesOf(text).map(({ summary }) => String(summary));

  it('holds the sessions on whose stage the person is, and the events of their tickets', async () => {
    const { read, mine, visited, folder, ticketTo, user } = await person();
    await ticketTo(user.email);
    const text = await read();
    expect(titles(text).sort()).toEqual(['Hosted', 'Mine', 'Visited Days']);
    const agenda = await (await app.anyone().fetch(`${folder}/event.ics`)).text();
    const uid = `talk-${mine.id}@conductor`;
    expect(piecesOf(text).get(uid)).toBe(piecesOf(agenda).get(uid));
    expect([...piecesOf(text).keys()]).toContain(`event-${visited.id}@conductor`);
    expect(text).toContain('\r\nNAME:Agenda of Ada\r\n');
    expect(text).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT60M\r\n');
  });

  it('holds no secret, neither of a ticket nor its own, and nobody is told an address', async () => {
    const { read, ticket, user, url } = await person();
    const text = (await read()).replaceAll('\r\n ', '');
    const own = /([\w-]{43})\.ics$/.exec(url)?.[1] ?? 'none';
    for (const confidential of [ticket.secret, ticket.id, own, user.email, ticket.attendeeName])
      expect(text).not.toContain(confidential);
  });

  it('changes the talk that moves and no byte of the others', async () => {
    const { read, publish, placements, mine, visited } = await person();
    const before = piecesOf(await read());
    const uid = `talk-${mine.id}@conductor`;
    await publish(
      placements.map((each) =>
        each.talkId === mine.id ? { ...each, startsAt: at(5), endsAt: at(35) } : each,
      ),
    );
    const after = piecesOf(await read());
    expect(before.get(uid)).toContain('\r\nSEQUENCE:0\r\n');
    expect(after.get(uid)).toContain('\r\nSEQUENCE:1\r\n');
    for (const pieces of [before, after]) pieces.delete(uid);
    expect([...after.keys()]).toContain(`event-${visited.id}@conductor`);
    expect([...after]).toEqual([...before]);
  });

  it('holds nothing of a void ticket, a draft, an address that is not proved, or what is long over', async () => {
    const { read, ticket, user, event, visited } = await person();
    await app.sql('UPDATE users SET email_verified_at = NULL WHERE id = $1', [user.id]);
    expect(titles(await read()).sort()).toEqual(['Hosted', 'Mine']);
    await app.sql('UPDATE users SET email_verified_at = now() WHERE id = $1', [user.id]);
    await app.sql(`UPDATE events SET status = 'DRAFT' WHERE id = $1`, [event.id]);
    expect(titles(await read())).toEqual(['Visited Days']);
    await app.sql(`UPDATE tickets SET is_private = TRUE, speaker_id = $2 WHERE id = $1`, [
      ticket.id,
      (await app.given.speaker({ eventId: visited.id })).id,
    ]);
    expect(titles(await read())).toEqual([]);
    await app.sql(`UPDATE tickets SET is_private = FALSE, status = 'VOID', voided_at = now() WHERE id = $1`, [
      ticket.id,
    ]);
    expect(titles(await read())).toEqual([]);
    await app.sql(`UPDATE events SET status = 'PUBLISHED' WHERE id = $1`, [event.id]);
    const now = app.clock.now();
    app.clock.set(new Date(event.endsAt.getTime() + 90 * DAY - 1));
    expect(titles(await read())).toHaveLength(2);
    app.clock.forward(1);
    expect(titles(await read())).toEqual([]);
    app.clock.set(now);
  });

  it('is kept by nobody and passed on to nobody, and known again by its ETag', async () => {
    const { url } = await person();
    const { headers } = await fileAt(url);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(Date.parse(headers.get('last-modified') ?? '')).not.toBeNaN();
    const etag = headers.get('etag') ?? '';
    expect((await fileAt(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('has one address that is shown again, as https and as webcal, until it is replaced or revoked', async () => {
    const user = await app.given.user();
    const client = await app.as(user);
    expect((await client.request(VIEWER)).data.viewer.calendarFeed).toBeNull();
    const first = await made(client);
    expect(pathOf(first.url)).toMatch(/^\/calendar\/agenda\/[\w-]{43}\.ics$/);
    expect(first.webcalUrl).toBe(first.url.replace(/^https?/, 'webcal'));
    expect((await client.request(VIEWER)).data.viewer.calendarFeed).toEqual({ url: first.url });
    expect(await made(client)).toEqual(first);
    expect(await (await fileAt(first.url)).text()).toContain('BEGIN:VTIMEZONE');

    const second = await made(client, { replace: true });
    expect([second.id, second.url]).not.toEqual([first.id, first.url]);
    expect([(await fileAt(first.url)).status, (await fileAt(second.url)).status]).toEqual([404, 200]);

    const { data } = await client.mutate(REVOKE, { calendarFeedId: second.id });
    expect(data.revokeCalendarFeed).toEqual({ calendarFeed: { id: second.id }, userErrors: [] });
    expect((await fileAt(second.url)).status).toBe(404);
    expect((await client.request(VIEWER)).data.viewer.calendarFeed).toBeNull();
  });

  it('is revoked by its person only, and only what is there', async () => {
    const { id, url } = await person();
    const stranger = await app.as(await app.given.user());
    const refusal = [{ message: 'There is no such calendar feed.', extensions: { code: 'NOT_FOUND' } }];
    expect((await stranger.mutate(REVOKE, { calendarFeedId: id })).errors).toMatchObject(refusal);
    await made(stranger);
    expect((await stranger.mutate(REVOKE, { calendarFeedId: id })).errors).toMatchObject(refusal);
    expect((await fileAt(url)).status).toBe(200);
  });

  it('is made once when it is asked for twice at once', async () => {
    const client = await app.as(await app.given.user());
    const feeds = await Promise.all(Array.from({ length: 8 }, () => made(client)));
    expect(new Set(feeds.map(({ url }) => url)).size).toBe(1);
    const replaced = await Promise.all(Array.from({ length: 8 }, () => made(client, { replace: true })));
    const statuses = await Promise.all(replaced.map(async ({ url }) => (await fileAt(url)).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('is no business of API tokens', async () => {
    const { client } = await person();
    const { data } = await client.mutate(TOKEN, { name: 'Reads', scopes: ['OWN_READ', 'OWN_WRITE'] });
    const program = app.anyone().withToken(data.createApiToken.secret);
    expect((await program.request(VIEWER)).data.viewer).toEqual({ calendarFeed: null });
    expect((await program.mutate(CREATE, {})).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('goes with the account', async () => {
    const user = await app.given.user();
    const { url } = await made(await app.as(user));
    await app.sql('DELETE FROM users WHERE id = $1', [user.id]);
    expect((await fileAt(url)).status).toBe(404);
  });

  it('keeps each entry and line whole with any text in names', async () => {
    const app = await startApp();
    const user = await app.given.user({ emailVerifiedAt: app.clock.now() });
    const event = await app.given.event();
    const type = await app.given.ticketType({ eventId: event.id });
    await app.given.ticket({ eventId: event.id, ticketTypeId: type.id, attendeeEmail: user.email });
    const { data } = await (await app.as(user)).mutate(CREATE, {});
    const path = new URL(data.createCalendarFeed.calendarFeed.url as string).pathname;
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
        await app.sql('UPDATE users SET name = $2 WHERE id = $1', [user.id, `u${text}`]);
        await app.sql('UPDATE events SET title = $2, venue_name = $2 WHERE id = $1', [event.id, `e${text}`]);
        const file = await (await app.anyone().fetch(path)).text();
        expect(file).not.toMatch(/[^\r]\n|\r[^\n]/);
        const names = new ICAL.Component(ICAL.parse(file) as unknown[])
          .getAllSubcomponents()
          .map(({ name }) => name);
        expect(names.filter((name) => name !== 'vtimezone')).toEqual(['vevent']);
      }),
      { numRuns: 40 },
    );
    await app.close();
  });

  it('costs as many statements for many events as for one', async () => {
    const { user, read } = await person();
    const before = (await statementsOf(app, read)).length;
    expect(before).toBe(14);
    for (let n = 0; n < 10; n++) {
      const { event, publish } = await stage(app);
      const speaker = await app.given.speaker({ eventId: event.id, userId: user.id });
      const talk = await app.given.talk({ eventId: event.id, speakerIds: [speaker.id] });
      await publish([arranged(talk.id)]);
    }
    expect(titles(await read())).toHaveLength(13);
    expect((await statementsOf(app, read)).length).toBe(before);
  });

  it('opens by the right secret only, at most 120 times a minute', async () => {
    const app = await startApp();
    const { data } = await (await app.as(await app.given.user())).mutate(CREATE, {});
    const { url, id } = data.createCalendarFeed.calendarFeed as Record<'url' | 'id', string>;
    const path = new URL(url).pathname;
    const secret = path.slice('/calendar/agenda/'.length, -'.ics'.length);
    const wrong = [newSecret(), id, 'x', '%00', `${secret}x`, secret.slice(1), 'x'.repeat(4_000)];
    for (const other of wrong) {
      const answer = await app.anyone().fetch(`/calendar/agenda/${other}.ics`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ error: { message: 'There is no such calendar feed.' } });
    }
    const statuses = [];
    for (let n = wrong.length; n < 121; n++) statuses.push((await app.anyone().fetch(path)).status);
    expect(statuses).toEqual([...Array<number>(120 - wrong.length).fill(200), 429]);
    await app.close();
  });
});
