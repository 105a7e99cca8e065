import type { Proposal } from '../../src/proposals/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { DECLINE, DecisionScene, WITHDRAW } from './decision-scene.js';
import { heardOf, ListeningModule } from './heard-facts.js';
import { states } from './states.js';

describe('a place that becomes free', () => {
  let app: TestApp;
  let scene: DecisionScene;
  beforeAll(async () => {
    app = await startApp({}, [ListeningModule]);
    scene = new DecisionScene(app);
  });
  afterAll(() => app.close());

  const setting = async () => {
    const set = await scene.set('confirmed');
    const eventId = set.event.id;
    const format = await app.given.sessionFormat({ eventId });
    await app.sql('UPDATE proposals SET session_format_id = $1 WHERE id = $2', [format.id, set.proposal.id]);
    const standby = (standbyRank: number, fields: Partial<Proposal> = {}) =>
      app.given.proposal({ eventId, ...states['on standby'], standbyRank, ...fields });
    const decline = () => set.submitter.mutate(DECLINE, { proposalId: set.proposal.id });
    return { ...set, eventId, format, standby, decline };
  };
  const accepted = { deliberation: 'ACCEPTED', standbyRank: null, isPublished: false, confirmation: null };

  it('goes to the lowest rank of the same format, in private, with a talk and a fact', async () => {
    const { eventId, format, standby, decline } = await setting();
    const lower = await standby(1);
    const second = await standby(3, { sessionFormatId: format.id });
    const best = await standby(2, { sessionFormatId: format.id });
    await decline();
    expect(await scene.stateOf(best.id)).toMatchObject({ ...accepted, talkId: expect.any(String) });
    for (const { id } of [lower, second])
      expect(await scene.stateOf(id)).toMatchObject({ deliberation: 'STANDBY' });
    await app.settle();
    expect(heardOf(best.id)).toEqual([['StandbyAccepted', { proposalId: best.id, eventId }]]);
    expect(await scene.auditOf(best.id)).toEqual([
      { action: 'proposal.accepted-from-standby', actorId: null },
    ]);
    expect(await scene.strays()).toEqual([]);
  });

  it('goes to another format where none of the same waits, and never to who has withdrawn', async () => {
    const { submitter, proposal, standby } = await setting();
    const gone = await standby(1);
    const goneSubmitter = await scene.submitterOf(gone);
    await goneSubmitter.mutate(WITHDRAW, { proposalId: gone.id });
    const next = await standby(5);
    await submitter.mutate(WITHDRAW, { proposalId: proposal.id });
    expect(await scene.stateOf(next.id)).toMatchObject(accepted);
    expect(await scene.stateOf(gone.id)).toMatchObject({ submission: 'WITHDRAWN', deliberation: 'STANDBY' });
  });

  it('stays free where nobody waits, nor at another event', async () => {
    const other = await scene.set('on standby');
    const { proposal, decline } = await setting();
    const { data } = await decline();
    expect(data.answer.userErrors).toEqual([]);
    expect(await scene.stateOf(proposal.id)).toMatchObject({ confirmation: 'DECLINED' });
    expect(await scene.stateOf(other.proposal.id)).toMatchObject({ deliberation: 'STANDBY' });
  });

  it('is not given away by a withdrawal from what nobody was promised', async () => {
    const { proposal, event, submitter } = await scene.set('accepted in private');
    const waiting = await app.given.proposal({ eventId: event.id, ...states['on standby'] });
    await submitter.mutate(WITHDRAW, { proposalId: proposal.id });
    expect(await scene.stateOf(waiting.id)).toMatchObject({ deliberation: 'STANDBY' });
  });
});
