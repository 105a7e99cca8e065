import { Temporal } from 'temporal-polyfill';
import {
  keynoteSessions,
  lightningSessions,
  otherSessions,
  sinceTheRelease,
  talkSessions,
  workshopSessions,
} from '../../src/demo/content/conference-agenda.js';
import { speakers, talks } from '../../src/demo/content/conference-talks.js';
import { conference } from '../../src/demo/content/conference.js';
import { comingEvenings } from '../../src/demo/content/evenings-coming.js';
import { pastEvenings } from '../../src/demo/content/evenings-past.js';
import { proposals } from '../../src/demo/content/proposals.js';
import { companyPass, dinner, donation } from '../../src/demo/content/shop.js';
import { speakerPass, ticketTypes } from '../../src/demo/content/tickets.js';
import { DemoModule, DemoService, type DemoSignIn } from '../../src/demo/index.js';
import { Client } from '../support/client.js';
import { startApp, type TestApp } from '../support/app.js';

const AGENDA = `{ event(organization: "tideline", slug: "lisbon") {
  title startsAt endsAt timeZone
  agenda { release { number note } sessions { kind title startsAt endsAt rooms { name } talk { abstract speakers { name } } } }
} }`;

const DRAFT = `{ event(organization: "tideline", slug: "lisbon") {
  agendaDraft { conflicts { severity message } changes { kinds session { title rooms { name } } } }
} }`;

const TICKETS = `{ event(organization: "tideline", slug: "lisbon") { ticketTypes { name } } }`;

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { __typename } } }`;

interface Session {
  kind: string;
  title: string;
  startsAt: string;
  endsAt: string;
  rooms: [{ name: string }];
  talk: { abstract: string; speakers: { name: string }[] } | null;
}

const inLisbon = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Lisbon');

const start = (): Promise<TestApp> => startApp({}, [DemoModule]);

describe('the demo on an empty database', () => {
  let app: TestApp;
  let signIns: readonly DemoSignIn[] | null;

  beforeAll(async () => {
    app = await start();
    await app.nest.get(DemoService).loadIfEmpty();
    signIns = await app.nest.get(DemoService).findSignIns();
  });
  afterAll(() => app.close());

  const count = async (table: string, where = 'true') =>
    Number((await app.sql<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`))[0]?.n);

  const signedIn = async (role: string): Promise<Client> => {
    const { email, password } = signIns?.find((each) => each.role === role) ?? { email: '', password: '' };
    const client = app.anyone();
    const { data } = await client.mutate(SIGN_IN, { email, password });
    expect(data.signIn.userErrors).toEqual([]);
    return client;
  };

  const sessions = async (): Promise<Session[]> =>
    (await app.anyone().request(AGENDA)).data.event.agenda.sessions;

  it('holds what its content says', async () => {
    const evenings = [...pastEvenings, ...comingEvenings];
    const accepted = proposals.filter(
      ({ outcome, answer }) => outcome === 'ACCEPTED' && answer !== 'DECLINED',
    );
    const onStage = new Set(accepted.flatMap((each) => [each.by, each.with ?? each.by]));
    const registrations = [...ticketTypes, ...evenings].map((each) => each.registrations);
    expect({
      organizations: await count('organizations'),
      conferences: await count('events', "kind = 'CONFERENCE' AND status = 'PUBLISHED'"),
      evenings: await count('events', "kind = 'MEETUP' AND status = 'PUBLISHED' AND series_id IS NOT NULL"),
      over: await count('events', 'ends_at < now()'),
      talks: await count('talks'),
      proposals: await count('proposals'),
      tickets: await count('tickets'),
    }).toEqual({
      organizations: 2,
      conferences: 1,
      evenings: evenings.length,
      over: pastEvenings.length,
      talks: talks.length + accepted.length + 2 * evenings.length,
      // Besides the conference's: one at the meetup, and a copy that was begun for it.
      proposals: proposals.length + 2,
      tickets: registrations.reduce((sum, each) => sum + each, onStage.size),
    });
  });

  it('shows everybody a conference of three days, eight weeks ahead, from Tuesday to Thursday', async () => {
    const { data } = await app.anyone().request(AGENDA);
    const { title, timeZone, agenda, startsAt, endsAt } = data.event;
    expect({ title, timeZone, number: agenda.release.number }).toEqual({
      title: conference.event.title,
      timeZone: 'Europe/Lisbon',
      number: 1,
    });
    const [first, last] = [inLisbon(startsAt), inLisbon(endsAt)];
    expect([first.dayOfWeek, last.dayOfWeek, first.until(last, { largestUnit: 'days' }).days]).toEqual([
      2, 4, 2,
    ]);
    const ahead = first.toPlainDate().since(inLisbon(app.clock.now().toISOString()).toPlainDate());
    expect(Math.abs(ahead.days - 56)).toBeLessThanOrEqual(6);
  });

  it('publishes exactly the sessions of its content', async () => {
    const ofTalks = [...keynoteSessions, ...talkSessions, ...lightningSessions, ...workshopSessions];
    const wanted = [
      ...ofTalks.map(({ day, at, room, talk }) => ({ day, at, room, title: talk })),
      ...otherSessions.map(({ day, at, room, title }) => ({ day, at, room, title })),
    ];
    const found = (await sessions()).map(({ title, startsAt, rooms }) => ({
      day: inLisbon(startsAt).dayOfWeek - 1,
      at: inLisbon(startsAt).toPlainTime().toString({ smallestUnit: 'minute' }),
      room: rooms[0].name,
      title,
    }));
    const inOrder = (list: typeof found) => list.map((each) => JSON.stringify(each)).sort();
    expect(inOrder(found)).toEqual(inOrder(wanted));
  });

  it('gives every talk of the content its place, its abstract and its speakers', async () => {
    const found = new Map((await sessions()).map(({ title, talk }) => [title, talk]));
    for (const { title, abstract, by } of talks)
      expect(found.get(title)).toEqual({
        abstract: abstract.join(' '),
        speakers: by.map((name) => ({ name })),
      });
    expect([...new Set(talks.flatMap(({ by }) => by))].sort()).toEqual(
      speakers.map(({ name }) => name).sort(),
    );
  });

  it('lets nobody be in two places, and no room hold two sessions, at once', async () => {
    const taken = (await sessions()).flatMap(({ startsAt, endsAt, rooms, talk }) =>
      [rooms[0].name, ...(talk?.speakers ?? []).map(({ name }) => name)].map((who) => ({
        who,
        startsAt,
        endsAt,
      })),
    );
    const overlaps = taken.filter((one, index) =>
      taken
        .slice(0, index)
        .some(
          ({ who, startsAt, endsAt }) => who === one.who && startsAt < one.endsAt && one.startsAt < endsAt,
        ),
    );
    expect(overlaps).toEqual([]);
  });

  it('shows the organizer a draft that has gone on since the release, without a conflict that blocks', async () => {
    const { data } = await (await signedIn('organizer')).request(DRAFT);
    expect(data.event.agendaDraft).toMatchObject({
      conflicts: expect.not.arrayContaining([expect.objectContaining({ severity: 'BLOCK' })]),
      changes: expect.arrayContaining([
        expect.objectContaining({
          session: { title: sinceTheRelease.moved.talk, rooms: [{ name: sinceTheRelease.moved.room }] },
        }),
        expect.objectContaining({
          session: expect.objectContaining({ title: sinceTheRelease.added[0]?.talk }),
        }),
      ]),
    });
    expect(data.event.agendaDraft.changes).toHaveLength(2);
  });

  it('lets every one of its people sign in', async () => {
    expect(signIns?.map(({ role }) => role)).toEqual([
      'owner',
      'organizer',
      'reviewer',
      'door',
      'speaker',
      'attendee',
    ]);
    for (const { role } of signIns ?? []) await signedIn(role);
  });

  it('offers tickets of several kinds, one of them sold out', async () => {
    const { data } = await app.anyone().request(TICKETS);
    expect(data.event.ticketTypes.map(({ name }: { name: string }) => name)).toEqual(
      [...ticketTypes, companyPass, dinner, donation, speakerPass].map(({ name }) => name),
    );
    expect(await count('quotas', 'sold = capacity')).toBe(1);
  });

  it('has stars, and a workshop for which somebody waits', async () => {
    const found = await app.sql('SELECT status, count(*)::int FROM session_bookings GROUP BY 1 ORDER BY 1');
    expect(found).toEqual([
      { status: 'BOOKED', count: 2 },
      { status: 'WAITING', count: 1 },
    ]);
    expect(await app.sql('SELECT 1 FROM talk_stars')).toHaveLength(4);
  });

  it('mails nobody', async () => {
    await app.settle();
    expect(app.mails()).toEqual([]);
  });

  it('breaks no invariant', async () => {
    expect(await app.violations()).toEqual([]);
  });

  it('is loaded once', async () => {
    const before = [await count('audit_entries'), await count('users'), await count('tickets')];
    expect(await app.nest.get(DemoService).loadIfEmpty()).toBe(false);
    expect([await count('audit_entries'), await count('users'), await count('tickets')]).toEqual(before);
  });
});

describe('the demo on a database that somebody has begun to use', () => {
  let app: TestApp;
  beforeAll(async () => (app = await start()));
  afterAll(() => app.close());

  it('stays away, and names nobody to sign in as', async () => {
    await app.given.organization();
    expect(await app.nest.get(DemoService).loadIfEmpty()).toBe(false);
    expect(await app.nest.get(DemoService).findSignIns()).toBeNull();
    expect(await app.sql('SELECT slug FROM events')).toEqual([]);
  });
});

describe('the demo on an empty database that two programs share', () => {
  let app: TestApp;
  beforeAll(async () => (app = await start()));
  afterAll(() => app.close());

  it('is loaded by one of them when both start at once', async () => {
    const demo = app.nest.get(DemoService);
    const answers = await Promise.all([demo.loadIfEmpty(), demo.loadIfEmpty()]);
    expect(answers.filter((each) => each)).toHaveLength(1);
    expect(await app.sql('SELECT slug FROM organizations ORDER BY slug')).toEqual([
      { slug: 'query-club' },
      { slug: 'tideline' },
    ]);
  });
});
