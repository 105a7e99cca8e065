import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { UPDATE } from './call-scene.js';
import { type StateName, states } from './states.js';

const REOPEN = `mutation ($input: ReopenProposalInput!) {
  answer: reopenProposal(input: $input) {
    proposal { id reopenedUntil }
    userErrors {
      __typename ... on UserError { message } ... on InvalidInput { path } ... on ProposalActionNotAllowed { action }
    }
  }
}`;
const HOUR = 3_600_000;

describe('reopenProposal', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const at = (time: number) => new Date(app.clock.now().getTime() + time);
  const stored = async () => ({
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  /** A proposal whose call has closed, and who can change it: nobody. */
  const scene = async (state: StateName = 'undecided') => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    await app.given.callForProposals({ eventId: event.id, opensAt: at(-2 * HOUR), closesAt: at(-HOUR) });
    const proposal = await app.given.proposal({ eventId: event.id, ...states[state] });
    const submitter = await app.as({ id: proposal.userId ?? '' });
    const change = async () => {
      const input = { proposalId: proposal.id, changes: { title: 'Better' } };
      const { data } = await submitter.mutate(UPDATE, input);
      return data.answer.userErrors.map(({ __typename }: { __typename: string }) => __typename);
    };
    const actions = async () => {
      const ACTIONS = 'query ($id: ID!) { proposal(id: $id) { viewerActions } }';
      const { data } = await submitter.request(ACTIONS, { id: proposal.id });
      return data.proposal.viewerActions as string[];
    };
    const organizer = await app.as(user);
    const reopen = async (until: Date | null) =>
      (await organizer.mutate(REOPEN, { proposalId: proposal.id, until: until?.toISOString() ?? null })).data
        .answer;
    return { event, proposal, organizer, submitter, change, actions, reopen };
  };

  it('lets the submitter change one proposal until an instant, and closes it again', async () => {
    const { event, proposal, change, actions, reopen } = await scene();
    expect(await change()).toEqual(['CallForProposalsClosed']);
    expect(await actions()).toEqual(['WITHDRAW', 'CHANGE_SPEAKERS']);
    const until = at(HOUR);
    expect(await reopen(until)).toEqual({
      proposal: { id: proposal.id, reopenedUntil: until.toISOString() },
      userErrors: [],
    });
    expect(await change()).toEqual([]);
    expect(await actions()).toEqual(['UPDATE', 'WITHDRAW', 'CHANGE_SPEAKERS']);
    expect(await reopen(null)).toMatchObject({ proposal: { reopenedUntil: null } });
    expect(await change()).toEqual(['CallForProposalsClosed']);
    const audit = await app.sql('SELECT action FROM audit_entries WHERE event_id = $1 ORDER BY id', [
      event.id,
    ]);
    expect(audit).toEqual([{ action: 'proposal.reopened' }, { action: 'proposal.closed' }]);
  });

  it('ends exactly at its instant, and opens no other proposal', async () => {
    const { event, proposal, change } = await scene();
    await app.sql('UPDATE proposals SET reopened_until = $2 WHERE id = $1', [proposal.id, at(0)]);
    expect(await change()).toEqual(['CallForProposalsClosed']);
    await app.given.proposal({ eventId: event.id, reopenedUntil: at(HOUR) });
    expect(await change()).toEqual(['CallForProposalsClosed']);
  });

  it('does not open a cancelled event', async () => {
    const { event, change, reopen } = await scene();
    await reopen(at(HOUR));
    await app.sql(`UPDATE events SET status = 'CANCELLED' WHERE id = $1`, [event.id]);
    expect(await change()).toEqual(['CallForProposalsClosed']);
  });

  it.each<StateName>(['accepted', 'rejected', 'withdrawn'])(
    'refuses what is %s, and changes nothing',
    async (state) => {
      const { reopen } = await scene(state);
      const before = await stored();
      expect((await reopen(at(HOUR))).userErrors).toMatchObject([
        { __typename: 'ProposalActionNotAllowed', action: 'UPDATE' },
      ]);
      expect(await stored()).toEqual(before);
    },
  );

  it('refuses an instant that is over, and changes nothing', async () => {
    const { reopen } = await scene();
    const before = await stored();
    expect((await reopen(at(0))).userErrors).toMatchObject([{ __typename: 'InvalidInput', path: ['until'] }]);
    expect(await stored()).toEqual(before);
  });

  it('is denied to the submitter and to strangers, and changes nothing', async () => {
    const { proposal, submitter } = await scene();
    const other = await scene();
    const before = await stored();
    for (const client of [submitter, other.organizer]) {
      const { errors } = await client.mutate(REOPEN, {
        proposalId: proposal.id,
        until: at(HOUR).toISOString(),
      });
      expect(errors).toMatchObject([{ message: 'There is no such proposal.' }]);
    }
    expect(await stored()).toEqual(before);
  });
});
