import { newSecret } from '../../src/kernel/secret.js';
import { Role } from '../../src/organizations/index.js';
import { TicketStatus } from '../../src/registration/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { notOver } from '../support/not-over.js';
import { statementsOf } from '../support/statements.js';

const TICKET = `query ($secret: String!) { ticket(secret: $secret) {
  attendeeName attendeeEmail secret status event { title } ticketType { name } order { code } actions
} }`;
const CANCEL = `mutation ($input: CancelTicketInput!) {
  cancelTicket(input: $input) {
    ticket { id status secret attendeeEmail actions ticketType { remaining } }
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path }
      ... on TicketActionNotAllowed { action status } }
  }
}`;
const ATTENDEES = `query ($organization: String!, $slug: String!, $first: Int, $after: String, $status: TicketStatus) {
  event(organization: $organization, slug: $slug) {
    attendees(first: $first, after: $after, status: $status) {
      nodes { attendeeName attendeeEmail secret status event { id } ticketType { name } order { code } }
      edges { node { secret } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const OWN = `{ viewer { tickets { nodes { id secret status event { id } order { code } ticketType { name } } } } }`;

describe('tickets', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ trustProxy: 1 });
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  let guests = 0;
  const guest = () => app.anyone().from(`10.2.${String(guests >> 8)}.${String(guests++ & 255)}`);
  const rows = () =>
    Promise.all(
      ['quotas', 'orders', 'tickets', 'audit_entries'].map((table) =>
        app.sql(`SELECT * FROM ${table} ORDER BY 1, 2`),
      ),
    );
  const scene = async (capacity: number | null = null) => {
    const organization = await app.given.organization();
    const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
    const event = await app.given.event({ organizationId: organization.id, ...notOver() });
    const type = await app.given.ticketType({ eventId: event.id, capacity });
    const ofType = { eventId: event.id, ticketTypeId: type.id };
    const address = { organization: organization.slug, slug: event.slug };
    return { organization, user, event, type, ofType, address };
  };

  describe('opened by their secret', () => {
    it('show what stands on them, and not the address of the attendee', async () => {
      const { event, type, ofType } = await scene();
      const { secret, attendeeName } = await app.given.ticket(ofType);
      const { data } = await guest().request(TICKET, { secret });
      expect(data.ticket).toEqual({
        attendeeName,
        attendeeEmail: null,
        secret,
        status: 'VALID',
        event: { title: event.title },
        ticketType: { name: type.name },
        order: { code: expect.any(String) },
        actions: ['CANCEL'],
      });
    });

    it.each([
      ['one that nobody has', newSecret()],
      ['nothing', ''],
      ['NUL', '\u0000'.repeat(43)],
      ['SQL', "' OR 1=1 --"],
    ])('are not found by %s', async (_, secret) => {
      await app.given.ticket((await scene()).ofType);
      expect(await guest().request(TICKET, { secret })).toMatchObject({
        data: { ticket: null },
        errors: undefined,
      });
    });

    it('deny the 31st try within a minute from one address, cancelling included', async () => {
      const { secret } = await app.given.ticket((await scene()).ofType);
      const client = app.anyone().from('10.8.8.8');
      for (let n = 0; n < 30; n++)
        expect((await client.request(TICKET, { secret: newSecret() })).errors).toBeUndefined();
      for (const denied of [
        await client.request(TICKET, { secret }),
        await client.mutate(CANCEL, { secret }),
      ])
        expect(denied.errors?.[0]?.extensions).toEqual({
          code: 'RATE_LIMITED',
          retryAfter: expect.any(Number),
        });
      expect((await guest().request(TICKET, { secret })).data.ticket.status).toBe('VALID');
    });
  });

  describe('cancelled', () => {
    const cancelled = {
      ticket: {
        id: expect.any(String),
        status: 'VOID',
        secret: null,
        attendeeEmail: null,
        actions: [],
        ticketType: { remaining: 1 },
      },
      userErrors: [],
    };

    it('by whoever has the secret give their place back', async () => {
      const { event, ofType } = await scene(1);
      const { id, secret } = await app.given.ticket(ofType);
      const { data } = await guest().mutate(CANCEL, { secret });
      expect(data.cancelTicket).toEqual(cancelled);
      expect((await guest().request(TICKET, { secret })).data.ticket.status).toBe('VOID');
      expect(
        await app.sql(`SELECT action, subject_id, actor_id FROM audit_entries WHERE event_id = $1`, [
          event.id,
        ]),
      ).toEqual([{ action: 'ticket.cancelled', subject_id: id, actor_id: null }]);
    });

    it('by an organizer, or by a holder who is signed in, do so too', async () => {
      const { user, ofType } = await scene(1);
      const holder = await app.given.user();
      const attendeeEmail = holder.email;
      for (const by of [user, holder]) {
        const { id } = await app.given.ticket({ ...ofType, attendeeEmail });
        const { data } = await (await app.as(by)).mutate(CANCEL, { ticketId: id });
        expect(data.cancelTicket).toEqual(cancelled);
      }
    });

    it('twice give it back once', async () => {
      const { ofType } = await scene(2);
      await app.given.ticket(ofType);
      const { secret } = await app.given.ticket(ofType);
      await guest().mutate(CANCEL, { secret });
      const before = await rows();
      const { data } = await guest().mutate(CANCEL, { secret });
      expect(data.cancelTicket).toEqual({
        ticket: null,
        userErrors: [
          {
            __typename: 'TicketActionNotAllowed',
            message: 'You cannot cancel a ticket that is void.',
            action: 'CANCEL',
            status: 'VOID',
          },
        ],
      });
      expect(await rows()).toEqual(before);
    });

    it('by all others do not change', async () => {
      const { organization, ofType } = await scene(1);
      const unverified = await app.given.user({ emailVerifiedAt: null });
      const { id } = await app.given.ticket({ ...ofType, attendeeEmail: unverified.email });
      const member = async (role: Role) =>
        app.as((await app.given.member(role, { organizationId: organization.id })).user);
      const stranger = await app.as((await app.given.member(Role.OWNER)).user);
      const before = await rows();

      const denied: [Client, string][] = [
        [guest(), 'UNAUTHENTICATED'],
        [stranger, 'NOT_FOUND'],
        [await app.as(unverified), 'NOT_FOUND'],
        [await member(Role.REVIEWER), 'FORBIDDEN'],
        [await member(Role.DOOR), 'FORBIDDEN'],
      ];
      for (const [client, code] of denied) {
        const { errors } = await client.mutate(CANCEL, { ticketId: id });
        expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
      }
      const ofNobody = { ticketId: ofType.eventId };
      expect(await stranger.text(CANCEL, { ticketId: id })).toBe(await stranger.text(CANCEL, ofNobody));
      expect(await guest().text(CANCEL, { ticketId: id })).toBe(await guest().text(CANCEL, ofNobody));
      expect((await guest().mutate(CANCEL, { secret: newSecret() })).errors?.[0]?.extensions['code']).toBe(
        'NOT_FOUND',
      );
      expect(await rows()).toEqual(before);
    });

    it('are named in one way', async () => {
      const { id, secret } = await app.given.ticket((await scene()).ofType);
      const before = await rows();
      for (const input of [{}, { ticketId: id, secret }, { ticketId: null, secret: null }]) {
        const { data } = await guest().mutate(CANCEL, input);
        expect(data.cancelTicket.userErrors).toMatchObject([
          { __typename: 'InvalidInput', path: ['ticketId'] },
        ]);
      }
      expect(await rows()).toEqual(before);
    });
  });

  describe('of an event', () => {
    it('are listed by name for organizers and door staff, without their secrets', async () => {
      const { organization, user, event, type, ofType, address } = await scene();
      for (const attendeeName of ['Grace', 'Ada', 'Alan'])
        await app.given.ticket({
          ...ofType,
          attendeeName,
          attendeeEmail: `${attendeeName.toLowerCase()}@example.org`,
        });
      await app.given.ticket({
        ...ofType,
        attendeeName: 'Void',
        status: TicketStatus.VOID,
        voidedAt: new Date(),
      });
      const door = await app.given.member(Role.DOOR, { organizationId: organization.id });

      for (const each of [user, door.user]) {
        const client = await app.as(each);
        const { data } = await client.request(ATTENDEES, { ...address, first: 2 });
        const { nodes, edges, pageInfo } = data.event.attendees;
        expect(nodes).toEqual(
          ['Ada', 'Alan'].map((attendeeName) => ({
            attendeeName,
            attendeeEmail: `${attendeeName.toLowerCase()}@example.org`,
            secret: null,
            status: 'VALID',
            event: { id: event.id },
            ticketType: { name: type.name },
            order: { code: expect.any(String) },
          })),
        );
        expect(edges).toEqual([{ node: { secret: null } }, { node: { secret: null } }]);
        const rest = await client.request(ATTENDEES, { ...address, first: 2, after: pageInfo.endCursor });
        expect(rest.data.event.attendees.nodes).toMatchObject([
          { attendeeName: 'Grace' },
          { attendeeName: 'Void' },
        ]);
        expect(rest.data.event.attendees.pageInfo.hasNextPage).toBe(false);
        const ended = await client.request(ATTENDEES, { ...address, status: 'VOID' });
        expect(ended.data.event.attendees.nodes).toMatchObject([{ attendeeName: 'Void' }]);
      }
    });

    it('are nobody else’s business', async () => {
      const { organization, ofType, address } = await scene();
      await app.given.ticket(ofType);
      const reviewer = await app.given.member(Role.REVIEWER, { organizationId: organization.id });
      const stranger = await app.given.member(Role.OWNER);
      const denied: [Client, string][] = [
        [guest(), 'UNAUTHENTICATED'],
        [await app.as(stranger.user), 'NOT_FOUND'],
        [await app.as(reviewer.user), 'FORBIDDEN'],
      ];
      for (const [client, code] of denied) {
        const { data, errors } = await client.request(ATTENDEES, address);
        expect(data.event.attendees).toBeNull();
        expect(errors?.[0]?.extensions['code']).toBe(code);
      }
    });

    it('cost as many statements when they are three as when it is one', async () => {
      const { user, ofType, address } = await scene();
      const client = await app.as(user);
      for (let n = 0; n < 3; n++) await app.given.ticket(ofType);
      const statements = (first: number) =>
        statementsOf(app, () => client.request(ATTENDEES, { ...address, first }));
      const one = await statements(1);
      expect(await statements(3)).toHaveLength(one.length);
    });
  });

  describe('of the viewer', () => {
    it('are those of orders with the verified address, newest first, without their secrets', async () => {
      const { event, type, ofType } = await scene();
      const user = await app.given.user();
      const ids = [];
      for (const createdAt of [1, 2, 3].map((n) => new Date(Date.UTC(2026, 0, n)))) {
        const ticket = await app.given.ticket({ ...ofType, attendeeEmail: user.email, createdAt });
        ids.unshift(ticket.id);
      }
      await app.given.ticket(ofType);
      const { data } = await (await app.as(user)).request(OWN);
      expect(data.viewer.tickets.nodes).toEqual(
        ids.map((id) => ({
          id,
          secret: null,
          status: 'VALID',
          event: { id: event.id },
          order: { code: expect.any(String) },
          ticketType: { name: type.name },
        })),
      );
    });

    it('are none before the address is verified: anybody could have signed up with it', async () => {
      const user = await app.given.user({ emailVerifiedAt: null });
      await app.given.ticket({ ...(await scene()).ofType, attendeeEmail: user.email });
      const { data } = await (await app.as(user)).request(OWN);
      expect(data.viewer.tickets).toBeNull();
    });
  });

  it.each([
    ['two tickets with one secret', `UPDATE tickets SET secret = (SELECT min(secret) FROM tickets)`, '23505'],
    ['a void ticket that was never voided', `UPDATE tickets SET status = 'VOID'`, '23514'],
    ['another status', `UPDATE tickets SET status = 'MAYBE'`, '23514'],
    ['a ticket in the order of another event', `UPDATE tickets SET event_id = gen_random_uuid()`, '23503'],
    ['an order that costs something', `UPDATE orders SET total_minor = 1`, '23514'],
  ])('leave %s to nobody: the database refuses it', async (_, statement, code) => {
    const { ofType } = await scene();
    await app.given.ticket(ofType);
    await app.given.ticket(ofType);
    await expect(app.sql(statement)).rejects.toMatchObject({ code });
  });
});

describe('the invariants', () => {
  it.each([
    ['a counter that is ahead', `UPDATE quotas SET sold = sold + 1`, 'I-2'],
    ['an order without tickets', `DELETE FROM tickets; UPDATE quotas SET sold = 0`, 'I-5'],
    ['a ticket type without a quota', `DELETE FROM quota_ticket_types`, 'every ticket type'],
  ])('notice %s', async (_, harm, invariant) => {
    const app = await startApp();
    const event = await app.given.event(notOver());
    const type = await app.given.ticketType({ eventId: event.id });
    await app.given.ticket({ eventId: event.id, ticketTypeId: type.id });
    expect(await app.violations()).toEqual([]);
    await app.sql(harm);
    expect((await app.violations()).some((found) => found.invariant.startsWith(invariant))).toBe(true);
    await app.close();
  });
});
