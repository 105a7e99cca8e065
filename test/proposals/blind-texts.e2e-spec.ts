import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { Deliberation } from '../../src/proposals/domain/proposal-state.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';

const SET = `mutation ($input: SetBlindTextInput!) { answer: setBlindText(input: $input) {
  proposal { title blindText { title abstract isStale } } userErrors { __typename ... on InvalidInput { path } }
} }`;
const UPDATE = `mutation ($input: UpdateProposalInput!) { updateProposal(input: $input) { userErrors { __typename } } }`;
const WAYS = `query ($organization: String!, $slug: String!, $id: ID!) {
  proposal(id: $id) {
    title abstract blindText { title abstract isStale updatedAt } suggestedBlindText { title abstract }
    reviews { proposal { title abstract } }
  }
  event(organization: $organization, slug: $slug) {
    proposals { nodes { title abstract } } reviewQueue { nodes { title abstract } }
  }
  viewer { proposals { nodes { title abstract } } }
}`;
const LISTS = ['proposals', 'reviewQueue'].map(
  (list) => `query ($organization: String!, $slug: String!) {
    event(organization: $organization, slug: $slug) { list: ${list} { nodes { title abstract } } }
  }`,
);

describe('a blind text', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    texts: await app.sql('SELECT * FROM blind_texts ORDER BY proposal_id'),
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const NAME = 'Grace Unmistakable';
  const scene = async (isBlind = true) => {
    const organization = await app.given.organization();
    const organizationId = organization.id;
    const event = await app.given.event({ organizationId });
    await app.given.callForProposals({ eventId: event.id });
    await app.given.reviewPhase({ eventId: event.id, isBlind });
    const submitter = await app.given.user({ name: NAME, email: `grace@${event.id}.example` });
    const links = [{ label: 'Home', url: 'https://grace.example/' }];
    await app.given.speaker({ eventId: event.id, userId: submitter.id, name: NAME, links });
    const proposal = await app.given.proposal({
      eventId: event.id,
      userId: submitter.id,
      title: 'Grace on compilers',
      abstract: `By ${NAME}, https://grace.example, mail me@grace.example.`,
    });
    const join = async (role: Role) => (await app.given.member(role, { organizationId })).user;
    const reviewer = await join(Role.REVIEWER);
    await app.given.reviewAssignment({ proposalId: proposal.id, reviewerId: reviewer.id });
    const address = { organization: organization.slug, slug: event.slug };
    const read = async (client: Client, id = proposal.id) =>
      (await client.request(WAYS, { ...address, id })).data;
    const clients = { organizer: await app.as(await join(Role.ORGANIZER)), reviewer: await app.as(reviewer) };
    return {
      event,
      proposal,
      reviewerId: reviewer.id,
      submitter: await app.as(submitter),
      address,
      read,
      ...clients,
    };
  };

  it('is what a reviewer reads everywhere, and nobody else', async () => {
    const { proposal, organizer, reviewer, submitter, read, reviewerId } = await scene();
    const { title, abstract } = proposal;
    const { data } = await organizer.mutate(SET, {
      proposalId: proposal.id,
      title: 'On them',
      abstract: 'By *her*.',
    });
    const blind = { title: 'On them', abstract: 'By *her*.' };
    expect(data.answer).toEqual({
      proposal: { title, blindText: { ...blind, isStale: false } },
      userErrors: [],
    });
    const queued = await read(reviewer);
    expect(queued.event.reviewQueue.nodes).toEqual([blind]);
    await app.given.review({ proposalId: proposal.id, reviewerId });
    const seen = await read(reviewer);
    expect(seen.proposal).toEqual({
      ...blind,
      blindText: null,
      suggestedBlindText: null,
      reviews: [{ proposal: blind }],
    });
    expect(seen.event.proposals.nodes).toEqual([blind]);
    expect(JSON.stringify(seen)).not.toMatch(/grace/i);
    expect((await read(organizer)).proposal).toMatchObject({ title, abstract, blindText: blind });
    const own = await read(submitter);
    expect(own.proposal).toMatchObject({ title, abstract, blindText: null, suggestedBlindText: null });
    expect(own.viewer.proposals.nodes).toEqual([{ title, abstract }]);
  });

  it('stays, stale, when the speakers change their text, also where it only left the original', async () => {
    const { proposal, organizer, reviewer, submitter, read } = await scene();
    await organizer.mutate(SET, { proposalId: proposal.id, title: 'On them' });
    const changes = { title: 'Grace again', abstract: 'Grace Unmistakable once more.' };
    expect(
      (await submitter.mutate(UPDATE, { proposalId: proposal.id, changes })).data.updateProposal,
    ).toEqual({
      userErrors: [],
    });
    const seen = (await read(reviewer)).proposal;
    expect(seen).toMatchObject({ title: 'On them', abstract: proposal.abstract });
    expect((await read(organizer)).proposal).toMatchObject({
      ...changes,
      blindText: { title: 'On them', abstract: null, isStale: true },
    });
    await organizer.mutate(SET, { proposalId: proposal.id, abstract: 'Once more.' });
    expect((await read(reviewer)).proposal).toMatchObject({ title: 'Grace again', abstract: 'Once more.' });
    expect((await read(organizer)).proposal.blindText).toMatchObject({ title: null, isStale: false });
  });

  it('goes when neither text is given', async () => {
    const { event, proposal, organizer, reviewer, read } = await scene();
    await organizer.mutate(SET, { proposalId: proposal.id, title: 'On them' });
    const { data } = await organizer.mutate(SET, { proposalId: proposal.id });
    expect(data.answer).toEqual({ proposal: { title: proposal.title, blindText: null }, userErrors: [] });
    expect((await read(reviewer)).proposal.title).toBe(proposal.title);
    const audit = await app.sql('SELECT action FROM audit_entries WHERE event_id = $1 ORDER BY id', [
      event.id,
    ]);
    expect(audit).toEqual([{ action: 'blind-text.set' }, { action: 'blind-text.removed' }]);
  });

  it('is read only as long as names are hidden', async () => {
    const open = await scene(false);
    await open.organizer.mutate(SET, { proposalId: open.proposal.id, title: 'On them' });
    expect((await open.read(open.reviewer)).proposal.title).toBe(open.proposal.title);
    const blind = await scene();
    const fields = { eventId: blind.event.id, title: 'By Grace', deliberation: Deliberation.ACCEPTED };
    const { id: proposalId } = await app.given.proposal(fields);
    await blind.organizer.mutate(SET, { proposalId, title: 'By her' });
    expect((await blind.read(blind.reviewer, proposalId)).proposal.title).toBe('By Grace');
  });

  it('is suggested to organizers, without names, addresses and links', async () => {
    const { event, organizer, read } = await scene();
    const { proposal } = await read(organizer);
    expect(proposal.suggestedBlindText).toEqual({
      title: '█████ on compilers',
      abstract: 'By █████, mail █████.',
    });
    const other = await app.given.proposal({ eventId: event.id, abstract: 'Of nobody.' });
    expect((await read(organizer, other.id)).proposal.suggestedBlindText).toBeNull();
  });

  it('is refused when it is too long, or empty, and of what is foreign, and nothing changes', async () => {
    const { proposal, organizer } = await scene();
    const foreign = (await scene()).proposal;
    const before = await stored();
    const path = async (texts: object) => {
      const { data } = await organizer.mutate(SET, { proposalId: proposal.id, ...texts });
      expect(data.answer.proposal).toBeNull();
      return data.answer.userErrors[0].path;
    };
    expect(await path({ title: 'x'.repeat(301) })).toEqual(['title']);
    expect(await path({ title: ' ' })).toEqual(['title']);
    expect(await path({ abstract: 'x'.repeat(20_001) })).toEqual(['abstract']);
    for (const proposalId of [foreign.id, newId()])
      expect((await organizer.mutate(SET, { proposalId, title: 'On them' })).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    expect(await stored()).toEqual(before);
  });

  it('costs as many statements in each list for three proposals as for one', async () => {
    const { event, proposal, organizer, reviewer, reviewerId, address } = await scene();
    const cover = (proposalId: string) => organizer.mutate(SET, { proposalId, title: 'On them' });
    // Each list by itself: two that are read at once share a loader's call or not, as their statements happen to end.
    const cost = async (titles: number) => {
      const costs: number[] = [];
      for (const list of LISTS) {
        const read = async () => (await reviewer.request(list, address)).data.event.list.nodes;
        const statements = await statementsOf(app, async () => {
          expect(await read()).toHaveLength(titles);
        });
        costs.push(statements.length);
      }
      return costs;
    };
    await cover(proposal.id);
    const one = await cost(1);
    for (let count = 0; count < 2; count++) {
      const other = await app.given.user({ email: `${String(count)}@elsewhere.example` });
      const { id: proposalId } = await app.given.proposal({ eventId: event.id, userId: other.id });
      await app.given.reviewAssignment({ proposalId, reviewerId });
      await cover(proposalId);
    }
    expect(await cost(3)).toEqual(one);
  });
});
