import { EventStatus } from '../../src/events/index.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';

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
});
