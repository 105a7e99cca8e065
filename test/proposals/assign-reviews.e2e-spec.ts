import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { ReviewKind } from '../../src/proposals/domain/review.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const ASSIGN = `mutation ($input: AssignReviewsInput!) { answer: assignReviews(input: $input) {
  event { slug } added leastLoad greatestLoad unfilled { proposal { title } missing }
  userErrors { __typename ... on InvalidInput { path } }
} }`;
const QUEUE = `query ($organization: String!, $slug: String!, $first: Int, $after: String) {
  event(organization: $organization, slug: $slug) {
    reviewQueue(first: $first, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } }
    reviewProgress { reviewer { name } assigned done }
  }
}`;

describe('assigning reviews', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const scene = async (reviewerCount = 2) => {
    const organization = await app.given.organization();
    const organizationId = organization.id;
    const event = await app.given.event({ organizationId });
    const join = async (role: Role) => {
      const user = await app.given.user({ email: `somebody@${newId()}.example` });
      return (await app.given.member(role, { organizationId, user })).user;
    };
    const reviewers = [];
    for (let count = 0; count < reviewerCount; count++) reviewers.push(await join(Role.REVIEWER));
    const organizer = await join(Role.ORGANIZER);
    const address = { organization: organization.slug, slug: event.slug };
    return { event, organizer, reviewers, address, client: await app.as(organizer) };
  };
  type Scene = Awaited<ReturnType<typeof scene>>;

  const assign = async ({ client, event }: Scene, reviewsPerProposal: number, roles?: Role[]) => {
    const input = { eventId: event.id, reviewsPerProposal, ...(roles && { roles }) };
    return (await client.mutate(ASSIGN, input)).data.answer;
  };
  const assigned = ({ event }: Scene) =>
    app.sql<{ proposalId: string; reviewerId: string }>(
      `SELECT proposal_id AS "proposalId", reviewer_id AS "reviewerId" FROM review_assignments
       WHERE event_id = $1 ORDER BY 1, 2`,
      [event.id],
    );
  const queueOf = async (user: { id: string }, { address }: Scene): Promise<string[]> => {
    const { data } = await (await app.as(user)).request(QUEUE, { ...address, first: 100 });
    return data.event.reviewQueue.nodes.map(({ title }: { title: string }) => title);
  };

  it('gives each of 200 proposals 3 of 20 reviewers and each reviewer 30 proposals', async () => {
    const here = await scene(20);
    const submitter = await app.given.user();
    await app.sql(
      `INSERT INTO proposals SELECT * FROM jsonb_populate_recordset(NULL::proposals, (
         SELECT jsonb_agg(to_jsonb(proposal) || jsonb_build_object('id', gen_random_uuid(), 'title', n))
         FROM proposals AS proposal, generate_series(2, 200) AS n WHERE proposal.id = $1))`,
      [(await app.given.proposal({ eventId: here.event.id, userId: submitter.id })).id],
    );
    const answer = await assign(here, 3);
    expect(answer).toEqual({
      event: { slug: here.event.slug },
      added: 600,
      leastLoad: 30,
      greatestLoad: 30,
      unfilled: [],
      userErrors: [],
    });
    const pairs = await assigned(here);
    const counts = (key: 'proposalId' | 'reviewerId') => [
      ...new Set([...Map.groupBy(pairs, (pair) => pair[key]).values()].map(({ length }) => length)),
    ];
    expect([pairs.length, counts('proposalId'), counts('reviewerId')]).toEqual([600, [3], [30]]);
  });

  it('keeps what is there, and adds only what is missing', async () => {
    const here = await scene(3);
    const [ada, bob] = here.reviewers;
    const first = await app.given.proposal({ eventId: here.event.id });
    await app.given.review({ proposalId: first.id, reviewerId: here.organizer.id });
    await app.given.reviewAssignment({ proposalId: first.id, reviewerId: ada?.id ?? '' });
    expect(await assign(here, 2)).toMatchObject({ added: 0, unfilled: [] });
    await app.given.review({
      proposalId: first.id,
      reviewerId: ada?.id ?? '',
      kind: ReviewKind.ABSTAINED,
    });
    const second = await app.given.proposal({ eventId: here.event.id });
    const before = await assigned(here);
    expect(await assign(here, 2)).toMatchObject({ added: 3, leastLoad: 1, greatestLoad: 1 });
    expect(await assigned(here)).toEqual(expect.arrayContaining(before));
    expect(await assign(here, 2)).toMatchObject({ added: 0 });
    await app.sql('DELETE FROM members WHERE user_id = $1', [bob?.id]);
    const gone = (await assigned(here)).filter(({ reviewerId }) => reviewerId === bob?.id);
    const again = await assign(here, 2);
    expect([again.added, again.unfilled.length]).toEqual(
      gone.some(({ proposalId }) => proposalId === second.id) ? [0, 1] : [1, 0],
    );
  });

  it('gives nobody what would be a conflict, and says what is missing', async () => {
    const here = await scene(2);
    const [ada, bob] = here.reviewers;
    const own = await app.given.proposal({ eventId: here.event.id, userId: ada?.id ?? '', title: 'By Ada' });
    const declared = await app.given.proposal({ eventId: here.event.id, title: 'Declared' });
    const kind = ReviewKind.CONFLICT;
    await app.given.review({ proposalId: declared.id, reviewerId: bob?.id ?? '', kind });
    const withdrawn = await app.given.proposal({ eventId: here.event.id });
    await app.sql(`UPDATE proposals SET submission = 'WITHDRAWN' WHERE id = $1`, [withdrawn.id]);
    const answer = await assign(here, 2);
    expect(answer).toMatchObject({ added: 2, leastLoad: 1, greatestLoad: 1 });
    expect(answer.unfilled).toEqual(
      expect.arrayContaining([
        { proposal: { title: 'By Ada' }, missing: 1 },
        { proposal: { title: 'Declared' }, missing: 1 },
      ]),
    );
    expect(await assigned(here)).toEqual([
      { proposalId: own.id, reviewerId: bob?.id },
      { proposalId: declared.id, reviewerId: ada?.id },
    ]);
  });

  it('shares out once, of several organizers at once', async () => {
    const here = await scene(4);
    for (let count = 0; count < 6; count++) await app.given.proposal({ eventId: here.event.id });
    const answers = await Promise.all([1, 2, 3].map(() => assign(here, 2)));
    expect(answers.map(({ added }) => added as number).sort()).toEqual([0, 0, 12]);
    expect(await assigned(here)).toHaveLength(12);
  });

  it('takes members in other roles where that is wished, but none who may not review', async () => {
    const here = await scene(0);
    await app.given.member(Role.DOOR, { organizationId: here.event.organizationId });
    const proposal = await app.given.proposal({ eventId: here.event.id });
    expect(await assign(here, 1)).toMatchObject({ added: 0, leastLoad: null, greatestLoad: null });
    expect(await assign(here, 1, [Role.ORGANIZER, Role.DOOR])).toMatchObject({ added: 1, unfilled: [] });
    expect(await assigned(here)).toEqual([{ proposalId: proposal.id, reviewerId: here.organizer.id }]);
  });

  it('refuses numbers beyond reason, and changes nothing', async () => {
    const here = await scene(1);
    await app.given.proposal({ eventId: here.event.id });
    for (const [wish, field] of [
      [{ reviewsPerProposal: 0 }, 'reviewsPerProposal'],
      [{ reviewsPerProposal: 21 }, 'reviewsPerProposal'],
      [{ reviewsPerProposal: 1, roles: [] }, 'roles'],
    ] as const) {
      const { data } = await here.client.mutate(ASSIGN, { eventId: here.event.id, ...wish });
      expect(data.answer).toMatchObject({ event: null, userErrors: [{ path: [field] }] });
    }
    expect(await assigned(here)).toEqual([]);
  });

  it('shows reviewers what waits for them, longest first, and organizers how far they are', async () => {
    const here = await scene(1);
    const [ada] = here.reviewers;
    const reviewerId = ada?.id ?? '';
    const give = async (title: string, fields = {}) => {
      app.clock.forward(1_000);
      const proposal = await app.given.proposal({ eventId: here.event.id, title, ...fields });
      await app.given.reviewAssignment({ proposalId: proposal.id, reviewerId });
      return proposal.id;
    };
    await give('first');
    const done = await give('second');
    await give('third');
    const lost = await give('withdrawn');
    await give('own', { userId: reviewerId });
    await app.given.proposal({ eventId: here.event.id, title: 'of nobody' });
    await app.given.review({ proposalId: done, reviewerId });
    await app.sql(`UPDATE proposals SET submission = 'WITHDRAWN' WHERE id = $1`, [lost]);
    const client = await app.as({ id: reviewerId });
    const page = async (after: string | null) =>
      (await client.request(QUEUE, { ...here.address, first: 1, after })).data.event.reviewQueue;
    const first = await page(null);
    expect(first).toMatchObject({ nodes: [{ title: 'first' }], pageInfo: { hasNextPage: true } });
    expect(await page(first.pageInfo.endCursor)).toMatchObject({
      nodes: [{ title: 'third' }],
      pageInfo: { hasNextPage: false },
    });
    const { data } = await here.client.request(QUEUE, here.address);
    expect(data.event).toMatchObject({
      reviewQueue: { nodes: [] },
      reviewProgress: [{ reviewer: { name: ada?.name }, assigned: 4, done: 1 }],
    });
    const seen = await client.request(QUEUE, here.address);
    expect(seen.data.event.reviewProgress).toBeNull();
    for (const outsider of [app.anyone(), await app.as(await app.given.user())])
      expect((await outsider.request(QUEUE, here.address)).data.event).toEqual({
        reviewQueue: null,
        reviewProgress: null,
      });
  });

  it('costs as many statements for three proposals and reviewers as for one', async () => {
    const here = await scene(3);
    const [ada] = here.reviewers;
    const add = () => app.given.proposal({ eventId: here.event.id });
    const cost = async () => (await statementsOf(app, () => queueOf(ada ?? { id: '' }, here))).length;
    await add();
    await assign(here, 3);
    const one = await cost();
    await add();
    await add();
    const assigning = await statementsOf(app, () => assign(here, 3));
    expect(await cost()).toBe(one);
    await add();
    expect(await statementsOf(app, () => assign(here, 3))).toHaveLength(assigning.length);
  });
});
