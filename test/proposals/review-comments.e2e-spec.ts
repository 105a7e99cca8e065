import { Role } from '../../src/organizations/index.js';
import { OtherReviews } from '../../src/proposals/domain/review-settings.js';
import { ReviewKind } from '../../src/proposals/domain/review.js';
import { startApp, type TestApp } from '../support/app.js';
import { checksum } from '../support/checksum.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';

const ADD = `mutation ($input: AddReviewCommentInput!) { answer: addReviewComment(input: $input) {
  reviewComment { id text author { name } proposal { title } } userErrors { __typename }
} }`;
const UPDATE = `mutation ($input: UpdateReviewCommentInput!) { answer: updateReviewComment(input: $input) {
  reviewComment { text } userErrors { __typename }
} }`;
const REMOVE = `mutation ($input: RemoveReviewCommentInput!) { answer: removeReviewComment(input: $input) {
  proposal { reviewComments { nodes { text } } } userErrors { __typename }
} }`;
const READ = `query ($id: ID!, $first: Int, $after: String) { proposal(id: $id) {
  reviewComments(first: $first, after: $after) { nodes { text author { name } } pageInfo { hasNextPage endCursor } }
} }`;

describe('comments among reviewers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const scene = async (showsOtherReviews = OtherReviews.ALWAYS, isBlind = false) => {
    const organizationId = (await app.given.organization()).id;
    const event = await app.given.event({ organizationId });
    await app.given.reviewPhase({ eventId: event.id, showsOtherReviews, isBlind });
    const submitter = await app.given.user({ email: `${event.id}@submitter.example` });
    const proposal = await app.given.proposal({ eventId: event.id, userId: submitter.id });
    const join = async (role: Role, email = `${event.id}@${role.toLowerCase()}.example`) => {
      const user = await app.given.user({ email });
      await app.given.member(role, { organizationId, user });
      return { user, client: await app.as(user) };
    };
    const reviewer = await join(Role.REVIEWER);
    return { event, proposal, submitter, join, reviewer };
  };
  const read = async (client: Client, { id }: { id: string }, page = {}) =>
    (await client.request(READ, { id, ...page })).data.proposal?.reviewComments;
  const texts = async (client: Client, proposal: { id: string }) =>
    (await read(client, proposal))?.nodes.map(({ text }: { text: string }) => text) ?? null;
  const refusal = async (client: Client, mutation: string, input: Record<string, unknown>) => {
    const before = await checksum(app);
    const { data, errors } = await client.mutate(mutation, input);
    expect(await checksum(app)).toEqual(before);
    return errors?.[0]?.extensions['code'] ?? data.answer.userErrors[0].__typename;
  };

  it('are written, changed and removed by their authors, and removed by organizers', async () => {
    const { proposal, reviewer, join } = await scene();
    const organizer = await join(Role.ORGANIZER);
    const { data } = await reviewer.client.mutate(ADD, {
      proposalId: proposal.id,
      text: ' **Deep**\r\nor not? ',
    });
    const { id, ...comment } = data.answer.reviewComment;
    const by = { author: { name: reviewer.user.name }, proposal: { title: proposal.title } };
    expect(comment).toEqual({ text: '**Deep**\nor not?', ...by });
    await reviewer.client.mutate(UPDATE, { reviewCommentId: id, text: 'Deep.' });
    expect(await texts(organizer.client, proposal)).toEqual(['Deep.']);
    const own = await app.given.reviewComment({ proposalId: proposal.id, authorId: reviewer.user.id });
    await reviewer.client.mutate(REMOVE, { reviewCommentId: own.id });
    const removed = await organizer.client.mutate(REMOVE, { reviewCommentId: id });
    expect(removed.data.answer).toEqual({ proposal: { reviewComments: { nodes: [] } }, userErrors: [] });
    const audit = await app.sql(`SELECT * FROM audit_entries WHERE action LIKE 'review-comment.%'`);
    expect(audit).toHaveLength(4);
    expect(JSON.stringify(audit)).not.toContain('Deep');
  });

  it('of others are left alone, by reviewers and by organizers who would change them', async () => {
    const { proposal, reviewer, join } = await scene();
    const other = await join(Role.REVIEWER, 'other@other-reviewer.example');
    const organizer = await join(Role.ORGANIZER);
    const { id } = await app.given.reviewComment({ proposalId: proposal.id, authorId: reviewer.user.id });
    expect(await refusal(other.client, UPDATE, { reviewCommentId: id, text: 'No' })).toBe('FORBIDDEN');
    expect(await refusal(organizer.client, UPDATE, { reviewCommentId: id, text: 'No' })).toBe('FORBIDDEN');
    expect(await refusal(other.client, REMOVE, { reviewCommentId: id })).toBe('FORBIDDEN');
  });

  it('are for those who see what others say in reviews', async () => {
    const { proposal, reviewer } = await scene(OtherReviews.AFTER_OWN);
    const { proposal: hidden, reviewer: blind } = await scene(OtherReviews.NEVER);
    const input = { proposalId: proposal.id, text: 'Hm' };
    expect(await refusal(reviewer.client, ADD, input)).toBe('OtherReviewsHidden');
    expect(await texts(reviewer.client, proposal)).toBeNull();
    await app.given.review({ proposalId: proposal.id, reviewerId: reviewer.user.id });
    await reviewer.client.mutate(ADD, input);
    expect(await texts(reviewer.client, proposal)).toEqual(['Hm']);
    await app.given.review({ proposalId: hidden.id, reviewerId: blind.user.id });
    expect(await refusal(blind.client, ADD, { proposalId: hidden.id, text: 'Hm' })).toBe(
      'OtherReviewsHidden',
    );
  });

  it('are read, and not written by reviewers, while the review phase says so', async () => {
    const { event, proposal, reviewer, join } = await scene();
    const organizer = await join(Role.ORGANIZER);
    const input = { proposalId: proposal.id, text: 'Hm' };
    const { data } = await reviewer.client.mutate(ADD, input);
    await app.sql('UPDATE review_phases SET allows_comments = FALSE WHERE event_id = $1', [event.id]);
    expect(await refusal(reviewer.client, ADD, input)).toBe('CommentsClosed');
    const own = { reviewCommentId: data.answer.reviewComment.id, text: 'No' };
    expect(await refusal(reviewer.client, UPDATE, own)).toBe('CommentsClosed');
    expect(await texts(reviewer.client, proposal)).toEqual(['Hm']);
    expect((await organizer.client.mutate(ADD, input)).data.answer.userErrors).toEqual([]);
  });

  it('are neither read nor written by whoever has a conflict of interest, nor by the submitter', async () => {
    const { event, proposal, reviewer, submitter, join } = await scene();
    const input = { proposalId: proposal.id, text: 'Hm' };
    const { id } = await app.given.reviewComment({ proposalId: proposal.id, authorId: reviewer.user.id });
    const colleague = await join(Role.REVIEWER, `colleague-${event.id}@submitter.example`);
    const author = await app.as(submitter);
    await app.given.review({
      proposalId: proposal.id,
      reviewerId: reviewer.user.id,
      kind: ReviewKind.CONFLICT,
    });
    for (const { client } of [colleague, reviewer]) {
      expect(await refusal(client, ADD, input)).toBe('ConflictOfInterest');
      expect(await refusal(client, REMOVE, { reviewCommentId: id })).toBe('ConflictOfInterest');
      expect(await texts(client, proposal)).toBeNull();
    }
    expect(await refusal(author, ADD, input)).toBe('NOT_FOUND');
    expect(await refusal(author, REMOVE, { reviewCommentId: id })).toBe('NOT_FOUND');
    expect(await texts(author, proposal)).toBeNull();
  });

  it('name their authors in a blind review, but not who proposes', async () => {
    const { proposal, reviewer } = await scene(OtherReviews.ALWAYS, true);
    await app.given.reviewComment({ proposalId: proposal.id, authorId: reviewer.user.id });
    const { nodes } = await read(reviewer.client, proposal);
    expect(nodes).toEqual([{ text: 'I wonder.', author: { name: reviewer.user.name } }]);
    const SPEAKERS = `query ($id: ID!) { proposal(id: $id) { reviewComments { nodes { proposal { speakers { name } } } } } }`;
    const { data } = await reviewer.client.request(SPEAKERS, { id: proposal.id });
    expect(data.proposal.reviewComments.nodes).toEqual([{ proposal: { speakers: null } }]);
  });

  it('come oldest first, by pages, with a fixed number of statements', async () => {
    const { proposal, reviewer } = await scene();
    const add = (text: string) =>
      app.given.reviewComment({ proposalId: proposal.id, authorId: reviewer.user.id, text });
    await add('a');
    const costs = async () => (await statementsOf(app, () => read(reviewer.client, proposal))).length;
    const one = await costs();
    await add('b');
    app.clock.forward(1);
    await add('c');
    expect(await costs()).toBe(one);
    const first = await read(reviewer.client, proposal, { first: 2 });
    expect(first.nodes.map(({ text }: { text: string }) => text)).toEqual(['a', 'b']);
    const rest = await read(reviewer.client, proposal, { first: 2, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ text }: { text: string }) => text)).toEqual(['c']);
  });

  it('say something, within their limit', async () => {
    const { proposal, reviewer } = await scene();
    for (const text of ['', ' \u200B\n', 'x'.repeat(10_001)])
      expect(await refusal(reviewer.client, ADD, { proposalId: proposal.id, text })).toBe('InvalidInput');
  });
});
