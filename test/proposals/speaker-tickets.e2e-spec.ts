import { Role } from '../../src/organizations/index.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { KeptMails } from '../../src/platform/mail/kept-mails.js';
import { LapseConfirmations } from '../../src/proposals/proposals.jobs.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { ACCEPT, DECLINE, PUBLISH, PUT_ON_STANDBY, REJECT, RESET, WITHDRAW } from './decision-scene.js';
import { SpeakerTicketScene } from './speaker-ticket-scene.js';

const HOUR = 3_600_000;
const OWN = `{ viewer { tickets { nodes { id status isForSpeaker isPrivate actions } } } }`;
const OPENED = `query ($secret: String!) { ticket(secret: $secret) { status actions } }`;
const ATTENDEES = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) {
    attendees { nodes { attendeeName attendeeEmail isForSpeaker isPrivate actions secret } }
  }
}`;
const CANCEL = `mutation ($input: CancelTicketInput!) {
  cancelTicket(input: $input) { ticket { status } userErrors { __typename ... on UserError { message } } }
}`;

describe('the ticket of a speaker', () => {
  let app: TestApp;
  let scene: SpeakerTicketScene;
  beforeAll(async () => {
    app = await startApp({ trustProxy: 1 });
    scene = new SpeakerTicketScene(app);
  });
  beforeEach(async () => {
    await app.settle();
    app.nest.get(KeptMails).clear();
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  let guests = 0;
  const guest = () => app.anyone().from(`10.3.0.${String(++guests)}`);
  const own = async (client: Client) => (await client.request(OWN)).data.viewer.tickets.nodes as unknown[];
  const ticketMails = async () => {
    await app.settle();
    return app.mails().filter(({ subject }) => subject.startsWith('Your ticket'));
  };

  it('is made when a proposal is accepted, before anybody could register, and costs nothing', async () => {
    const { committee, eventId, ticketType, proposal, input } = await scene.set(1);
    const { data } = await committee.mutate(ACCEPT, input);
    expect(data.answer).toMatchObject({ proposal: { talk: { isVisible: false } }, userErrors: [] });
    const [user] = await app.sql<{ email: string }>('SELECT email FROM users WHERE id = $1', [
      proposal.userId,
    ]);
    expect(await scene.ticketsOf(eventId)).toMatchObject([
      { status: 'VALID', isPrivate: true, attendeeEmail: user?.email, total: '0' },
    ]);
    expect(await scene.soldOf(ticketType)).toBe(1);
    const audit = await app.sql(`SELECT action FROM audit_entries WHERE event_id = $1 ORDER BY id`, [
      eventId,
    ]);
    expect(audit.map(({ action }) => action)).toEqual(['proposal.accepted', 'ticket.granted']);
  });

  it('is known to the committee alone until the acceptance is published', async () => {
    const { committee, eventId, event, submitter, input } = await scene.set();
    const organizationId = event.organizationId;
    await app.sql(`UPDATE events SET status = 'PUBLISHED' WHERE id = $1`, [eventId]);
    await committee.mutate(ACCEPT, input);
    const [ticket] = await scene.ticketsOf(eventId);
    const secret = ticket?.secret ?? '';
    const door = await app.as((await app.given.member(Role.DOOR, { organizationId })).user);
    const [organization] = await app.sql<{ slug: string }>('SELECT slug FROM organizations WHERE id = $1', [
      organizationId,
    ]);
    const address = { organization: organization?.slug, slug: event.slug };
    const listed = async (client: Client) =>
      (await client.request(ATTENDEES, address)).data.event.attendees.nodes as unknown[];
    const opened = async () => (await guest().request(OPENED, { secret })).data.ticket as unknown;
    const calendar = async () => (await guest().fetch(`/calendar/tickets/${secret}.ics`)).status;

    expect(await ticketMails()).toEqual([]);
    expect([await own(submitter), await opened(), await calendar()]).toEqual([[], null, 404]);
    const held = { isForSpeaker: true, actions: [], secret: null };
    expect(await listed(door)).toEqual([]);
    expect(await listed(committee)).toMatchObject([{ ...held, isPrivate: true }]);

    await committee.mutate(PUBLISH, { eventId });
    expect(await ticketMails()).toMatchObject([{ text: expect.stringContaining(secret) }]);
    const shown = { status: 'VALID', isForSpeaker: true, isPrivate: false, actions: [] };
    expect(await own(submitter)).toEqual([{ id: ticket?.id, ...shown }]);
    expect([await opened(), await calendar()]).toEqual([{ status: 'VALID', actions: [] }, 200]);
    for (const client of [door, committee])
      expect(await listed(client)).toMatchObject([{ ...held, isPrivate: false }]);
    await committee.mutate(PUBLISH, { eventId });
    expect(await ticketMails()).toHaveLength(1);
  });

  describe('goes with the talk, and its place comes back', () => {
    const gone = async ({ eventId, ticketType }: Awaited<ReturnType<SpeakerTicketScene['set']>>) => {
      expect(await scene.ticketsOf(eventId)).toMatchObject([{ status: 'VOID' }]);
      expect(await scene.soldOf(ticketType)).toBe(0);
      expect(await app.sql('SELECT id FROM talks WHERE event_id = $1', [eventId])).toEqual([]);
    };

    it.each([
      ['rejects', REJECT, {}],
      ['puts on standby', PUT_ON_STANDBY, { rank: 1 }],
      ['resets', RESET, {}],
    ])('when the committee %s, in private or after a publication', async (_, document, further) => {
      for (const isPublished of [false, true]) {
        const set = await scene.set(1);
        await set.committee.mutate(ACCEPT, set.input);
        if (isPublished) await set.committee.mutate(PUBLISH, { eventId: set.eventId });
        await set.committee.mutate(document, { ...set.input, ...further });
        await gone(set);
      }
    });

    it.each([
      ['withdraws in private', WITHDRAW, false],
      ['withdraws', WITHDRAW, true],
      ['declines', DECLINE, true],
    ])('when the submitter %s', async (_, document, isPublished) => {
      const set = await scene.set(1);
      await set.committee.mutate(ACCEPT, set.input);
      if (isPublished) await set.committee.mutate(PUBLISH, { eventId: set.eventId });
      const { data } = await set.submitter.mutate(document, set.input);
      expect(data.answer.userErrors).toEqual([]);
      await gone(set);
    });

    it('when the submitter lets the time pass', async () => {
      const set = await scene.set(1);
      await set.committee.mutate(ACCEPT, set.input);
      const confirmBy = new Date(app.clock.now().getTime() + HOUR).toISOString();
      await set.committee.mutate(PUBLISH, { eventId: set.eventId, confirmBy });
      app.clock.forward(HOUR);
      await app.sql(`UPDATE jobs.job SET start_after = now() WHERE name = 'lapse-confirmations'`);
      await app.nest.get(JobRunner).drain(LapseConfirmations);
      await gone(set);
    });
  });

  it('is another one after another acceptance; the old secret stays dead', async () => {
    const { committee, eventId, input } = await scene.set(1);
    for (const document of [ACCEPT, REJECT, ACCEPT]) await committee.mutate(document, input);
    await committee.mutate(PUBLISH, { eventId });
    const [first, second, ...others] = await scene.ticketsOf(eventId);
    expect(others).toEqual([]);
    expect([first?.status, second?.status]).toEqual(['VOID', 'VALID']);
    expect(first?.secret).not.toBe(second?.secret);
  });

  it('is one for each speaker of an event, however many talks, and goes with the last', async () => {
    const { committee, eventId, proposal, submitter, input } = await scene.set(2);
    const { speakerId } = (
      await app.sql<{ speakerId: string }>(
        'SELECT speaker_id AS "speakerId" FROM proposal_speakers WHERE proposal_id = $1',
        [proposal.id],
      )
    )[0] ?? { speakerId: '' };
    const second = await app.given.proposal({ eventId, userId: proposal.userId });
    const coSpeaker = await scene.coSpeaker(second, 'grace@example.org');
    await committee.mutate(ACCEPT, input);
    await committee.mutate(ACCEPT, { proposalId: second.id });
    await committee.mutate(PUBLISH, { eventId });
    const valid = async () =>
      (
        await app.sql<{ speaker_id: string }>(
          `SELECT speaker_id FROM tickets WHERE event_id = $1 AND status = 'VALID' ORDER BY id`,
          [eventId],
        )
      ).map((row) => row.speaker_id);
    expect(await valid()).toEqual([speakerId, coSpeaker.id]);
    await submitter.mutate(WITHDRAW, { proposalId: second.id });
    expect(await valid()).toEqual([speakerId]);
    await submitter.mutate(WITHDRAW, input);
    expect(await valid()).toEqual([]);
  });

  it('is replaced by a private one when only a private acceptance is left, which it must not tell of', async () => {
    const { committee, eventId, proposal, submitter, input } = await scene.set(1);
    await committee.mutate(ACCEPT, input);
    await committee.mutate(PUBLISH, { eventId });
    const second = await app.given.proposal({ eventId, userId: proposal.userId });
    await committee.mutate(ACCEPT, { proposalId: second.id });
    expect(await scene.ticketsOf(eventId)).toHaveLength(1);
    await submitter.mutate(WITHDRAW, input);
    expect(await scene.ticketsOf(eventId)).toMatchObject([
      { status: 'VOID', isPrivate: false },
      { status: 'VALID', isPrivate: true },
    ]);
    expect(await own(submitter)).toMatchObject([{ status: 'VOID' }]);
  });

  it('cannot be cancelled by itself, and nothing changes', async () => {
    const { committee, eventId, submitter, input } = await scene.set();
    await committee.mutate(ACCEPT, input);
    const [ticket] = await scene.ticketsOf(eventId);
    const byId = { ticketId: ticket?.id };
    expect((await submitter.mutate(CANCEL, byId)).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    await committee.mutate(PUBLISH, { eventId });
    const before = await scene.stored();
    for (const [client, named] of [
      [committee, byId],
      [submitter, byId],
      [guest(), { secret: ticket?.secret }],
    ] as const) {
      const { data } = await client.mutate(CANCEL, named);
      const message = 'You cannot cancel a ticket that goes with an accepted proposal.';
      expect(data.cancelTicket).toEqual({
        ticket: null,
        userErrors: [{ __typename: 'TicketActionNotAllowed', message }],
      });
    }
    expect(await scene.stored()).toEqual(before);
  });

  it('stands beside one for which the same person registered, which can be cancelled', async () => {
    const { committee, eventId, ticketType, proposal, submitter, input } = await scene.set(2);
    const [user] = await app.sql<{ email: string }>('SELECT email FROM users WHERE id = $1', [
      proposal.userId,
    ]);
    const ofType = { eventId, ticketTypeId: ticketType.id, attendeeEmail: user?.email ?? '' };
    const registered = await app.given.ticket(ofType);
    await committee.mutate(ACCEPT, input);
    await committee.mutate(PUBLISH, { eventId });
    expect(await own(submitter)).toHaveLength(2);
    await app.sql(`UPDATE events SET status = 'PUBLISHED' WHERE id = $1`, [eventId]);
    const { data } = await submitter.mutate(CANCEL, { ticketId: registered.id });
    expect(data.cancelTicket).toEqual({ ticket: { status: 'VOID' }, userErrors: [] });
    expect(await scene.soldOf(ticketType)).toBe(1);
  });

  it('is kept for a speaker without an address, and mailed to nobody', async () => {
    const { committee, eventId, proposal, input } = await scene.set();
    const speaker = await scene.coSpeaker(proposal);
    await committee.mutate(ACCEPT, input);
    await committee.mutate(PUBLISH, { eventId });
    expect(await ticketMails()).toHaveLength(1);
    expect(await scene.ticketsOf(eventId)).toContainEqual(
      expect.objectContaining({ attendeeName: speaker.name, attendeeEmail: null, isPrivate: false }),
    );
  });

  it.each([
    [
      'a second one',
      `INSERT INTO tickets SELECT gen_random_uuid(), event_id, order_id, ticket_type_id, attendee_name,
       attendee_email, translate(secret, 'abc', 'cab'), status, created_at, voided_at, speaker_id FROM tickets
       WHERE speaker_id IS NOT NULL AND status = 'VALID' LIMIT 1`,
      '23505',
    ],
    [
      'a private one that was registered for',
      `UPDATE tickets SET speaker_id = NULL WHERE is_private`,
      '23514',
    ],
    ['that of another event’s speaker', `UPDATE tickets SET speaker_id = gen_random_uuid()`, '23503'],
  ])('leaves %s to nobody: the database refuses it', async (_, statement, code) => {
    const { committee, input } = await scene.set();
    await committee.mutate(ACCEPT, input);
    await expect(app.sql(statement)).rejects.toMatchObject({ code });
  });
});

describe('the invariant of speakers and tickets', () => {
  it.each([
    [
      'an acceptance without a ticket',
      `UPDATE tickets SET status = 'VOID', voided_at = now()`,
      'an accepted',
    ],
    [
      'a ticket without an acceptance',
      `UPDATE proposals SET submission = 'WITHDRAWN'`,
      'a ticket of a speaker goes',
    ],
    [
      'a ticket that is known too early',
      `UPDATE tickets SET is_private = FALSE`,
      'a ticket of a speaker is private',
    ],
  ])('notices %s', async (_, harm, invariant) => {
    const app = await startApp();
    const { committee, input } = await new SpeakerTicketScene(app).set();
    await committee.mutate(ACCEPT, input);
    expect(await app.violations()).toEqual([]);
    await app.sql(harm);
    const found = await app.violations();
    expect(found.some((each) => each.invariant.startsWith(invariant))).toBe(true);
    await app.close();
  });
});
