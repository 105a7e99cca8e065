import { startApp, type TestApp } from '../support/app.js';
import { ACCEPT, DecisionScene, PUBLISH } from './decision-scene.js';
import { heardOf, ListeningModule } from './heard-facts.js';
import { states } from './states.js';

const DAY = 86_400_000;

describe('publishDecisions', () => {
  let app: TestApp;
  let scene: DecisionScene;
  beforeAll(async () => {
    app = await startApp({}, [ListeningModule]);
    scene = new DecisionScene(app);
  });
  afterAll(() => app.close());

  it('lets the speakers know what was decided in private, and of nothing else', async () => {
    const { event, user, committee } = await scene.set();
    const eventId = event.id;
    const given: Record<string, string> = {};
    for (const [name, state] of Object.entries(states))
      given[name] = (await app.given.proposal({ eventId, ...state })).id;
    const { data } = await committee.mutate(PUBLISH, { eventId });
    expect(data.answer).toEqual({ event: { id: eventId }, publishedCount: 3, userErrors: [] });
    await app.settle();
    const told = Object.entries(given).filter(([, id]) => heardOf(id).length > 0);
    expect(told.map(([name]) => name)).toEqual([
      'accepted in private',
      'on standby in private',
      'rejected in private',
    ]);
    const accepted = given['accepted in private'] ?? '';
    const fact = { proposalId: accepted, eventId, publicationId: expect.any(String), mails: 'DRAFT' };
    expect(heardOf(accepted)).toEqual([['DecisionPublished', fact]]);
    expect(await scene.stateOf(accepted)).toMatchObject({ isPublished: true, confirmation: 'AWAITED' });
    expect(await scene.auditOf(eventId)).toEqual([
      { action: 'proposal.decisions-published', actorId: user.id },
    ]);
    const again = await committee.mutate(PUBLISH, { eventId });
    expect(again.data.answer).toMatchObject({ publishedCount: 0, userErrors: [] });
    expect(await scene.auditOf(eventId)).toHaveLength(1);
  });

  it('publishes chosen ones only, or none if one of them has nothing to publish', async () => {
    const { event, proposal, committee } = await scene.set('accepted in private');
    const eventId = event.id;
    const other = await app.given.proposal({ eventId, ...states['rejected in private'] });
    const undecided = await app.given.proposal({ eventId });
    const before = await scene.stored();
    for (const wrong of [undecided, await app.given.proposal({ eventId, ...states.rejected })]) {
      const { data } = await committee.mutate(PUBLISH, { eventId, proposalIds: [proposal.id, wrong.id] });
      expect(data.answer).toMatchObject({
        event: null,
        publishedCount: null,
        userErrors: [{ __typename: 'ProposalActionNotAllowed', action: 'PUBLISH', proposalId: wrong.id }],
      });
    }
    expect((await scene.stored()).jobs).toEqual(before.jobs);
    expect(await scene.stateOf(proposal.id)).toMatchObject({ isPublished: false });
    const { data } = await committee.mutate(PUBLISH, { eventId, proposalIds: [proposal.id] });
    expect(data.answer).toMatchObject({ publishedCount: 1, userErrors: [] });
    expect(await scene.stateOf(other.id)).toMatchObject({ isPublished: false });
  });

  it('refuses a deadline that has passed and knows no proposal of another event', async () => {
    const { event, proposal, committee } = await scene.set('accepted in private');
    const foreign = await scene.set('accepted in private');
    const before = await scene.stored();
    const past = { eventId: event.id, confirmBy: app.clock.now().toISOString() };
    expect((await committee.mutate(PUBLISH, past)).data.answer.userErrors).toMatchObject([
      { __typename: 'InvalidInput', path: ['confirmBy'] },
    ]);
    const proposalIds = [proposal.id, foreign.proposal.id];
    const { errors } = await committee.mutate(PUBLISH, { eventId: event.id, proposalIds });
    expect(errors).toMatchObject([{ message: 'There is no such proposal.' }]);
    expect(await scene.stored()).toEqual(before);
  });

  it('gives acceptances, and only those, a deadline', async () => {
    const { event, proposal, committee } = await scene.set('accepted in private');
    const other = await app.given.proposal({ eventId: event.id, ...states['rejected in private'] });
    const confirmBy = new Date(app.clock.now().getTime() + DAY);
    await committee.mutate(PUBLISH, { eventId: event.id, confirmBy: confirmBy.toISOString() });
    const rows = await app.sql('SELECT confirm_by FROM proposals WHERE id = ANY($1) ORDER BY confirm_by', [
      [proposal.id, other.id],
    ]);
    expect(rows).toEqual([{ confirm_by: confirmBy }, { confirm_by: null }]);
  });

  it('publishes each decision once while publications and a decision cross', async () => {
    const { event, proposal, committee } = await scene.set('rejected in private');
    const publish = () => committee.mutate(PUBLISH, { eventId: event.id });
    const answers = await Promise.all([publish(), publish(), publish()]);
    const counts = answers.map(({ data }) => data.answer.publishedCount as number);
    expect(counts.sort()).toEqual([0, 0, 1]);
    await Promise.all([committee.mutate(ACCEPT, { proposalId: proposal.id }), publish()]);
    await publish();
    expect(await scene.stateOf(proposal.id)).toMatchObject({ isPublished: true, confirmation: 'AWAITED' });
  });
});
