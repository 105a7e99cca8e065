import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { OtherReviews } from '../../src/proposals/domain/review-settings.js';
import { ReviewKind } from '../../src/proposals/domain/review.js';
import { Deliberation } from '../../src/proposals/domain/proposal-state.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';

const ONE = `query ($id: ID!) { proposal(id: $id) {
  abstract reviews { kind comment } reviewSummary { count mean spread normalizedMean } speakers { name } talk { title }
} }`;
const LIST = `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
  proposals(first: 5) { nodes {
    title speakers { name } scoreCategories { name } reviewSummary { count mean spread normalizedMean }
    reviews { kind reviewer { name } scores { value category { name } } proposal { title } }
  } }
} }`;

const { AFTER_OWN, ALWAYS, NEVER } = OtherReviews;

describe('reading reviews', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const scene = async () => {
    const organization = await app.given.organization();
    const organizationId = organization.id;
    const event = await app.given.event({ organizationId });
    const join = async (role: Role, email?: string) => {
      const user = await app.given.user(email === undefined ? {} : { email });
      await app.given.member(role, { organizationId, user });
      return { user, client: await app.as(user) };
    };
    const proposal = await app.given.proposal({ eventId: event.id });
    const reviewer = await join(Role.REVIEWER, `${event.id}@reviewer.example`);
    const other = await join(Role.REVIEWER, `${event.id}@other.example`);
    const organizer = await join(Role.ORGANIZER);
    const content = await app.given.scoreCategory({ eventId: event.id, name: 'Content' });
    const score = (user: { id: string }, value: number, proposalId = proposal.id) => {
      const scores = { [content.id]: value };
      return app.given.review({ proposalId, reviewerId: user.id, scores, comment: `A ${String(value)}` });
    };
    const phaseId = newId();
    const settle = (fields: { isBlind?: boolean; showsOtherReviews?: OtherReviews }) =>
      app.given.reviewPhase({ id: phaseId, eventId: event.id, ...fields });
    const address = { organization: organization.slug, slug: event.slug };
    return { event, proposal, reviewer, other, organizer, content, score, settle, join, address };
  };
  const read = async (client: Client, { id }: { id: string }) =>
    (await client.request(ONE, { id })).data.proposal;
  const comments = async (client: Client, proposal: { id: string }) => {
    const { reviews, reviewSummary } = await read(client, proposal);
    return [
      reviews && reviews.map(({ comment }: { comment: string }) => comment),
      reviewSummary && reviewSummary.count,
    ];
  };

  it('shows organizers all, reviewers others as the phase says, and the submitter nothing', async () => {
    const { proposal, reviewer, other, organizer, score, settle } = await scene();
    await score(other.user, 2);
    const submitter = await app.as({ id: proposal.userId ?? '' });
    const seen = () => comments(reviewer.client, proposal);
    expect(await seen()).toEqual([[], null]);
    await settle({ showsOtherReviews: ALWAYS });
    expect(await seen()).toEqual([['A 2'], 1]);
    await score(reviewer.user, 4);
    await settle({ showsOtherReviews: AFTER_OWN });
    expect(await seen()).toEqual([['A 2', 'A 4'], 2]);
    await settle({ showsOtherReviews: NEVER });
    expect(await seen()).toEqual([['A 4'], null]);
    expect(await comments(organizer.client, proposal)).toEqual([['A 2', 'A 4'], 2]);
    expect(await comments(submitter, proposal)).toEqual([null, null]);
  });

  it('shows nobody in conflict what others say, nor for an abstention', async () => {
    const { event, proposal, reviewer, other, score, settle, join } = await scene();
    await score(other.user, 2);
    const reviewerId = reviewer.user.id;
    const { id } = await app.given.review({
      proposalId: proposal.id,
      reviewerId,
      kind: ReviewKind.ABSTAINED,
    });
    expect(await comments(reviewer.client, proposal)).toEqual([[''], null]);
    await settle({ showsOtherReviews: ALWAYS });
    expect(await comments(reviewer.client, proposal)).toEqual([['A 2', ''], 1]);
    await app.sql(`UPDATE reviews SET kind = 'CONFLICT' WHERE id = $1`, [id]);
    expect(await comments(reviewer.client, proposal)).toEqual([[''], null]);
    const colleague = await join(Role.REVIEWER);
    expect(await comments(colleague.client, proposal)).toEqual([[], null]);
    const author = await app.given.proposal({ eventId: event.id, userId: reviewer.user.id });
    await score(other.user, 5, author.id);
    expect(await comments(reviewer.client, author)).toEqual([[], null]);
  });

  it('sums up count, mean, spread and the mean by each reviewer’s own scale', async () => {
    const { event, proposal, reviewer, other, organizer, score } = await scene();
    const second = await app.given.proposal({ eventId: event.id });
    const third = await app.given.proposal({ eventId: event.id });
    await score(reviewer.user, 3);
    await score(reviewer.user, 1, second.id);
    await score(other.user, 5);
    await score(other.user, 3, second.id);
    await app.given.review({ proposalId: third.id, reviewerId: other.user.id, kind: ReviewKind.ABSTAINED });
    const summary = async (of: { id: string }) => (await read(organizer.client, of)).reviewSummary;
    const deviation = Math.sqrt((0 + 50 ** 2 + 50 ** 2 + 0) / 4);
    expect(await summary(proposal)).toEqual({
      count: 2,
      mean: 75,
      spread: 25,
      normalizedMean: expect.closeTo(50 + deviation),
    });
    expect(await summary(second)).toMatchObject({
      mean: 25,
      normalizedMean: expect.closeTo(50 - deviation),
    });
    expect(await summary(third)).toEqual({ count: 0, mean: null, spread: null, normalizedMean: null });
  });

  it('costs as many statements for three proposals with reviews as for one', async () => {
    const { event, proposal, reviewer, other, organizer, score, settle, address } = await scene();
    const fill = async (id: string) => {
      await score(reviewer.user, 4, id);
      await score(other.user, 2, id);
    };
    await settle({ isBlind: true });
    await fill(proposal.id);
    const costs = async () => {
      const both = [];
      for (const { client } of [reviewer, organizer])
        both.push(
          (
            await statementsOf(app, async () => {
              const { data, errors } = await client.request(LIST, address);
              expect([errors, data.event.proposals.nodes[0].reviews.length]).toEqual([undefined, 2]);
            })
          ).length,
        );
      return both;
    };
    const one = await costs();
    for (let count = 0; count < 2; count++) await fill((await app.given.proposal({ eventId: event.id })).id);
    expect(await costs()).toEqual(one);
  });
});

describe('a blind review', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const NAME = 'Grace Unmistakable';
  const scene = async (isBlind: boolean) => {
    const organization = await app.given.organization();
    const organizationId = organization.id;
    const event = await app.given.event({ organizationId });
    await app.given.reviewPhase({ eventId: event.id, isBlind });
    const submitter = await app.given.user({ name: NAME, email: `${event.id}@unmistakable.example` });
    const fields = { eventId: event.id, userId: submitter.id };
    const speaker = await app.given.speaker({ ...fields, name: NAME, slug: 'grace' });
    const proposal = await app.given.proposal(fields);
    const as = async (role: Role) => app.as((await app.given.member(role, { organizationId })).user);
    const address = { organization: organization.slug, slug: event.slug };
    return { event, proposal, speaker, submitter, as, address };
  };

  /** Every way that the schema has from an event, a proposal or the viewer to a person. */
  const WAYS = `query ($organization: String!, $slug: String!, $id: ID!) {
    proposal(id: $id) { title abstract speakers { name tagline biography } viewerActions talk { speakers { name } } }
    event(organization: $organization, slug: $slug) {
      title
      speakers { nodes { name } }
      speaker(slug: "grace") { name }
      talks { nodes { title speakers { name } } }
      proposals { nodes { title abstract speakers { name } talk { speakers { name } } reviews { reviewer { name } } } }
      reviewQueue { nodes { title speakers { name } } }
    }
    viewer { proposals { nodes { title } } }
  }`;
  const AUDIT = `query ($organization: String!) { organization(slug: $organization) {
    auditLog { nodes { action actor { name } } } members { person { name } }
  } }`;

  it('shows reviewers no name on any way, but the texts', async () => {
    const { proposal, submitter, as, address } = await scene(true);
    const reviewer = await as(Role.REVIEWER);
    const client = await app.as(submitter);
    const { data, errors } = await reviewer.request(WAYS, { ...address, id: proposal.id });
    expect(errors).toBeUndefined();
    expect(data.proposal).toMatchObject({
      title: proposal.title,
      abstract: proposal.abstract,
      speakers: null,
    });
    expect(data.event).toMatchObject({
      proposals: { nodes: [{ title: proposal.title, speakers: null }] },
      speakers: { nodes: [] },
      speaker: null,
    });
    const audit = await reviewer.request(AUDIT, address);
    expect(JSON.stringify([data, audit.data])).not.toContain(NAME);
    for (const reader of [client, await as(Role.ORGANIZER)]) {
      const seen = await reader.request(WAYS, { ...address, id: proposal.id });
      expect(seen.data.proposal.speakers).toMatchObject([{ name: NAME }]);
    }
  });

  it('shows a reviewer’s own mutations no name either', async () => {
    const { proposal, as } = await scene(true);
    const reviewer = await as(Role.REVIEWER);
    const REVIEW = `mutation ($input: ReviewProposalInput!) { answer: reviewProposal(input: $input) {
      review { proposal { title speakers { name } } } userErrors { __typename }
    } }`;
    const { data } = await reviewer.mutate(REVIEW, { proposalId: proposal.id, scores: [] });
    expect(data.answer).toEqual({
      review: { proposal: { title: proposal.title, speakers: null } },
      userErrors: [],
    });
  });

  it('ends for a proposal when it becomes a talk', async () => {
    const { event, submitter, as } = await scene(true);
    const fields = { eventId: event.id, userId: submitter.id, deliberation: Deliberation.ACCEPTED };
    const { id } = await app.given.proposal(fields);
    const { data } = await (await as(Role.REVIEWER)).request(ONE, { id });
    expect(data.proposal.speakers).toEqual([{ name: NAME }]);
  });

  it('is only blind where the event says so', async () => {
    const { proposal, as } = await scene(false);
    const { data } = await (await as(Role.REVIEWER)).request(ONE, { id: proposal.id });
    expect(data.proposal.speakers).toEqual([{ name: NAME }]);
  });
});
