import type { Proposal } from '../../src/proposals/index.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { KeptMails } from '../../src/platform/mail/kept-mails.js';
import { DecisionMailing, DecisionPublished } from '../../src/proposals/index.js';
import {
  ACCEPT,
  CONFIRM,
  DECLINE,
  PUBLISH,
  PUT_ON_STANDBY,
  REJECT,
  RESET,
  WITHDRAW,
} from '../proposals/decision-scene.js';
import { startApp, type TestApp } from '../support/app.js';
import { OutboxScene, SEND } from './outbox-scene.js';

const DAY = 86_400_000;
const MOVE = `mutation ($input: MoveProposalsInput!) {
  answer: moveProposals(input: $input) { proposals { event { id } } userErrors { __typename } }
}`;

describe('the drafts about decisions', () => {
  let app: TestApp;
  let scene: OutboxScene;
  beforeAll(async () => {
    app = await startApp();
    scene = new OutboxScene(app);
  });
  beforeEach(() => app.nest.get(KeptMails).clear());
  afterAll(() => app.close());

  /** An accepted proposal whose decision is published, and the draft about it. */
  const published = async (input: Record<string, unknown> = {}) => {
    const set = await scene.set();
    const proposal = await app.given.proposal({ eventId: set.eventId, title: 'Notes on the Engine' });
    await set.organizer.mutate(ACCEPT, { proposalId: proposal.id });
    await set.organizer.mutate(PUBLISH, { eventId: set.eventId, ...input });
    await app.settle();
    const submitter = await app.as({ id: proposal.userId ?? '' });
    return { ...set, proposal, submitter };
  };
  const statuses = (proposal: Proposal) =>
    app
      .sql<{ status: string }>('SELECT status FROM mails WHERE proposal_id = $1 ORDER BY id', [proposal.id])
      .then((rows) => rows.map(({ status }) => status));

  it('are written at the publication and wait to be read, with the deadline on the clock of the event', async () => {
    const confirmBy = new Date(app.clock.now().getTime() + 10 * DAY);
    const {
      event,
      user: member,
      organizer,
      proposal,
    } = await published({ confirmBy: confirmBy.toISOString() });
    expect(app.mails()).toEqual([]);
    const { mails, mailCounts } = await scene.read(organizer, event);
    const [user] = await app.sql(
      'SELECT speakers.id, speakers.name, users.email FROM speakers JOIN users ON users.id = user_id WHERE user_id = $1',
      [proposal.userId],
    );
    expect(mails.nodes).toEqual([
      {
        id: expect.any(String),
        kind: 'DECISION',
        status: 'DRAFT',
        subject: 'Your proposal for Harbour Days',
        text: expect.stringContaining('Notes on the Engine'),
        actions: ['UPDATE', 'SEND', 'DISCARD'],
        deadline: confirmBy.toISOString(),
        tries: 0,
        error: null,
        editedAt: null,
        sentAt: null,
        to: { name: user?.['name'], address: user?.['email'] },
        proposal: { id: proposal.id },
        speaker: { id: user?.['id'] },
        editor: null,
      },
    ]);
    expect(mails.nodes[0].text).toContain(`(${event.timeZone})`);
    expect(mailCounts).toMatchObject({ drafts: 1, draftsDueSoon: 0 });
    app.clock.forward(7 * DAY);
    const later = await app.as(member);
    expect((await scene.read(later, event)).mailCounts).toMatchObject({ drafts: 1, draftsDueSoon: 1 });
  });

  it('are written once, though a fact is heard twice and although one was discarded', async () => {
    const { eventId, proposal } = await published();
    const [row] = await app
      .sql<{ publication_id: string }>(
        `UPDATE mails SET status = 'DISCARDED' WHERE event_id = $1 RETURNING publication_id`,
        [eventId],
      )
      .then((result) => result.flat() as { publication_id: string }[]);
    const publicationId = row?.publication_id ?? '';
    for (const mailing of [DecisionMailing.DRAFT, DecisionMailing.SEND])
      await app.nest.get(Jobs).tell(new DecisionPublished(proposal.id, eventId, publicationId, mailing));
    await app.settle();
    expect(await statuses(proposal)).toEqual(['DISCARDED']);
    expect(app.mails()).toEqual([]);
  });

  it('leave at once where the publication says so', async () => {
    const { proposal } = await published({ mails: 'SEND' });
    expect(app.mails()).toMatchObject([{ subject: 'Your proposal for Harbour Days' }]);
    expect(await statuses(proposal)).toEqual(['SENT']);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['reset', RESET, {}],
    ['another decision', REJECT, {}],
    ['standby', PUT_ON_STANDBY, { rank: 1 }],
  ])('become obsolete by a change of mind before they leave: %s', async (_, change, fields) => {
    const { eventId, organizer, proposal } = await published();
    await organizer.mutate(change, { proposalId: proposal.id, ...fields });
    await app.settle();
    expect(await statuses(proposal)).toEqual(['OBSOLETE']);
    const { data } = await organizer.mutate(SEND, { eventId });
    expect(data.answer.sendingCount).toBe(0);
  });

  it('become obsolete by a no of the submitter, not by a yes', async () => {
    for (const [answer, status] of [
      [CONFIRM, 'DRAFT'],
      [DECLINE, 'OBSOLETE'],
      [WITHDRAW, 'OBSOLETE'],
    ] as const) {
      const { proposal, submitter } = await published();
      await submitter.mutate(answer, { proposalId: proposal.id });
      await app.settle();
      expect(await statuses(proposal)).toEqual([status]);
    }
  });

  it('become obsolete when the acceptance lapses, and when who was on standby is accepted', async () => {
    const set = await scene.set();
    const { eventId, organizer } = set;
    const [first, second] = [await app.given.proposal({ eventId }), await app.given.proposal({ eventId })];
    await organizer.mutate(ACCEPT, { proposalId: first.id });
    await organizer.mutate(PUT_ON_STANDBY, { proposalId: second.id, rank: 1 });
    const confirmBy = new Date(app.clock.now().getTime() + DAY).toISOString();
    await organizer.mutate(PUBLISH, { eventId, confirmBy });
    await app.settle();
    expect(await statuses(second)).toEqual(['DRAFT']);
    app.clock.forward(2 * DAY);
    await app.sql(`UPDATE jobs.job SET start_after = now() WHERE state = 'created'`);
    await app.settle();
    expect([await statuses(first), await statuses(second)]).toEqual([['OBSOLETE'], ['OBSOLETE']]);
  });

  it('are written anew for a new publication', async () => {
    const { eventId, organizer, proposal } = await published();
    await organizer.mutate(REJECT, { proposalId: proposal.id });
    await organizer.mutate(PUBLISH, { eventId });
    await app.settle();
    expect(await statuses(proposal)).toEqual(['OBSOLETE', 'DRAFT']);
    await organizer.mutate(SEND, { eventId });
    await app.settle();
    expect(app.mails()).toMatchObject([{ text: expect.stringContaining('has not been accepted') }]);
  });

  it('are not sent when the decision changes between the click and the sending', async () => {
    const { eventId, organizer, proposal } = await published();
    await organizer.mutate(SEND, { eventId });
    await organizer.mutate(RESET, { proposalId: proposal.id });
    await app.settle();
    expect(app.mails()).toEqual([]);
    expect(await statuses(proposal)).toEqual(['OBSOLETE']);
  });

  it('are not sent to who is a speaker of the proposal no longer', async () => {
    const { eventId, organizer, proposal } = await published();
    const { id: speakerId } = await app.given.speaker({ eventId, email: 'grace@navy.example' });
    await app.sql('UPDATE proposal_speakers SET speaker_id = $2 WHERE proposal_id = $1', [
      proposal.id,
      speakerId,
    ]);
    await organizer.mutate(SEND, { eventId });
    await app.settle();
    expect(app.mails()).toEqual([]);
    expect(await statuses(proposal)).toEqual(['OBSOLETE']);
  });

  it('stay with the event that wrote them when their proposal moves to another', async () => {
    const { event, organizer, proposal } = await published();
    const { organizationId } = event;
    const { id: eventId } = await app.given.event({ organizationId });
    await organizer.mutate(RESET, { proposalId: proposal.id });
    const { data } = await organizer.mutate(MOVE, { proposalIds: [proposal.id], eventId });
    expect(data.answer).toEqual({ proposals: [{ event: { id: eventId } }], userErrors: [] });
    await app.settle();
    const { mails } = await scene.read(organizer, event);
    expect(mails.nodes).toMatchObject([{ status: 'OBSOLETE', proposal: { id: proposal.id } }]);
  });
});
