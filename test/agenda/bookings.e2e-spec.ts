import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { BookingsService } from '../../src/agenda/index.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { bookingStage, guest } from './booking-stage.js';
import { arranged, at } from './placements.js';

const AGENDA = `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
  agenda { sessions { title places { capacity booked waiting free } viewerBooking { status } } }
  viewerBookings { status session { title startsAt } clashes { session { title } } }
} }`;
const PEOPLE = `query ($organization: String!, $slug: String!, $sessionId: ID!, $first: Int, $after: String) {
  event(organization: $organization, slug: $slug) {
    sessionBookings(sessionId: $sessionId, first: $first, after: $after) {
      nodes { status position person { name email } clashes { id } } pageInfo { hasNextPage endCursor }
    }
  }
}`;
const BOOK = `mutation ($input: BookSessionInput!) { bookSession(input: $input) { booking { id } } }`;

describe('bookings', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  const stored = () => app.sql('SELECT * FROM session_bookings ORDER BY id');
  const code = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] | undefined }) =>
    errors?.[0]?.extensions['code'];

  it('take places until there is none, then wait in the order of joining', async () => {
    const { session } = await bookingStage(app);
    const id = await session('Workshop');
    const [first, second, third] = [await guest(app), await guest(app), await guest(app)];
    const { booking } = await first.book(id);
    expect(booking).toMatchObject({ status: 'BOOKED', position: null, clashes: [] });
    expect((await second.book(id)).booking).toMatchObject({ status: 'WAITING', position: 1 });
    expect(await third.book(id)).toMatchObject({
      booking: {
        status: 'WAITING',
        position: 2,
        session: { title: 'Workshop', places: { booked: 1, waiting: 2, free: 0 } },
      },
      userErrors: [],
    });
    const before = await stored();
    expect((await first.book(id)).booking.id).toBe(booking.id);
    expect(await stored()).toEqual(before);

    expect((await first.cancel(booking.id)).data.answer).toEqual({
      session: { title: 'Workshop', viewerBooking: null, places: { booked: 1, waiting: 1 } },
      userErrors: [],
    });
    expect((await second.book(id)).booking).toMatchObject({ status: 'BOOKED', position: null });
    expect((await third.book(id)).booking).toMatchObject({ status: 'WAITING', position: 1 });
    expect((await first.book(id)).booking).toMatchObject({ status: 'WAITING', position: 2 });
  });

  it('move up when there are more places, and keep what they have when there shall be fewer', async () => {
    const { session, set } = await bookingStage(app);
    const id = await session('Workshop');
    const people = [await guest(app), await guest(app), await guest(app)];
    for (const { book } of people) await book(id);
    expect(await set(id, 2)).toEqual({
      session: { title: 'Workshop', places: { capacity: 2, booked: 2, waiting: 1, free: 0 } },
      userErrors: [],
    });
    const before = await stored();
    expect(await set(id, 1)).toEqual({
      session: null,
      userErrors: [
        {
          __typename: 'PlacesBelowBooked',
          message: '2 people have booked, which is more than 1.',
          places: 1,
          booked: 2,
        },
      ],
    });
    expect(await stored()).toEqual(before);
    for (const places of [0, 100_001])
      expect(await set(id, places)).toMatchObject({ userErrors: [{ __typename: 'InvalidInput' }] });
    expect(await set(id, null)).toEqual({ session: { title: 'Workshop', places: null }, userErrors: [] });
    expect(await stored()).not.toContainEqual(expect.objectContaining({ entry_id: id }));
  });

  it('are refused where there is nothing to book', async () => {
    const { event, session, publish, apply, set } = await bookingStage(app);
    const { book, client } = await guest(app);
    const open = await session('Open', { places: null });
    const full = await session('Workshop', { minutes: 60 });
    const refusal = async (id: string) => (await book(id)).userErrors;
    expect(await refusal(open)).toEqual([{ __typename: 'SessionNotBookable', reason: 'NO_PLACES' }]);

    const hourAgo = Math.floor((app.clock.now().getTime() - at(60).getTime()) / 60_000);
    const over = await session('Over', { minutes: hourAgo });
    expect(await refusal(over)).toEqual([{ __typename: 'SessionNotBookable', reason: 'OVER' }]);

    await app.sql(`UPDATE events SET status = 'CANCELLED' WHERE id = $1`, [event.id]);
    expect(await refusal(full)).toEqual([{ __typename: 'SessionNotBookable', reason: 'EVENT_CANCELLED' }]);
    await app.sql(`UPDATE events SET status = $2 WHERE id = $1`, [event.id, EventStatus.DRAFT]);
    expect(code(await client.mutate(BOOK, { sessionId: full }))).toBe('NOT_FOUND');
    await app.sql(`UPDATE events SET status = $2 WHERE id = $1`, [event.id, EventStatus.PUBLISHED]);

    const talk = await app.given.talk({ eventId: event.id });
    const { sessions } = await apply([arranged(talk.id, { startsAt: at(120), endsAt: at(150) })]);
    const unpublished = sessions[0]?.id ?? '';
    await set(unpublished, 5);
    for (const sessionId of [unpublished, newId()])
      expect(code(await client.mutate(BOOK, { sessionId }))).toBe('NOT_FOUND');
    expect(code(await app.anyone().mutate(BOOK, { sessionId: full }))).toBe('UNAUTHENTICATED');
    await publish();
    expect((await book(unpublished)).booking).toMatchObject({ status: 'BOOKED' });
  });

  it('do not overlap, unless one gives up what is in the way', async () => {
    const { session } = await bookingStage(app);
    const [one, other] = [await session('One'), await session('Other', { minutes: 15 })];
    const later = await session('Later', { minutes: 30 });
    const [first, second] = [await guest(app), await guest(app)];
    await first.book(one);
    await second.book(one);
    await second.book(later);
    expect((await first.book(later)).booking).toMatchObject({ status: 'WAITING' });
    const before = await stored();
    expect(await first.book(other)).toEqual({
      booking: null,
      userErrors: [
        {
          __typename: 'BookingClash',
          message: 'You have booked “One” and “Later” at this time.',
          sessions: [{ title: 'One' }, { title: 'Later' }],
        },
      ],
    });
    expect(await stored()).toEqual(before);
    expect(await first.book(other, { replace: true })).toMatchObject({
      booking: { status: 'BOOKED', session: { title: 'Other' }, clashes: [] },
      userErrors: [],
    });
    expect((await second.book(one)).booking).toMatchObject({ status: 'BOOKED' });
  });

  it('follow a session that moves, and say what they overlap with since', async () => {
    const { address, session, move, publish, organizer } = await bookingStage(app);
    const [one, other] = [await session('One'), await session('Other', { minutes: 60 })];
    const { book, client } = await guest(app);
    await book(one);
    await book(other);
    await move(other, 15);
    await publish();
    await app.settle();
    const { viewerBookings } = (await client.request(AGENDA, address)).data.event;
    expect(viewerBookings).toEqual([
      {
        status: 'BOOKED',
        session: { title: 'One', startsAt: at(0).toISOString() },
        clashes: [{ session: { title: 'Other' } }],
      },
      {
        status: 'BOOKED',
        session: { title: 'Other', startsAt: at(15).toISOString() },
        clashes: [{ session: { title: 'One' } }],
      },
    ]);
    expect((await organizer.request(AGENDA, address)).data.event.viewerBookings).toEqual([]);
    expect((await app.anyone().request(AGENDA, address)).data.event.viewerBookings).toBeNull();
  });

  it('stay with a talk that is taken off the draft and placed again', async () => {
    const { event, apply, publish, remove, set } = await bookingStage(app);
    const talk = await app.given.talk({ eventId: event.id });
    const place = async (minutes: number) => {
      const { sessions } = await apply([
        arranged(talk.id, { startsAt: at(minutes), endsAt: at(minutes + 30) }),
      ]);
      return sessions[0]?.id ?? '';
    };
    const id = await place(0);
    await set(id, 1);
    await publish();
    const { book } = await guest(app);
    const { booking } = await book(id);
    await remove(id);
    const again = await place(60);
    await publish();
    await app.settle();
    expect((await book(again)).booking.id).toBe(booking.id);
    expect((await book(id)).booking.id).toBe(booking.id);
  });

  it('end with the session, whose places come back with it', async () => {
    const { address, session, remove, publish } = await bookingStage(app);
    const [gone, kept] = [await session('Gone'), await session('Kept', { minutes: 60 })];
    const [first, second] = [await guest(app), await guest(app)];
    for (const id of [gone, kept]) {
      await first.book(id);
      await second.book(id);
    }
    await remove(gone);
    await publish();
    expect(code(await second.client.mutate(BOOK, { sessionId: gone }))).toBe('NOT_FOUND');
    await app.settle();
    const bookings = app.nest.get(BookingsService);
    const people = await bookings.listPeople([gone, kept]);
    expect(people.map(({ entryId }) => entryId)).toEqual([kept, kept]);
    expect(new Set(people.map(({ userId }) => userId))).toEqual(new Set([first.user.id, second.user.id]));
    const { data } = await second.client.request(AGENDA, address);
    expect(data.event).toEqual({
      agenda: {
        sessions: [
          {
            title: 'Kept',
            places: { capacity: 1, booked: 1, waiting: 1, free: 0 },
            viewerBooking: { status: 'WAITING' },
          },
        ],
      },
      viewerBookings: [
        { status: 'WAITING', session: expect.objectContaining({ title: 'Kept' }), clashes: [] },
      ],
    });
  });

  it("are nobody else's to cancel, and out of reach of a token for another organization", async () => {
    const { session, organizer } = await bookingStage(app);
    const id = await session('Workshop');
    const { user, client, book } = await guest(app);
    const { booking } = await book(id);
    const elsewhere = await bookingStage(app);
    const sessionId = await elsewhere.session('At the same time');
    const organizationId = elsewhere.organization.id;
    await app.given.member(Role.REVIEWER, { user, organizationId });
    const { data } = await client.mutate(
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
      { name: 'One', scopes: ['OWN_READ', 'OWN_WRITE'], organizationId },
    );
    const token = client.withToken(data.createApiToken.secret);
    const before = await stored();
    const cancel = `mutation ($input: CancelBookingInput!) { cancelBooking(input: $input) { session { id } } }`;
    for (const [other, bookingId] of [
      [organizer, booking.id],
      [token, booking.id],
      [client, newId()],
    ] as const)
      expect(code(await other.mutate(cancel, { bookingId }))).toBe('NOT_FOUND');
    expect(code(await token.mutate(BOOK, { sessionId: id }))).toBe('NOT_FOUND');
    expect(code(await token.mutate(BOOK, { sessionId, replace: true }))).toBe('NOT_FOUND');
    expect(await stored()).toEqual(before);
  });

  it('are listed with names and addresses to those who may know who comes', async () => {
    const { address, organization, session, organizer } = await bookingStage(app);
    const sessionId = await session('Workshop', { places: 2 });
    const people = [await guest(app), await guest(app), await guest(app)];
    for (const { book } of people) await book(sessionId);
    const list = async (variables: object = {}, client = organizer) =>
      (await client.request(PEOPLE, { ...address, sessionId, ...variables })).data.event?.sessionBookings;
    const first = await list({ first: 2 });
    const rest = await list({ first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(
      people.map(({ user: { name, email } }, index) => ({
        status: index < 2 ? 'BOOKED' : 'WAITING',
        position: index < 2 ? null : 1,
        person: { name, email },
        clashes: null,
      })),
    );
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const member = async (role: Role) =>
      app.as((await app.given.member(role, { organizationId: organization.id })).user);
    expect((await list({}, await member(Role.DOOR))).nodes).toHaveLength(3);
    for (const client of [await member(Role.REVIEWER), people[0]?.client ?? organizer, app.anyone()])
      expect(await list({}, client)).toBeNull();
    const elsewhere = await (await bookingStage(app)).session('Elsewhere');
    expect(code(await organizer.request(PEOPLE, { ...address, sessionId: elsewhere }))).toBe('NOT_FOUND');
    const cost = async (size: number) => (await statementsOf(app, () => list({ first: size }))).length;
    expect(await cost(3)).toBe(await cost(1));
  });

  it('cost an agenda as many statements for three sessions as for one', async () => {
    const { address, session } = await bookingStage(app);
    const { book, client } = await guest(app);
    await book(await session('One'));
    const cost = () => statementsOf(app, () => client.request(AGENDA, address));
    const one = await cost();
    await book(await session('Two', { minutes: 60 }));
    await book(await session('Three', { minutes: 120 }));
    const three = await cost();
    expect(three).toHaveLength(one.length);
    expect(three.filter((statement) => statement.includes('session_bookings'))).toHaveLength(2);
  });
});
