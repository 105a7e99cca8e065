import { Role } from '../../src/organizations/index.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { KeptMails } from '../../src/platform/mail/kept-mails.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { AttendeeRegistered } from '../../src/registration/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { notOver } from '../support/not-over.js';

const REGISTER = `mutation ($input: RegisterForEventInput!) {
  registerForEvent(input: $input) { ticket { id secret order { id code } } userErrors { __typename } }
}`;
const CANCEL = `mutation ($input: CancelTicketInput!) { cancelTicket(input: $input) { userErrors { __typename } } }`;
const ACCEPT = `mutation ($input: AcceptProposalInput!) { acceptProposal(input: $input) { userErrors { __typename } } }`;
const PUBLISH = `mutation ($input: PublishDecisionsInput!) { publishDecisions(input: $input) { publishedCount } }`;
const REJECT = `mutation ($input: RejectProposalInput!) { rejectProposal(input: $input) { userErrors { __typename } } }`;

describe('mails', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => app.nest.get(KeptMails).clear());
  afterAll(() => app.close());

  describe('with a ticket', () => {
    const register = async (fields: Record<string, unknown> = {}) => {
      const event = await app.given.event({ title: 'Harbour Days', venueName: 'The Hall', ...notOver() });
      const type = await app.given.ticketType({ eventId: event.id, name: 'Free entry' });
      const input = {
        eventId: event.id,
        ticketTypeId: type.id,
        name: 'Ada',
        email: 'ada@example.org',
        ...fields,
      };
      const { data } = await app.anyone().mutate(REGISTER, input);
      return { event, ticket: data.registerForEvent.ticket };
    };

    it('go to the address given, with the links that open it', async () => {
      const { ticket } = await register();
      await app.settle();
      const [mail, ...others] = app.mails();
      expect(others).toEqual([]);
      expect(mail).toMatchObject({
        to: { name: 'Ada', address: 'ada@example.org' },
        subject: 'Your ticket for Harbour Days',
      });
      for (const part of [
        'Where:  The Hall',
        'Ticket: Free entry',
        `Order:  ${ticket.order.code}`,
        `\n${app.config.baseUrl}/tickets/${ticket.secret}\n`,
        `\n${app.config.baseUrl}/calendar/tickets/${ticket.secret}.ics\n`,
      ])
        expect(mail?.text).toContain(part);
    });

    it('are the same mail when a fact is heard twice', async () => {
      const { event, ticket } = await register();
      await app.nest.get(Jobs).tell(new AttendeeRegistered(ticket.order.id, ticket.id, event.id));
      await app.nest.get(JobRunner).drain();
      const [first, second] = app.mails();
      expect(app.mails()).toHaveLength(2);
      expect(first?.messageId).toMatch(new RegExp(`^<ticket\\.${ticket.id}@[a-z.]+>$`));
      expect({ ...second, date: null }).toEqual({ ...first, date: null });
    });

    it('are not sent for a ticket that was cancelled meanwhile, nor for one that nobody got', async () => {
      const { ticket } = await register();
      await app.anyone().mutate(CANCEL, { secret: ticket.secret });
      await register({ email: 'v@x.example\r\nBcc: evil@y.example' });
      await app.settle();
      expect(app.mails()).toEqual([]);
    });

    it('carry no link and no header of whoever chose the name', async () => {
      await register({ name: '[Reset password](https://evil.example)\r\nBcc: evil@y.example' });
      await app.settle();
      const [mail] = app.mails();
      expect(mail?.text.match(/https?:\/\/\S+/g)).toEqual([
        expect.stringContaining(`${app.config.baseUrl}/tickets/`),
        expect.stringContaining(`${app.config.baseUrl}/calendar/tickets/`),
      ]);
      expect(mail?.text).not.toContain('evil.example');
      expect(mail?.to.name).not.toMatch(/[\r\n]/);
    });
  });

  describe('about a decision', () => {
    const scene = async () => {
      const { event, user } = await app.given.eventWith(Role.OWNER, { title: 'Harbour Days', ...notOver() });
      const proposal = await app.given.proposal({ eventId: event.id, title: 'Notes on the Engine' });
      const [speaker] = await app.sql<{ name: string; address: string }>(
        `SELECT speakers.name, coalesce(speakers.email, users.email) AS address FROM proposal_speakers
         JOIN speakers ON speakers.id = speaker_id LEFT JOIN users ON users.id = speakers.user_id
         WHERE proposal_id = $1`,
        [proposal.id],
      );
      return { event, proposal, speaker, organizer: await app.as(user) };
    };

    it.each([
      ['a yes', ACCEPT, 'your proposal has been accepted for Harbour Days'],
      ['a no', REJECT, 'your proposal has not been accepted for Harbour Days'],
    ])('go to its speakers when it is published: %s', async (_, decide, words) => {
      const { event, proposal, speaker, organizer } = await scene();
      await organizer.mutate(decide, { proposalId: proposal.id });
      await app.settle();
      expect(app.mails()).toEqual([]);
      await organizer.mutate(PUBLISH, { eventId: event.id, mails: 'SEND' });
      await app.settle();
      expect(app.mails()).toMatchObject([
        { to: speaker, subject: 'Your proposal for Harbour Days', text: expect.stringContaining(words) },
      ]);
      expect(app.mails()[0]?.text).toContain('Notes on the Engine');
    });

    it('tell only what still holds, and each publication as a mail of its own', async () => {
      const { event, proposal, organizer } = await scene();
      const publish = () => organizer.mutate(PUBLISH, { eventId: event.id, mails: 'SEND' });
      await organizer.mutate(ACCEPT, { proposalId: proposal.id });
      await publish();
      await organizer.mutate(REJECT, { proposalId: proposal.id });
      await publish();
      await app.settle();
      expect(app.mails()).toMatchObject([{ text: expect.stringContaining('not been accepted') }]);
      await organizer.mutate(ACCEPT, { proposalId: proposal.id });
      await publish();
      await app.settle();
      expect(new Set(app.mails().map(({ messageId }) => messageId)).size).toBe(2);
      const [first] = app.mails();
      expect(first?.text).toContain('has been accepted');
    });

    it('are not sent once its submitter took the proposal back', async () => {
      const { event, proposal, organizer } = await scene();
      await organizer.mutate(ACCEPT, { proposalId: proposal.id });
      await organizer.mutate(PUBLISH, { eventId: event.id, mails: 'SEND' });
      const WITHDRAW = `mutation ($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { proposal { status } } }`;
      const submitter = await app.as({ id: proposal.userId ?? '' });
      await submitter.mutate(WITHDRAW, { proposalId: proposal.id });
      await app.settle();
      expect(app.mails()).toEqual([]);
    });
  });
});
