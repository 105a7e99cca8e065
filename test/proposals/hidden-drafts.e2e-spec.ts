import { Role } from '../../src/organizations/index.js';
import { Submission } from '../../src/proposals/domain/proposal-state.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { ACCEPT, CONFIRM, DECLINE, PUBLISH, REJECT, RESET, WITHDRAW } from './decision-scene.js';

const LISTS = `query ($organization: String!, $slug: String!, $filter: ProposalFilter) {
  event(organization: $organization, slug: $slug) {
    proposals(filter: $filter) { nodes { id } }
    reviewQueue { nodes { id } }
    reviewProgress { assigned }
    speakers { nodes { id } }
  }
}`;
const ONE = 'query ($id: ID!) { proposal(id: $id) { title } }';
const input = (name: string, type: string, of: string) =>
  `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) { ${of} userErrors { __typename } } }`;
const ASSIGN = input('assignReviews', 'AssignReviews', 'added');
const REVIEW = input('reviewProposal', 'ReviewProposal', 'review { id }');
const ABSTAIN = input('abstainFromProposal', 'AbstainFromProposal', 'review { id }');
const DECIDE = input('decideProposals', 'DecideProposals', 'proposals { id }');
const STANDBY = input('putProposalOnStandby', 'PutProposalOnStandby', 'proposal { id }');
const UPDATE = input('updateProposal', 'UpdateProposal', 'proposal { id }');
const SUBMIT = input('submitDraft', 'SubmitDraft', 'proposal { id }');
const DISCARD = input('discardDraft', 'DiscardDraft', 'proposal { id }');

describe('a draft of somebody else', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const scene = async () => {
    const organization = await app.given.organization();
    const event = await app.given.event({ organizationId: organization.id });
    await app.given.callForProposals({ eventId: event.id });
    const as = async (role: Role) =>
      app.as((await app.given.member(role, { organizationId: organization.id })).user);
    const draft = await app.given.proposal({ eventId: event.id, submission: Submission.DRAFT });
    const committee = { organizer: await as(Role.ORGANIZER), reviewer: await as(Role.REVIEWER) };
    return { event, draft, ...committee, address: { organization: organization.slug, slug: event.slug } };
  };
  const stored = async () => ({
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    reviews: await app.sql('SELECT * FROM reviews ORDER BY id'),
    assignments: await app.sql('SELECT * FROM review_assignments ORDER BY proposal_id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });

  it('is on no list of the committee, whatever is filtered by, and assigned to nobody', async () => {
    const { event, organizer, reviewer, address } = await scene();
    const assigned = await organizer.mutate(ASSIGN, { eventId: event.id, reviewsPerProposal: 1 });
    expect(assigned.data.answer).toEqual({ added: 0, userErrors: [] });
    const none = { proposals: { nodes: [] }, reviewQueue: { nodes: [] }, speakers: { nodes: [] } };
    for (const filter of [
      null,
      { submission: 'DRAFT' },
      { deliberation: 'UNDECIDED' },
      { isPublished: false },
    ]) {
      expect((await organizer.request(LISTS, { ...address, filter })).data.event).toMatchObject({
        ...none,
        reviewProgress: [],
      });
      expect((await reviewer.request(LISTS, { ...address, filter })).data.event).toMatchObject(none);
    }
  });

  it('does not exist, whatever somebody wants of it, and stays as it is', async () => {
    const { event, draft, organizer, reviewer } = await scene();
    const stranger = await app.as(await app.given.user());
    const proposalId = draft.id;
    const before = await stored();
    for (const client of [organizer, reviewer, stranger])
      expect((await client.request(ONE, { id: proposalId })).data).toEqual({ proposal: null });
    const decisions = [{ proposalId, deliberation: 'ACCEPTED' }];
    const tries: [Client, string, Record<string, unknown>][] = [
      ...[ACCEPT, REJECT, RESET].map(
        (each) => [organizer, each, { proposalId }] satisfies [unknown, unknown, unknown],
      ),
      [organizer, STANDBY, { proposalId, rank: 1 }],
      [organizer, DECIDE, { eventId: event.id, decisions }],
      [organizer, PUBLISH, { eventId: event.id, proposalIds: [proposalId] }],
      [reviewer, REVIEW, { proposalId, scores: [], comment: '' }],
      [reviewer, ABSTAIN, { proposalId }],
      ...[WITHDRAW, CONFIRM, DECLINE, SUBMIT, DISCARD].map(
        (each) => [organizer, each, { proposalId }] satisfies [unknown, unknown, unknown],
      ),
      [stranger, UPDATE, { proposalId, changes: { title: 'x' } }],
    ];
    for (const [client, document, values] of tries)
      expect((await client.mutate(document, values)).errors).toMatchObject([
        { message: 'There is no such proposal.', extensions: { code: 'NOT_FOUND' } },
      ]);
    expect((await organizer.mutate(PUBLISH, { eventId: event.id })).data.answer).toMatchObject({
      publishedCount: 0,
      userErrors: [],
    });
    expect(await stored()).toEqual(before);
  });

  it('is neither withdrawn nor answered by its writer, who discards it instead', async () => {
    const { draft } = await scene();
    const writer = await app.as({ id: draft.userId ?? '' });
    const before = await stored();
    for (const document of [WITHDRAW, CONFIRM, DECLINE]) {
      const { data } = await writer.mutate(document, { proposalId: draft.id });
      expect(data.answer.userErrors).toMatchObject([
        { __typename: 'ProposalActionNotAllowed', status: 'DRAFT' },
      ]);
    }
    expect(await stored()).toEqual(before);
  });
});
