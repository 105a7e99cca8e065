import { EventStatus } from '../../src/events/index.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const CREATE = `mutation ($input: CreateEventInput!) {
  createEvent(input: $input) {
    event { slug title status timeZone startsAt venue { name city latitude } organization { name } rooms { name } actions }
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path } ... on SlugTaken { slug } }
  }
}`;

const details = {
  slug: 'devdays',
  title: 'Dev Days',
  kind: 'CONFERENCE',
  timeZone: 'europe/brussels',
  startsAt: '2027-05-10T09:00:00+02:00',
  endsAt: '2027-05-12T18:00:00+02:00',
};

describe('createEvent', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('makes a draft', async () => {
    const { organizationId, user } = await app.given.member(Role.ORGANIZER);
    const client = await app.as(user);
    const venue = { name: 'The Hall', city: 'Brussels', latitude: 50.8, longitude: 4.3 };
    const { data } = await client.mutate(CREATE, { organizationId, ...details, venue });
    expect(data.createEvent).toEqual({
      event: {
        slug: 'devdays',
        title: 'Dev Days',
        status: EventStatus.DRAFT,
        timeZone: 'Europe/Brussels',
        startsAt: '2027-05-10T07:00:00.000Z',
        venue: { name: 'The Hall', city: 'Brussels', latitude: 50.8 },
        organization: { name: 'A Community' },
        rooms: [],
        actions: ['PUBLISH'],
      },
      userErrors: [],
    });
  });

  it('refuses an address that is taken and changes nothing', async () => {
    const { event, user } = await app.given.eventWith(Role.OWNER);
    const client = await app.as(user);
    const before = await app.sql('SELECT * FROM events ORDER BY id');
    const { data } = await client.mutate(CREATE, {
      organizationId: event.organizationId,
      ...details,
      slug: event.slug,
    });
    expect(data.createEvent.userErrors).toEqual([
      {
        __typename: 'SlugTaken',
        message: `The address ${event.slug} is taken in this organization. Choose another one.`,
        slug: event.slug,
      },
    ]);
    expect(await app.sql('SELECT * FROM events ORDER BY id')).toEqual(before);
  });

  it('refuses an end before the start and half a place', async () => {
    const { organizationId, user } = await app.given.member(Role.OWNER);
    const client = await app.as(user);
    const { data } = await client.mutate(CREATE, { organizationId, ...details, endsAt: details.startsAt });
    expect(data.createEvent.userErrors).toMatchObject([{ __typename: 'InvalidInput', path: ['endsAt'] }]);
    const half = await client.mutate(CREATE, {
      organizationId,
      ...details,
      venue: { name: 'x', latitude: 1 },
    });
    expect(half.data.createEvent.userErrors).toMatchObject([{ path: ['venue', 'latitude'] }]);
  });

  it('reports every fault at once and changes nothing', async () => {
    const { organizationId, user } = await app.given.member(Role.OWNER);
    const before = await app.sql('SELECT * FROM events ORDER BY id');
    const client = await app.as(user);
    const { data } = await client.mutate(CREATE, {
      organizationId,
      ...details,
      seriesId: 'x',
      slug: '../etc',
      title: '\u202E\u200B',
      description: 'x'.repeat(20_001),
    });
    expect(data.createEvent.userErrors.map(({ path }: { path: string[] }) => path)).toEqual([
      ['seriesId'],
      ['slug'],
      ['title'],
      ['description'],
    ]);
    expect(await app.sql('SELECT * FROM events ORDER BY id')).toEqual(before);
  });

  it.each([
    ['an offset for a zone', { timeZone: '+02:00' }],
    ['an instant without offset', { startsAt: '2027-05-10T09:00:00' }],
    ['a day that no calendar has', { startsAt: '2027-02-30T09:00:00Z' }],
    ['a currency that is none', { currency: 'EURO' }],
    ['a link to a script', { onlineUrl: 'javascript:alert(1)' }],
    ['a kind that is none', { kind: 'PARTY' }],
    ['a status from outside', { status: 'PUBLISHED' }],
  ])('does not understand %s', async (_, fields) => {
    const { organizationId, user } = await app.given.member(Role.OWNER);
    const client = await app.as(user);
    const { status, errors } = await client.mutate(CREATE, { organizationId, ...details, ...fields });
    expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
    expect(await app.sql('SELECT id FROM events WHERE organization_id = $1', [organizationId])).toEqual([]);
  });

  it('gives an address to one of several events at once', async () => {
    const { organizationId, user } = await app.given.member(Role.ORGANIZER);
    const client = await app.as(user);
    const answers = await Promise.all(
      [1, 2, 3].map(() => client.mutate(CREATE, { organizationId, ...details })),
    );
    expect(answers.map(({ data }) => data.createEvent.userErrors.length as number).sort()).toEqual([0, 1, 1]);
  });

  it('is denied to all but organizers, and changes nothing', async () => {
    const { organizationId } = await app.given.member(Role.OWNER);
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId });
    const stranger = await app.given.member(Role.OWNER);
    const cases: [Client, string][] = [
      [app.anyone(), 'UNAUTHENTICATED'],
      [await app.as(stranger.user), 'NOT_FOUND'],
      [await app.as(reviewer.user), 'FORBIDDEN'],
    ];
    for (const [client, code] of cases) {
      const { data, errors } = await client.mutate(CREATE, { organizationId, ...details });
      expect(data).toEqual({ createEvent: null });
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
    expect(await app.sql('SELECT id FROM events WHERE organization_id = $1', [organizationId])).toEqual([]);
  });
});
