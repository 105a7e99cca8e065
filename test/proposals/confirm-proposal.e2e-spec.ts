import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { LapseConfirmations } from '../../src/proposals/proposals.jobs.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { ACCEPT, CONFIRM, DECLINE, DecisionScene, PUBLISH, WITHDRAW } from './decision-scene.js';
import { heardOf, ListeningModule } from './heard-facts.js';
import { type StateName, states } from './states.js';

const HOUR = 3_600_000;

describe('answering an acceptance', () => {
  let app: TestApp;
  let scene: DecisionScene;
  beforeAll(async () => {
    app = await startApp({}, [ListeningModule]);
    scene = new DecisionScene(app);
  });
  afterAll(() => app.close());

  /** Published with a deadline in an hour. */
  const awaited = async () => {
    const set = await scene.set('accepted in private');
    const confirmBy = new Date(app.clock.now().getTime() + HOUR);
    await set.committee.mutate(PUBLISH, { eventId: set.event.id, confirmBy: confirmBy.toISOString() });
    return set;
  };

  /** The jobs wait by the clock of the database. */
  const runDue = async () => {
    await app.sql(
      `UPDATE jobs.job SET start_after = now() WHERE name = 'lapse-confirmations' AND state = 'created'`,
    );
    await app.nest.get(JobRunner).drain(LapseConfirmations);
  };

  it('confirms', async () => {
    const { event, proposal, submitter } = await scene.set('accepted');
    const { data } = await submitter.mutate(CONFIRM, { proposalId: proposal.id });
    expect(data.answer).toMatchObject({
      proposal: {
        status: 'ACCEPTED',
        confirmation: 'CONFIRMED',
        actions: ['WITHDRAW', 'DECLINE', 'CHANGE_SPEAKERS'],
        viewerActions: ['WITHDRAW', 'DECLINE', 'CHANGE_SPEAKERS'],
        decision: null,
        talk: { title: proposal.title },
      },
      userErrors: [],
    });
    await app.settle();
    const told = { proposalId: proposal.id, eventId: event.id };
    expect(heardOf(proposal.id)).toEqual([['ProposalConfirmed', told]]);
    expect(await scene.auditOf(proposal.id)).toEqual([
      { action: 'proposal.confirmed', actorId: proposal.userId },
    ]);
  });

  it.each(['accepted', 'confirmed'] as const)('declines what is %s, with its talk', async (state) => {
    const { event, proposal, submitter } = await scene.set(state);
    const { data } = await submitter.mutate(DECLINE, { proposalId: proposal.id });
    expect(data.answer).toMatchObject({
      proposal: { status: 'ACCEPTED', confirmation: 'DECLINED', viewerActions: [], talk: null },
      userErrors: [],
    });
    await app.settle();
    const told = { proposalId: proposal.id, eventId: event.id };
    expect(heardOf(proposal.id)).toEqual([['ProposalDeclined', told]]);
    expect(await app.sql('SELECT id FROM talks WHERE id = $1', [proposal.talkId])).toEqual([]);
  });

  it.each<StateName>([
    'undecided',
    'accepted in private',
    'on standby in private',
    'rejected in private',
    'on standby',
    'accepted',
    'confirmed',
  ])('withdraws what is %s, with its talk', async (state) => {
    const { event, proposal, submitter } = await scene.set(state);
    const { data } = await submitter.mutate(WITHDRAW, { proposalId: proposal.id });
    expect(data.answer).toMatchObject({
      proposal: { status: 'WITHDRAWN', confirmation: null, actions: [], viewerActions: [], talk: null },
      userErrors: [],
    });
    await app.settle();
    const told = { proposalId: proposal.id, eventId: event.id };
    expect(heardOf(proposal.id)).toEqual([['ProposalWithdrawn', told]]);
    expect(await scene.auditOf(proposal.id)).toEqual([
      { action: 'proposal.withdrawn', actorId: proposal.userId },
    ]);
    expect(await app.sql('SELECT id FROM talks WHERE title = $1', [proposal.title])).toEqual([]);
  });

  it.each<[string, string, StateName, string]>([
    ['CONFIRM', CONFIRM, 'accepted in private', 'submitted'],
    ['CONFIRM', CONFIRM, 'rejected in private', 'submitted'],
    ['CONFIRM', CONFIRM, 'confirmed', 'confirmed'],
    ['CONFIRM', CONFIRM, 'declined', 'declined'],
    ['CONFIRM', CONFIRM, 'lapsed', 'lapsed'],
    ['DECLINE', DECLINE, 'rejected', 'rejected'],
    ['DECLINE', DECLINE, 'declined', 'declined'],
    ['WITHDRAW', WITHDRAW, 'rejected', 'rejected'],
    ['WITHDRAW', WITHDRAW, 'declined', 'declined'],
    ['WITHDRAW', WITHDRAW, 'withdrawn', 'withdrawn'],
  ])('refuses to %s what does not allow it, and changes nothing', async (action, document, state, word) => {
    const { proposal, submitter } = await scene.set(state);
    const before = await scene.stored();
    const { data } = await submitter.mutate(document, { proposalId: proposal.id });
    const message = `You cannot ${action.toLowerCase()} a proposal that is ${word}.`;
    expect(data.answer).toMatchObject({
      proposal: null,
      userErrors: [{ __typename: 'ProposalActionNotAllowed', message, action }],
    });
    expect(await scene.stored()).toEqual(before);
  });

  it('is the submitter’s alone, and changes nothing otherwise', async () => {
    const { proposal, committee } = await scene.set('accepted');
    const before = await scene.stored();
    const cases: [Client, string][] = [
      [committee, 'NOT_FOUND'],
      [await app.as(await app.given.user()), 'NOT_FOUND'],
      [app.anyone(), 'UNAUTHENTICATED'],
    ];
    for (const [client, code] of cases)
      for (const document of [CONFIRM, DECLINE, WITHDRAW]) {
        const { errors } = await client.mutate(document, { proposalId: proposal.id });
        expect(errors).toMatchObject([{ extensions: { code } }]);
      }
    expect(await scene.stored()).toEqual(before);
  });

  it.each([
    ['declines', DECLINE, { submission: 'SUBMITTED', confirmation: 'DECLINED' }],
    ['withdraws', WITHDRAW, { submission: 'WITHDRAWN', confirmation: null }],
  ])(
    'leaves a talk on the agenda until an organizer removes it when the submitter %s',
    async (_, no, state) => {
      const { proposal, committee, submitter } = await scene.set('confirmed');
      const takeOff = await scene.putOnAgenda(proposal.talkId);
      const { data } = await submitter.mutate(no, { proposalId: proposal.id });
      expect(data.answer.userErrors).toEqual([]);
      expect(await scene.stateOf(proposal.id)).toMatchObject({ ...state, talkId: proposal.talkId });
      await takeOff();
      const REMOVE = `mutation ($input: RemoveTalkInput!) { removeTalk(input: $input) { userErrors { __typename } } }`;
      const removed = await committee.mutate(REMOVE, { talkId: proposal.talkId });
      expect(removed.data.removeTalk.userErrors).toEqual([]);
      expect(await scene.stateOf(proposal.id)).toMatchObject({ ...state, talkId: null });
    },
  );

  it('lets the committee accept again what was declined, with the talk that is still there', async () => {
    const { event, proposal, committee, submitter } = await scene.set('accepted');
    await scene.putOnAgenda(proposal.talkId);
    await submitter.mutate(DECLINE, { proposalId: proposal.id });
    await committee.mutate(ACCEPT, { proposalId: proposal.id });
    await committee.mutate(PUBLISH, { eventId: event.id });
    const { data } = await submitter.mutate(CONFIRM, { proposalId: proposal.id });
    expect(data.answer.proposal).toMatchObject({ confirmation: 'CONFIRMED' });
    expect(await scene.stateOf(proposal.id)).toMatchObject({ talkId: proposal.talkId });
  });

  it('lapses at the deadline, once, and not before', async () => {
    const { event, proposal } = await awaited();
    await runDue();
    expect(await scene.stateOf(proposal.id)).toMatchObject({ confirmation: 'AWAITED' });
    app.clock.forward(HOUR);
    await runDue();
    expect(await scene.stateOf(proposal.id)).toMatchObject({ confirmation: 'LAPSED', talkId: null });
    await app.sql(
      `UPDATE jobs.job SET state = 'created', completed_on = NULL WHERE name = 'lapse-confirmations'`,
    );
    await runDue();
    await app.settle();
    const told = { proposalId: proposal.id, eventId: event.id };
    expect(heardOf(proposal.id).filter(([fact]) => fact === 'ProposalLapsed')).toEqual([
      ['ProposalLapsed', told],
    ]);
    expect(await scene.auditOf(proposal.id)).toContainEqual({ action: 'proposal.lapsed', actorId: null });
  });

  it('does not lapse what was answered, withdrawn or published anew', async () => {
    const confirmed = await awaited();
    await confirmed.submitter.mutate(CONFIRM, { proposalId: confirmed.proposal.id });
    const withdrawn = await awaited();
    await withdrawn.submitter.mutate(WITHDRAW, { proposalId: withdrawn.proposal.id });
    const anew = await awaited();
    await anew.submitter.mutate(DECLINE, { proposalId: anew.proposal.id });
    await anew.committee.mutate(ACCEPT, { proposalId: anew.proposal.id });
    await anew.committee.mutate(PUBLISH, { eventId: anew.event.id });
    app.clock.forward(HOUR);
    await runDue();
    expect(await scene.stateOf(confirmed.proposal.id)).toMatchObject({ confirmation: 'CONFIRMED' });
    expect(await scene.stateOf(withdrawn.proposal.id)).toMatchObject({ submission: 'WITHDRAWN' });
    expect(await scene.stateOf(anew.proposal.id)).toMatchObject({ confirmation: 'AWAITED' });
  });

  it('lets one of confirming, declining and lapsing at once win, and gives one place away, five times', async () => {
    for (let round = 0; round < 5; round++) {
      const { event, proposal, submitter } = await awaited();
      const ranks = [1, 2, 3];
      const standby = { eventId: event.id, ...states['on standby'] };
      for (const standbyRank of ranks) await app.given.proposal({ ...standby, standbyRank });
      app.clock.forward(HOUR);
      const input = { proposalId: proposal.id };
      await Promise.all([submitter.mutate(CONFIRM, input), submitter.mutate(DECLINE, input), runDue()]);
      const state = await scene.stateOf(proposal.id);
      const isKept = state?.['confirmation'] === 'CONFIRMED';
      expect(state?.['talkId'] !== null).toBe(isKept);
      const left = await app.sql(
        `SELECT standby_rank AS rank FROM proposals WHERE event_id = $1 AND deliberation = 'STANDBY' ORDER BY rank`,
        [event.id],
      );
      expect(left.map(({ rank }) => rank)).toEqual(isKept ? ranks : [2, 3]);
    }
  });
});
