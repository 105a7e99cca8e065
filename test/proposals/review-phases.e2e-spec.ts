import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { OtherReviews } from '../../src/proposals/domain/review-settings.js';
import { ReviewKind } from '../../src/proposals/domain/review.js';
import { startApp, type TestApp } from '../support/app.js';

const fields = 'name opensAt closesAt isBlind showsOtherReviews allowsReviews allowsComments reviewersDecide';
const answer = `reviewPhase { id ${fields} }
  userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }`;
const mutation = (verb: string) =>
  `mutation ($input: ${verb}ReviewPhaseInput!) { answer: ${verb.toLowerCase()}ReviewPhase(input: $input) { ${answer} } }`;
const [ADD, UPDATE, REMOVE] = [mutation('Add'), mutation('Update'), mutation('Remove')];
const READ = `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
  reviewPhases { name } reviewPhase { ${fields} } proposals { nodes { speakers { name } } }
} }`;
const errors = 'userErrors { __typename ... on UserError { message } }';
const ACCEPT = `mutation ($input: AcceptProposalInput!) { answer: acceptProposal(input: $input) {
  proposal { decision { deliberation } viewerActions } ${errors}
} }`;
const DECIDE = `mutation ($input: DecideProposalsInput!) { answer: decideProposals(input: $input) {
  proposals { title } ${errors}
} }`;
const PUBLISH = `mutation ($input: PublishDecisionsInput!) { answer: publishDecisions(input: $input) { publishedCount } }`;
const ABSTAIN = `mutation ($input: AbstainFromProposalInput!) { answer: abstainFromProposal(input: $input) {
  userErrors { __typename ... on ReviewingClosed { opensAt closesAt } }
} }`;
const ACTIONS = `query ($id: ID!) { proposal(id: $id) { viewerActions } }`;

describe('the phases of reviewing', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    phases: await app.sql('SELECT * FROM review_phases ORDER BY id'),
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    reviews: await app.sql('SELECT * FROM reviews ORDER BY id'),
    talks: await app.sql('SELECT id FROM talks ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const hours = (count: number) => new Date(app.clock.now().getTime() + count * 3_600_000);

  const scene = async () => {
    const organization = await app.given.organization();
    const organizationId = organization.id;
    const event = await app.given.event({ organizationId });
    const join = async (role: Role) => {
      const user = await app.given.user({ email: `somebody@${newId()}.example` });
      await app.given.member(role, { organizationId, user });
      return { user, client: await app.as(user) };
    };
    const submitter = await app.given.user({ email: `${event.id}@submitter.example` });
    const proposal = await app.given.proposal({ eventId: event.id, userId: submitter.id });
    const address = { organization: organization.slug, slug: event.slug };
    const { client } = await join(Role.ORGANIZER);
    return { event, proposal, join, address, client, reviewer: await join(Role.REVIEWER) };
  };

  it('follow each other in time, each with its rights, and are read by the committee only', async () => {
    const { event, client, reviewer, join, address } = await scene();
    const open = { name: 'Open', opensAt: hours(2).toISOString() };
    expect((await client.mutate(ADD, { eventId: event.id, ...open })).data.answer).toMatchObject({
      reviewPhase: {
        ...open,
        closesAt: null,
        isBlind: false,
        showsOtherReviews: 'AFTER_OWN',
        allowsReviews: true,
        allowsComments: true,
        reviewersDecide: false,
      },
      userErrors: [],
    });
    const wanted = {
      name: 'Blind',
      isBlind: true,
      showsOtherReviews: 'NEVER',
      closesAt: hours(2).toISOString(),
    };
    const { data } = await client.mutate(ADD, { eventId: event.id, ...wanted, allowsComments: false });
    const seen = {
      ...wanted,
      opensAt: null,
      allowsReviews: true,
      allowsComments: false,
      reviewersDecide: false,
    };
    expect(data.answer.reviewPhase).toMatchObject(seen);
    const read = async (reader = client) => (await reader.request(READ, address)).data.event;
    for (const reader of [client, reviewer.client])
      expect(await read(reader)).toMatchObject({
        reviewPhases: [{ name: 'Blind' }, { name: 'Open' }],
        reviewPhase: seen,
      });
    for (const reader of [(await join(Role.DOOR)).client, app.anyone()])
      expect(await read(reader)).toMatchObject({ reviewPhases: null, reviewPhase: null });
    const audit = await app.sql('SELECT action FROM audit_entries WHERE event_id = $1 ORDER BY id', [
      event.id,
    ]);
    expect(audit).toEqual([{ action: 'review-phase.added' }, { action: 'review-phase.added' }]);
  });

  it('change and go; a time that is left out stays, one that is null is open', async () => {
    const { event, client } = await scene();
    const opensAt = hours(1);
    const { id: reviewPhaseId } = await app.given.reviewPhase({
      eventId: event.id,
      opensAt,
      closesAt: hours(2),
    });
    const change = async (changes: object) =>
      (await client.mutate(UPDATE, { reviewPhaseId, changes })).data.answer;
    expect(await change({ name: 'Second', closesAt: null, reviewersDecide: true })).toMatchObject({
      reviewPhase: { name: 'Second', opensAt: opensAt.toISOString(), closesAt: null, reviewersDecide: true },
      userErrors: [],
    });
    const removed = await client.mutate(REMOVE, { reviewPhaseId });
    expect(removed.data.answer).toMatchObject({ reviewPhase: { name: 'Second' }, userErrors: [] });
    expect(await app.sql('SELECT id FROM review_phases WHERE event_id = $1', [event.id])).toEqual([]);
  });

  it('are refused when they overlap, end before they begin or share a name, and nothing changes', async () => {
    const { event, client } = await scene();
    await app.given.reviewPhase({ eventId: event.id, name: 'First', closesAt: hours(2) });
    const { id } = await app.given.reviewPhase({ eventId: event.id, opensAt: hours(2), closesAt: hours(3) });
    const before = await stored();
    const add = { eventId: event.id, name: 'Third', opensAt: hours(3), closesAt: hours(4) };
    const adding = async (input: object) => (await client.mutate(ADD, { ...add, ...input })).data.answer;
    const changing = async (changes: object) =>
      (await client.mutate(UPDATE, { reviewPhaseId: id, changes })).data.answer;
    const overlap = { __typename: 'ReviewPhasesOverlap', message: expect.stringContaining('Another phase') };
    for (const [answered, error] of [
      [await adding({ opensAt: hours(2.5) }), overlap],
      [await adding({ opensAt: null, closesAt: null }), overlap],
      [await changing({ opensAt: null }), overlap],
      [await adding({ name: 'First' }), { __typename: 'NameTaken' }],
      [await changing({ name: 'First' }), { __typename: 'NameTaken' }],
      [await adding({ closesAt: hours(3) }), { path: ['closesAt'] }],
      [await changing({ closesAt: hours(2) }), { path: ['changes', 'closesAt'] }],
      [await adding({ name: ' ' }), { path: ['name'] }],
      [await changing({ isBlind: null }), { path: ['changes', 'isBlind'] }],
    ])
      expect(answered).toMatchObject({ reviewPhase: null, userErrors: [error] });
    expect(await stored()).toEqual(before);
  });

  it('of another event or nowhere are not known, and nothing changes', async () => {
    const { client } = await scene();
    const foreign = (await scene()).event;
    const { id } = await app.given.reviewPhase({ eventId: foreign.id });
    const before = await stored();
    for (const [document, input] of [
      [ADD, { eventId: foreign.id, name: 'Blind' }],
      [UPDATE, { reviewPhaseId: id, changes: { isBlind: true } }],
      [REMOVE, { reviewPhaseId: id }],
      [REMOVE, { reviewPhaseId: newId() }],
    ] as const)
      expect((await client.mutate(document, input)).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    expect(await stored()).toEqual(before);
  });

  it('let one of several that overlap be added at once', async () => {
    const { event, client } = await scene();
    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((name) => client.mutate(ADD, { eventId: event.id, name })),
    );
    expect(answers.map(({ data }) => data.answer.userErrors.length as number).sort()).toEqual([0, 1, 1]);
  });

  it('take no reviews between them, hide names there as before, and say when reviewing goes on', async () => {
    const { event, proposal, reviewer, address } = await scene();
    const { closesAt } = await app.given.reviewPhase({
      eventId: event.id,
      isBlind: true,
      closesAt: hours(-1),
    });
    const { opensAt } = await app.given.reviewPhase({ eventId: event.id, opensAt: hours(1) });
    const { data } = await reviewer.client.request(READ, address);
    expect(data.event).toMatchObject({ reviewPhase: null, proposals: { nodes: [{ speakers: null }] } });
    const before = await stored();
    const refused = await reviewer.client.mutate(ABSTAIN, { proposalId: proposal.id });
    expect(refused.data.answer.userErrors).toMatchObject([
      { __typename: 'ReviewingClosed', opensAt: opensAt?.toISOString(), closesAt: closesAt?.toISOString() },
    ]);
    expect(await stored()).toEqual(before);
  });

  it('may be for reading only', async () => {
    const { event, proposal, reviewer } = await scene();
    await app.given.reviewPhase({ eventId: event.id, allowsReviews: false });
    const refused = await reviewer.client.mutate(ABSTAIN, { proposalId: proposal.id });
    expect(refused.data.answer.userErrors).toMatchObject([{ __typename: 'ReviewingClosed', opensAt: null }]);
  });

  it('may let reviewers decide, while they run, but not publish', async () => {
    const { event, proposal, reviewer, join } = await scene();
    const phase = await app.given.reviewPhase({ eventId: event.id, closesAt: hours(1) });
    const actions = async () =>
      (await reviewer.client.request(ACTIONS, { id: proposal.id })).data.proposal.viewerActions;
    const before = await stored();
    expect(await actions()).toEqual([]);
    const denied = await reviewer.client.mutate(ACCEPT, { proposalId: proposal.id });
    expect(denied.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await stored()).toEqual(before);

    await app.given.reviewPhase({ ...phase, reviewersDecide: true });
    expect(await actions()).toEqual(['ACCEPT', 'REJECT', 'PUT_ON_STANDBY']);
    expect((await reviewer.client.mutate(ACCEPT, { proposalId: proposal.id })).data.answer).toEqual({
      proposal: {
        decision: { deliberation: 'ACCEPTED' },
        viewerActions: ['REJECT', 'PUT_ON_STANDBY', 'RESET'],
      },
      userErrors: [],
    });
    const publishing = await reviewer.client.mutate(PUBLISH, { eventId: event.id });
    expect(publishing.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const door = await join(Role.DOOR);
    const other = await app.given.proposal({ eventId: event.id });
    for (const client of [door.client, await app.as(await app.given.user())])
      expect((await client.mutate(ACCEPT, { proposalId: other.id })).errors).toHaveLength(1);

    await app.given.reviewPhase({ ...phase, reviewersDecide: true, closesAt: hours(0) });
    expect(await actions()).toEqual([]);
    const late = await reviewer.client.mutate(ACCEPT, { proposalId: other.id });
    expect(late.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('never let a reviewer decide upon what there is a conflict of interest with', async () => {
    const { event, proposal, reviewer, client } = await scene();
    await app.given.reviewPhase({ eventId: event.id, reviewersDecide: true });
    const own = await app.given.proposal({ eventId: event.id, userId: reviewer.user.id });
    const { user } = reviewer;
    const kind = ReviewKind.CONFLICT;
    const declared = await app.given.proposal({ eventId: event.id });
    await app.given.review({ proposalId: declared.id, reviewerId: user.id, kind });
    const before = await stored();
    const refused = [
      {
        __typename: 'ConflictOfInterest',
        message: 'You have a conflict of interest with this proposal and cannot decide upon it.',
      },
    ];
    for (const { id } of [own, declared]) {
      const seen = await reviewer.client.request(ACTIONS, { id });
      expect(seen.data.proposal.viewerActions).not.toContain('ACCEPT');
      const { data } = await reviewer.client.mutate(ACCEPT, { proposalId: id });
      expect(data.answer).toEqual({ proposal: null, userErrors: refused });
      const wish = (proposalId: string) => ({ proposalId, deliberation: 'ACCEPTED' });
      const all = { eventId: event.id, decisions: [wish(proposal.id), wish(id)] };
      expect((await reviewer.client.mutate(DECIDE, all)).data.answer.userErrors).toEqual(refused);
    }
    expect(await stored()).toEqual(before);
    expect((await client.mutate(ACCEPT, { proposalId: own.id })).data.answer.userErrors).toEqual([]);
  });

  it('let no API token decide without the scope for it', async () => {
    const { event, proposal, reviewer } = await scene();
    await app.given.reviewPhase({ eventId: event.id, reviewersDecide: true });
    const { data } = await reviewer.client.mutate(
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
      { name: 'Reviews', scopes: ['OWN_READ', 'PROPOSAL_READ', 'PROPOSAL_REVIEW'] },
    );
    const token = reviewer.client.withToken(data.createApiToken.secret);
    const seen = await token.request(ACTIONS, { id: proposal.id });
    expect(seen.data.proposal.viewerActions).toEqual([]);
    const denied = await token.mutate(ACCEPT, { proposalId: proposal.id });
    expect(denied.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('say when reviewers see what others wrote', async () => {
    const { event, client } = await scene();
    for (const showsOtherReviews of Object.values(OtherReviews)) {
      const { data } = await client.mutate(ADD, { eventId: event.id, name: 'Only', showsOtherReviews });
      expect(data.answer.reviewPhase).toMatchObject({ showsOtherReviews });
      await client.mutate(REMOVE, { reviewPhaseId: data.answer.reviewPhase.id });
    }
  });
});
