import fc from 'fast-check';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { summariesOfEvent } from '../../src/proposals/data/scored-reviews.js';
import { ReviewsService } from '../../src/proposals/reviews.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const LIST = `query ($organization: String!, $slug: String!, $filter: ProposalFilter, $order: ProposalOrder, $after: String) {
  event(organization: $organization, slug: $slug) { proposals(filter: $filter, order: $order, first: 100, after: $after) {
    nodes { id reviewSummary { mean spread count } } pageInfo { hasNextPage endCursor }
  } }
}`;

interface Row {
  readonly proposal_id: string;
  readonly mean: string | null;
  readonly spread: string | null;
  readonly count: number;
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** So many proposals with up to three reviews each, in two categories with scales and weights of their own. */
async function crowd(count: number) {
  const organization = await app.given.organization();
  const event = await app.given.event({ organizationId: organization.id });
  const eventId = event.id;
  const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
  await app.given.scoreCategory({ eventId, weight: 3, minimum: 1, maximum: 4 });
  await app.given.scoreCategory({ eventId, weight: 7, minimum: 0, maximum: 6 });
  const reviewers = [await app.given.user(), await app.given.user(), await app.given.user()];
  await app.sql(
    `INSERT INTO proposals (id, event_id, title, abstract, submission, deliberation, submitted_at, updated_at, version)
     SELECT gen_random_uuid(), $1, 'Proposal ' || n, 'It is about ' || md5(n::text), 'SUBMITTED', 'UNDECIDED',
            $2::timestamptz + n % 10 * interval '1 minute', $2::timestamptz, 1
     FROM generate_series(1, $3::int) AS n`,
    [eventId, app.clock.now(), count],
  );
  await app.sql(
    `INSERT INTO reviews (id, event_id, proposal_id, reviewer_id, kind, comment, created_at, updated_at)
     SELECT gen_random_uuid(), event_id, proposals.id, reviewer, 'SCORED', '', submitted_at, submitted_at
     FROM proposals CROSS JOIN unnest($2::uuid[]) AS reviewer WHERE event_id = $1 AND (title = 'Proposal 1' OR random() < 0.7)`,
    [eventId, reviewers.map(({ id }) => id)],
  );
  await app.sql(
    `INSERT INTO review_scores (event_id, review_id, score_category_id, value)
     SELECT reviews.event_id, reviews.id, category.id, minimum + floor(random() * (maximum - minimum + 1))::int
     FROM reviews JOIN score_categories AS category ON category.event_id = reviews.event_id WHERE reviews.event_id = $1`,
    [eventId],
  );
  const address = { organization: organization.slug, slug: event.slug };
  return { eventId, address, client: await app.as(user) };
}

const isNear = (text: string | null | undefined, value: number | null | undefined) =>
  expect(text == null ? null : Number(text)).toEqual(value == null ? null : expect.closeTo(value, 5));

it('scores in SQL are those of the rule, whatever the scales and weights', async () => {
  const category = fc.record({
    weight: fc.integer({ min: 1, max: 100 }),
    minimum: fc.integer({ min: 0, max: 50 }),
    length: fc.integer({ min: 1, max: 50 }),
  });
  /** For each proposal its reviews, for each review its scores as parts of the scale; undefined: no score. */
  const part = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined, freq: 4 });
  const reviews = fc.array(fc.array(fc.array(part, { minLength: 3, maxLength: 3 }), { maxLength: 4 }), {
    maxLength: 4,
  });
  const people = await Promise.all([1, 2, 3, 4].map(() => app.given.user()));
  const property = fc.asyncProperty(
    fc.tuple(category, category, category),
    reviews,
    async (scales, proposals) => {
      const { id: eventId } = await app.given.event();
      const categories = [];
      for (const { weight, minimum, length } of scales)
        categories.push(
          await app.given.scoreCategory({ eventId, weight, minimum, maximum: minimum + length }),
        );
      for (const own of proposals) {
        const { id: proposalId } = await app.given.proposal({ eventId });
        for (const [index, parts] of own.entries()) {
          const scores = categories.flatMap(({ id, minimum, maximum }, which) => {
            const share = parts[which];
            return share === undefined
              ? []
              : [[id, minimum + Math.round(share * (maximum - minimum))] as const];
          });
          const reviewerId = people[index]?.id ?? newId();
          await app.given.review({ proposalId, reviewerId, scores: Object.fromEntries(scores) });
        }
      }
      const rule = await app.nest.get(ReviewsService).summariesOf([eventId]);
      const rows = await app.sql<Row>(`SELECT * FROM ${summariesOfEvent('$1')} AS summary`, [eventId]);
      expect(rows.filter(({ count }) => count > 0)).toHaveLength(rule.size);
      for (const { proposal_id, mean, spread, count } of rows) {
        const expected = rule.get(proposal_id);
        expect(count).toBe(expected?.count ?? 0);
        isNear(mean, expected?.mean);
        isNear(spread, expected?.spread);
      }
    },
  );
  await fc.assert(property, { numRuns: 12 });
});

it('a thousand proposals are sorted by scores with many ties, each seen once', async () => {
  const { address, client } = await crowd(1_000);
  for (const order of ['HIGHEST_MEAN_FIRST', 'LOWEST_MEAN_FIRST', 'WIDEST_SPREAD_FIRST']) {
    const seen: { id: string; reviewSummary: { mean: number | null; spread: number | null } }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await client.request(LIST, { ...address, order, after });
      seen.push(...data.event.proposals.nodes);
      ({ endCursor: after, hasNextPage: more } = data.event.proposals.pageInfo);
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(1_000);
    expect(seen).toHaveLength(1_000);
    const values = seen.map(
      ({ reviewSummary }) => reviewSummary[order === 'WIDEST_SPREAD_FIRST' ? 'spread' : 'mean'],
    );
    const known = values.filter((value) => value !== null).map((value) => Math.round(value * 1e6));
    expect(values.slice(0, known.length)).not.toContain(null);
    expect(known).toEqual([...known].sort((a, b) => (order === 'LOWEST_MEAN_FIRST' ? a - b : b - a)));
  }
});

it('a page costs as many statements of a thousand proposals as of one, also with every filter', async () => {
  const filter = {
    ...{ submission: 'SUBMITTED', deliberation: 'UNDECIDED', isPublished: false, languages: null },
    ...{ search: 'proposal about', minimumMean: 0, maximumMean: 100, fewerReviewsThan: 9 },
    ...{ isReviewedByViewer: false, isAssignedToViewer: false, excludesConflicts: true },
  };
  const costs = [];
  for (const count of [1, 1_000]) {
    const { address, client } = await crowd(count);
    for (const wish of [{ order: 'HIGHEST_MEAN_FIRST' }, { order: 'WIDEST_SPREAD_FIRST', filter }]) {
      const statements = await statementsOf(app, async () => {
        const { data, errors } = await client.request(LIST, { ...address, ...wish });
        expect(errors).toBeUndefined();
        expect(data.event.proposals.nodes.length).toBeLessThanOrEqual(Math.min(count, 100));
      });
      costs.push(statements.length);
    }
  }
  expect(costs.slice(2)).toEqual(costs.slice(0, 2));
  expect(Math.max(...costs)).toBeLessThanOrEqual(16);
});
