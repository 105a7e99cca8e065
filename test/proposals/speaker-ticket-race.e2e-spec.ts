import { Injectable } from '@nestjs/common';
import { EventsRepository } from '../../src/events/data/events.repository.js';
import { ProposalsRepository } from '../../src/proposals/data/proposals.repository.js';
import { startApp, type TestApp } from '../support/app.js';
import { ACCEPT, CONFIRM, DECLINE, PUBLISH, REJECT, WITHDRAW } from './decision-scene.js';
import { SpeakerTicketScene } from './speaker-ticket-scene.js';

const mutation = (name: string, type: string) =>
  `mutation ($input: ${type}!) { answer: ${name}(input: $input) { userErrors { __typename } } }`;
const CANCEL = mutation('cancelTicket', 'CancelTicketInput');
const REGISTER = mutation('registerForEvent', 'RegisterForEventInput');
const CAPACITY = mutation('changeQuotaCapacity', 'ChangeQuotaCapacityInput');

/** The same without the locks that make decisions and answers take turns. */
@Injectable()
class UnlockedEvents extends EventsRepository {
  override async lock(id: string) {
    const [event] = await this.list([id]);
    if (!event) throw new Error('There is such an event.');
    return event;
  }
}

@Injectable()
class UnlockedProposals extends ProposalsRepository {
  override lock(id: string) {
    return this.get(id);
  }
}

/** Ten acceptances and ten withdrawals at once, of five proposals of three submitters, for three places. */
async function cross(app: TestApp, scene: SpeakerTicketScene) {
  const { committee, submitter, proposal, eventId, ticketType } = await scene.set(3);
  const others = [];
  for (let n = 0; n < 2; n++) others.push(await app.given.proposal({ eventId }));
  const second = await app.given.proposal({ eventId, userId: proposal.userId });
  const last = await app.given.proposal({ eventId, userId: others[0]?.userId ?? null });
  const all = [proposal, second, ...others, last];
  const answers = await Promise.all(
    all.flatMap((each) => {
      const input = { proposalId: each.id };
      const by =
        each.userId === proposal.userId ? Promise.resolve(submitter) : scene.decisions.submitterOf(each);
      return [
        committee.insist(ACCEPT, input),
        by.then((client) => client.insist(WITHDRAW, input)),
        committee.insist(ACCEPT, input),
        by.then((client) => client.insist(WITHDRAW, input)),
      ];
    }),
  );
  return { answers, ticketType, eventId };
}

describe('accepting and withdrawing at once', () => {
  let app: TestApp;
  let scene: SpeakerTicketScene;
  beforeAll(async () => {
    app = await startApp();
    scene = new SpeakerTicketScene(app);
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
    expect(await scene.decisions.strays()).toEqual([]);
  });
  afterAll(() => app.close());

  it('twenty times leave no accepted speaker without talk and ticket nor the reverse, five rounds', async () => {
    for (let round = 0; round < 5; round++) {
      const { answers, ticketType } = await cross(app, scene);
      for (const { data, errors } of answers) {
        expect(errors).toBeUndefined();
        for (const { __typename } of data.answer.userErrors)
          expect(['ProposalActionNotAllowed', 'SoldOut']).toContain(__typename);
      }
      expect(await app.violations()).toEqual([]);
      expect(await scene.soldOf(ticketType)).toBe(0);
    }
  });

  it('of more proposals than there are places gives away exactly the places, without a half acceptance', async () => {
    const { committee, eventId, ticketType, proposal } = await scene.set(3);
    const proposals = [proposal];
    while (proposals.length < 10) proposals.push(await app.given.proposal({ eventId }));
    const answers = await Promise.all(
      proposals.map(({ id }) => committee.insist(ACCEPT, { proposalId: id })),
    );
    const outcomes = answers.map(({ data }) => data.answer.userErrors[0]?.__typename as string | undefined);
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === 'SoldOut')).toHaveLength(7);
    expect(await scene.soldOf(ticketType)).toBe(3);
    const accepted = `SELECT id FROM proposals WHERE event_id = $1 AND deliberation = 'ACCEPTED'`;
    expect(await app.sql(accepted, [eventId])).toHaveLength(3);
  });

  it('takes turns with those who register, cancel and change the capacity', async () => {
    const { committee, eventId, ticketType, proposal } = await scene.set(12);
    await app.sql(`UPDATE events SET status = 'PUBLISHED' WHERE id = $1`, [eventId]);
    await app.sql('UPDATE ticket_types SET sales_start_at = NULL WHERE id = $1', [ticketType.id]);
    const ofType = { eventId, ticketTypeId: ticketType.id };
    const proposals = [proposal];
    while (proposals.length < 4) proposals.push(await app.given.proposal({ eventId }));
    const secrets = [];
    for (let n = 0; n < 4; n++) secrets.push((await app.given.ticket(ofType)).secret);
    const guest = app.anyone();
    const answers = await Promise.all([
      ...proposals.map(({ id }) => committee.insist(ACCEPT, { proposalId: id })),
      ...proposals.map(({ id }) => committee.insist(REJECT, { proposalId: id })),
      ...secrets.map((secret) => guest.insist(CANCEL, { secret })),
      ...[1, 2, 3, 4].map((n) =>
        guest.insist(REGISTER, { ...ofType, name: 'Ada', email: `a${String(n)}@x.org` }),
      ),
      ...[13, 14].map((capacity) =>
        committee.insist(CAPACITY, { quotaId: ticketType.quotaIds[0], capacity }),
      ),
    ]);
    for (const { errors } of answers) expect(errors).toBeUndefined();
    expect(answers.filter(({ data }) => data.answer.userErrors[0]?.__typename === 'SoldOut')).toEqual([]);
  });

  it('while answers, a rejection and a publication cross, too, five rounds', async () => {
    for (let round = 0; round < 5; round++) {
      const { committee, submitter, eventId, proposal, input } = await scene.set(2);
      await committee.mutate(ACCEPT, input);
      await committee.mutate(PUBLISH, { eventId });
      const second = await app.given.proposal({ eventId, userId: proposal.userId });
      const ofSecond = { proposalId: second.id };
      const answers = await Promise.all([
        submitter.insist(CONFIRM, input),
        committee.insist(ACCEPT, ofSecond),
        submitter.insist(DECLINE, input),
        committee.insist(REJECT, input),
        committee.insist(PUBLISH, { eventId }),
        submitter.insist(WITHDRAW, ofSecond),
      ]);
      for (const { errors } of answers) expect(errors).toBeUndefined();
      expect(await app.violations()).toEqual([]);
    }
  });
});

it('without the locks the same crossing leaves halves, which the invariants and the strays show', async () => {
  const app = await startApp(
    {},
    [],
    [
      [EventsRepository, UnlockedEvents],
      [ProposalsRepository, UnlockedProposals],
    ],
  );
  const scene = new SpeakerTicketScene(app);
  let halves = 0;
  for (let round = 0; round < 5 && halves === 0; round++) {
    await cross(app, scene);

    halves = (await app.violations()).length + (await scene.decisions.strays()).length;
  }
  expect(halves).toBeGreaterThan(0);
  await app.close();
});
