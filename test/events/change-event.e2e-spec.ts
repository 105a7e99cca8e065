import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const fields = `event {
    slug title description kind attendance status timeZone startsAt endsAt currency onlineUrl series { slug }
    venue { name address city country latitude longitude } actions
  }
  userErrors {
    __typename ... on UserError { message } ... on InvalidInput { path } ... on SlugTaken { slug }
    ... on EventActionNotAllowed { action status }
  }`;
const mutation = (name: string) =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { answer: ${name}(input: $input) { ${fields} } }`;
const UPDATE = mutation('updateEvent').replace('... on EventActionNotAllowed { action status }', '');
const lifecycle = (name: string) => mutation(name).replace('... on SlugTaken { slug }', '');
const PUBLISH = lifecycle('publishEvent');
const CANCEL = lifecycle('cancelEvent');

const { DRAFT, PUBLISHED, CANCELLED } = EventStatus;

describe('changing an event', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    events: await app.sql('SELECT * FROM events ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const series = async (organizationId: string) => {
    const id = newId();
    await app.sql(`INSERT INTO series VALUES ($1, $2, $3, 'A Series', '', now())`, [
      id,
      organizationId,
      `series-${id.slice(-12)}`,
    ]);
    return id;
  };
  const scene = async (status = DRAFT) => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER, { status });
    return { event, eventId: event.id, client: await app.as(user) };
  };
  const venue = { name: 'The Hall', address: '1 Main Street', city: 'Ghent', country: 'BE' };
  const place = { latitude: 51.05, longitude: 3.72 };

  it('changes what is said and keeps what is left out', async () => {
    const { event, eventId, client } = await scene();
    const seriesId = await series(event.organizationId);
    const full = { seriesId, onlineUrl: 'https://live.example.org/', venue: { ...venue, ...place } };
    const changed = await client.mutate(UPDATE, { eventId, changes: { ...full, title: 'New' } });
    expect(changed.data.answer).toMatchObject({
      event: { slug: event.slug, title: 'New', series: {}, onlineUrl: full.onlineUrl, venue: full.venue },
      userErrors: [],
    });
    const kept = await client.mutate(UPDATE, { eventId, changes: { kind: 'MEETUP' } });
    expect(kept.data.answer.event).toEqual({ ...changed.data.answer.event, kind: 'MEETUP' });
  });

  it('clears by null what can be empty', async () => {
    const { event, eventId, client } = await scene();
    const seriesId = await series(event.organizationId);
    await client.mutate(UPDATE, { eventId, changes: { seriesId, venue, onlineUrl: 'https://a.example' } });
    const changes = { seriesId: null, venue: null, onlineUrl: null };
    const { data } = await client.mutate(UPDATE, { eventId, changes });
    expect(data.answer.event).toMatchObject({ series: null, venue: null, onlineUrl: null });
  });

  it('reads a country in small letters', async () => {
    const { eventId, client } = await scene();
    const changes = { venue: { name: 'The Hall', country: 'be' } };
    const { data } = await client.mutate(UPDATE, { eventId, changes });
    expect(data.answer).toMatchObject({ event: { venue: { country: 'BE' } }, userErrors: [] });
  });

  it('refuses to clear what an event needs, all at once, and changes nothing', async () => {
    const { eventId, client } = await scene();
    const before = await stored();
    const needed = [
      'slug',
      'title',
      'description',
      'kind',
      'attendance',
      'timeZone',
      'startsAt',
      'endsAt',
      'currency',
    ];
    const changes = Object.fromEntries(needed.map((name) => [name, null]));
    const { data } = await client.mutate(UPDATE, { eventId, changes });
    expect(data.answer.event).toBeNull();
    const paths = data.answer.userErrors.map(({ path }: { path: string[] }) => path.join('.')) as string[];
    expect([...new Set(paths)]).toEqual(needed.map((name) => `changes.${name}`));
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['an end before the start', { endsAt: '2027-05-09T00:00:00Z' }, ['changes', 'endsAt']],
    ['more than 60 days', { endsAt: '2027-07-10T00:00:00Z' }, ['changes', 'endsAt']],
    ['a title too long', { title: 'x'.repeat(201) }, ['changes', 'title']],
    ['a title of nothing', { title: '\u200B\u202E' }, ['changes', 'title']],
    ['a slug with capitals', { slug: 'Dev Days' }, ['changes', 'slug']],
    ['half a place', { venue: { name: 'x', longitude: 1 } }, ['changes', 'venue', 'latitude']],
    [
      'a place beyond the pole',
      { venue: { name: 'x', latitude: 91, longitude: 1 } },
      ['changes', 'venue', 'latitude'],
    ],
    ['a country that is none', { venue: { name: 'x', country: 'ZZ' } }, ['changes', 'venue', 'country']],
  ])('refuses %s and changes nothing', async (_, changes, path) => {
    const { eventId, client } = await scene();
    const before = await stored();
    const { data } = await client.mutate(UPDATE, { eventId, changes });
    expect(data.answer).toMatchObject({ event: null, userErrors: [{ __typename: 'InvalidInput', path }] });
    expect(await stored()).toEqual(before);
  });

  it('refuses an address that is taken and changes nothing', async () => {
    const { event, eventId, client } = await scene();
    const { slug } = await app.given.event({ organizationId: event.organizationId });
    const before = await stored();
    const { data } = await client.mutate(UPDATE, { eventId, changes: { slug } });
    expect(data.answer.userErrors).toMatchObject([{ __typename: 'SlugTaken', slug }]);
    expect(await stored()).toEqual(before);
  });

  it('gives a wanted address to one of several events at once', async () => {
    const { event, client } = await scene();
    const others = await Promise.all(
      [1, 2, 3].map(() => app.given.event({ organizationId: event.organizationId })),
    );
    const answers = await Promise.all(
      others.map(({ id }) => client.mutate(UPDATE, { eventId: id, changes: { slug: 'wanted' } })),
    );
    expect(answers.map(({ data }) => data.answer.userErrors.length as number).sort()).toEqual([0, 1, 1]);
  });

  it('knows no series of another organization and changes nothing', async () => {
    const { eventId, client } = await scene();
    const foreign = await series((await app.given.organization()).id);
    const before = await stored();
    for (const seriesId of [foreign, newId()]) {
      const { errors } = await client.mutate(UPDATE, { eventId, changes: { seriesId } });
      expect(errors).toMatchObject([
        { message: 'There is no such series.', extensions: { code: 'NOT_FOUND' } },
      ]);
    }
    expect(await stored()).toEqual(before);
  });

  it('publishes a draft and cancels what is published', async () => {
    const { eventId, client } = await scene();
    const published = await client.mutate(PUBLISH, { eventId });
    expect(published.data.answer).toMatchObject({
      event: { status: 'PUBLISHED', actions: ['CANCEL'] },
      userErrors: [],
    });
    const cancelled = await client.mutate(CANCEL, { eventId });
    expect(cancelled.data.answer).toMatchObject({
      event: { status: 'CANCELLED', actions: [] },
      userErrors: [],
    });
    const audit = await app.sql('SELECT action FROM audit_entries WHERE event_id = $1 ORDER BY id', [
      eventId,
    ]);
    expect(audit.map(({ action }) => action)).toEqual(['event.published', 'event.cancelled']);
  });

  it.each([
    ['PUBLISH', PUBLISH, PUBLISHED],
    ['PUBLISH', PUBLISH, CANCELLED],
    ['CANCEL', CANCEL, DRAFT],
    ['CANCEL', CANCEL, CANCELLED],
  ])('refuses to %s what its status does not allow and changes nothing', async (action, document, status) => {
    const { eventId, client } = await scene(status);
    const before = await stored();
    const { data } = await client.mutate(document, { eventId });
    const message = `You cannot ${action.toLowerCase()} an event that is ${status.toLowerCase()}.`;
    expect(data.answer).toEqual({
      event: null,
      userErrors: [{ __typename: 'EventActionNotAllowed', message, action, status }],
    });
    expect(await stored()).toEqual(before);
  });

  it('publishes once, of several tries at once', async () => {
    const { eventId, client } = await scene();
    const answers = await Promise.all([1, 2, 3].map(() => client.mutate(PUBLISH, { eventId })));
    expect(answers.map(({ data }) => data.answer.userErrors.length as number).sort()).toEqual([0, 1, 1]);
  });

  it('is denied to all but organizers, and changes nothing', async () => {
    const { event, eventId } = await scene();
    const other = await scene();
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId: event.organizationId });
    const before = await stored();
    const cases: [Client, string][] = [
      [app.anyone(), 'UNAUTHENTICATED'],
      [other.client, 'NOT_FOUND'],
      [await app.as(reviewer.user), 'FORBIDDEN'],
    ];
    for (const [client, code] of cases)
      for (const [document, input] of [
        [UPDATE, { eventId, changes: { title: 'x' } }],
        [PUBLISH, { eventId }],
        [CANCEL, { eventId }],
      ] as const) {
        const { data, errors } = await client.mutate(document, input);
        expect(data).toEqual({ answer: null });
        expect(errors).toMatchObject([{ extensions: { code } }]);
      }
    const missing = await other.client.mutate(PUBLISH, { eventId: newId() });
    expect(missing).toEqual(await other.client.mutate(PUBLISH, { eventId }));
    expect(await stored()).toEqual(before);
  });
});
