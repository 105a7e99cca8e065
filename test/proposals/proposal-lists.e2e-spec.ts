import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { OtherReviews } from '../../src/proposals/domain/review-settings.js';
import { Deliberation, Submission } from '../../src/proposals/domain/proposal-state.js';
import { ProposalOrder } from '../../src/proposals/domain/proposal-list.js';
import { ReviewKind } from '../../src/proposals/domain/review.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const LIST = `query ($organization: String!, $slug: String!, $filter: ProposalFilter, $order: ProposalOrder, $first: Int, $after: String) {
  event(organization: $organization, slug: $slug) { proposals(filter: $filter, order: $order, first: $first, after: $after) {
    nodes { title } pageInfo { hasNextPage endCursor }
  } }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function scene() {
  const organization = await app.given.organization();
  const organizationId = organization.id;
  const event = await app.given.event({ organizationId });
  const eventId = event.id;
  const join = async (role: Role, email?: string) => {
    const user = await app.given.user(email === undefined ? {} : { email });
    await app.given.member(role, { organizationId, user });
    return { user, client: await app.as(user) };
  };
  const organizer = await join(Role.ORGANIZER, `${eventId}@committee.example`);
  const address = { organization: organization.slug, slug: event.slug };
  const ask = (client: Client, arguments_: Record<string, unknown>) =>
    client.request(LIST, { ...address, ...arguments_ });
  const list = async (arguments_: Record<string, unknown>, client = organizer.client): Promise<string[]> => {
    const { data, errors } = await ask(client, arguments_);
    expect(errors).toBeUndefined();
    return data.event.proposals.nodes.map(({ title }: { title: string }) => title);
  };
  const found = async (filter: Record<string, unknown>, client = organizer.client) =>
    (await list({ filter }, client)).sort();
  /** Reviews by reviewers of their own, each with one of these scores from 0 to 100. */
  const content = await app.given.scoreCategory({ eventId, minimum: 0, maximum: 100 });
  const scored = async (title: string, ...values: number[]) => {
    const proposal = await app.given.proposal({ eventId, title });
    for (const value of values) {
      const reviewerId = (await app.given.user()).id;
      await app.given.review({ proposalId: proposal.id, reviewerId, scores: { [content.id]: value } });
    }
    return proposal;
  };
  return { event, eventId, join, organizer, ask, list, found, scored, content };
}

describe('a list of proposals', () => {
  it('holds those of some tracks, session formats and languages, and of none none', async () => {
    const { eventId, found } = await scene();
    const [web, data] = [await app.given.track({ eventId }), await app.given.track({ eventId })];
    const short = await app.given.sessionFormat({ eventId });
    await app.given.proposal({ eventId, title: 'web', trackId: web.id, language: 'en' });
    await app.given.proposal({ eventId, title: 'data', trackId: data.id, sessionFormatId: short.id });
    await app.given.proposal({ eventId, title: 'neither', language: 'fr' });
    expect(await found({ trackIds: [web.id, data.id] })).toEqual(['data', 'web']);
    expect(await found({ trackIds: [web.id], languages: ['en', 'fr'] })).toEqual(['web']);
    expect(await found({ sessionFormatIds: [short.id] })).toEqual(['data']);
    expect(await found({ languages: ['fr', 'en'] })).toEqual(['neither', 'web']);
    expect(await found({ trackIds: [] })).toEqual([]);
    expect(await found({ trackIds: [newId()] })).toEqual([]);
  });

  it('is searched by words of title, abstract and speakers’ names, whatever accents and signs they have', async () => {
    const { eventId, found } = await scene();
    const speaker = await app.given.speaker({ eventId, name: 'Zoë Ångström' });
    await app.given.proposal({ eventId, title: 'Café résumé', abstract: 'Of 100% C_sharp\\net' });
    const { id: proposalId } = await app.given.proposal({ eventId, title: 'Tea', abstract: 'Leaves' });
    await app.given.proposal({ eventId: (await app.given.event()).id, title: 'Café elsewhere' });
    await app.sql('UPDATE proposal_speakers SET speaker_id = $1 WHERE proposal_id = $2', [
      speaker.id,
      proposalId,
    ]);
    const search = (text: string) => found({ search: text });
    expect(await search('cafe RESUME')).toEqual(['Café résumé']);
    expect(await search('résumé  100%')).toEqual(['Café résumé']);
    expect(await search('angstrom leaves')).toEqual(['Tea']);
    expect(await search('zoe cafe')).toEqual([]);
    expect(await search('e')).toEqual(['Café résumé', 'Tea']);
    expect(await search('')).toEqual(['Café résumé', 'Tea']);
    for (const text of ['100_', 'C%sharp', '％％', '__', '.*', "' OR 1=1 --", 'cafe & !tea'])
      expect(await search(text)).toEqual([]);
    for (const text of ['100%', '100％', 'c_sharp', '\\', 'sharp\\'])
      expect(await search(text)).toEqual(['Café résumé']);
  });

  it('is searched by an index', async () => {
    const plan = await app.sql<Record<string, string>>(
      `EXPLAIN SELECT id FROM proposals WHERE searchable(title || ' ' || abstract) LIKE search_pattern('engine')`,
    );
    const ofNames = await app.sql<Record<string, string>>(
      `EXPLAIN SELECT id FROM speakers WHERE searchable(name) LIKE search_pattern('grace')`,
    );
    const text = [...plan, ...ofNames].map((row) => row['QUERY PLAN']).join();
    expect(text).toContain('proposals_search_idx');
    expect(text).toContain('speakers_search_idx');
  });

  it('does not say what a reviewer of a blind review must not know: who it is by', async () => {
    const { eventId, join, found } = await scene();
    await app.given.reviewPhase({ eventId, isBlind: true });
    const reviewer = await join(Role.REVIEWER);
    const named = async (title: string, fields = {}) => {
      const proposal = await app.given.proposal({ eventId, title, ...fields });
      const { id } = await app.given.speaker({ eventId, name: 'Grace Unmistakable' });
      await app.sql('UPDATE proposal_speakers SET speaker_id = $1 WHERE proposal_id = $2', [id, proposal.id]);
    };
    await named('open');
    await named('talk', { deliberation: Deliberation.ACCEPTED });
    await named('own', { userId: reviewer.user.id });
    expect(await found({ search: 'unmistakable' }, reviewer.client)).toEqual(['own', 'talk']);
    expect(await found({ search: 'unmistakable' })).toEqual(['open', 'own', 'talk']);
  });

  it('is searched and sorted by what the reader of a blind review reads', async () => {
    const { eventId, join, found, list } = await scene();
    await app.given.reviewPhase({ eventId, isBlind: true });
    const reviewer = await join(Role.REVIEWER);
    const hidden = await app.given.proposal({ eventId, title: 'Ada Unmistakable on time' });
    await app.given.proposal({ eventId, title: 'Middle' });
    await app.sql(
      `INSERT INTO blind_texts (event_id, proposal_id, title, original_title, original_abstract, updated_at)
       VALUES ($1, $2, 'Somebody on time', $3, 'x', now())`,
      [eventId, hidden.id, hidden.title],
    );
    expect(await found({ search: 'unmistakable' }, reviewer.client)).toEqual([]);
    expect(await found({ search: 'somebody' }, reviewer.client)).toEqual(['Somebody on time']);
    expect(await found({ search: 'unmistakable' })).toEqual(['Ada Unmistakable on time']);
    expect(await list({ order: 'TITLE' }, reviewer.client)).toEqual(['Middle', 'Somebody on time']);
    expect(await list({ order: 'TITLE' })).toEqual(['Ada Unmistakable on time', 'Middle']);
  });

  it('is narrowed to what the viewer reviewed, has to review and may review', async () => {
    const { eventId, organizer, found, event } = await scene();
    const proposals = new Map<string, string>();
    for (const title of ['scored', 'declared', 'assigned', 'fresh']) {
      const user = await app.given.user({ email: `${title}-${event.id}@elsewhere.example` });
      proposals.set(title, (await app.given.proposal({ eventId, title, userId: user.id })).id);
    }
    const colleague = await app.given.user({ email: `colleague-${event.id}@committee.example` });
    await app.given.proposal({ eventId, title: 'colleague', userId: colleague.id });
    const reviewerId = organizer.user.id;
    const idOf = (title: string) => proposals.get(title) ?? '';
    await app.given.review({ proposalId: idOf('scored'), reviewerId });
    await app.given.review({ proposalId: idOf('declared'), reviewerId, kind: ReviewKind.CONFLICT });
    await app.given.reviewAssignment({ proposalId: idOf('assigned'), reviewerId });
    await app.given.reviewAssignment({ proposalId: idOf('fresh'), reviewerId: colleague.id });
    expect(await found({ isReviewedByViewer: true })).toEqual(['declared', 'scored']);
    expect(await found({ isReviewedByViewer: false })).toEqual(['assigned', 'colleague', 'fresh']);
    expect(await found({ isAssignedToViewer: true })).toEqual(['assigned']);
    expect(await found({ excludesConflicts: true })).toEqual(['assigned', 'fresh', 'scored']);
    expect(await found({ excludesConflicts: false })).toHaveLength(5);
  });

  it('is narrowed by mean score and by how many reviewers scored', async () => {
    const { found, scored } = await scene();
    await scored('none');
    await scored('low', 10, 20);
    await scored('high', 75);
    expect(await found({ minimumMean: 15 })).toEqual(['high', 'low']);
    expect(await found({ minimumMean: 15.01 })).toEqual(['high']);
    expect(await found({ maximumMean: 15, minimumMean: 0 })).toEqual(['low']);
    expect(await found({ fewerReviewsThan: 1 })).toEqual(['none']);
    expect(await found({ fewerReviewsThan: 2 })).toEqual(['high', 'none']);
  });

  it('comes in each order, page by page, without a gap or a repetition', async () => {
    const { ask, organizer, scored } = await scene();
    const day = (n: number) => new Date(Date.UTC(2027, 0, n));
    const thirds = await scored('b thirds', 0, 0, 100);
    const other = await scored('c thirds', 100, 0, 0);
    const best = await scored('d best', 90);
    const none = await scored('a none');
    const change = async ({ id }: { id: string }, at: number, decision: string, rank: number | null = null) =>
      app.sql(
        `UPDATE proposals SET submitted_at = $2, updated_at = $3, deliberation = $4, standby_rank = $5,
                decided_at = CASE WHEN $4 <> 'UNDECIDED' THEN $2::timestamptz END WHERE id = $1`,
        [id, day(at), day(30 - at), decision, rank],
      );
    await change(thirds, 1, 'STANDBY', 2);
    await change(other, 2, 'STANDBY', 1);
    await change(best, 3, 'REJECTED');
    await change(none, 4, 'UNDECIDED');
    const orders: Record<ProposalOrder, string> = {
      NEWEST_FIRST: 'a d c b',
      OLDEST_FIRST: 'b c d a',
      TITLE: 'a b c d',
      HIGHEST_MEAN_FIRST: 'd c b a',
      LOWEST_MEAN_FIRST: 'b c d a',
      WIDEST_SPREAD_FIRST: 'c b d a',
      MOST_REVIEWS_FIRST: 'c b d a',
      FEWEST_REVIEWS_FIRST: 'a d b c',
      STANDBY_RANK: 'c b d a',
      LATEST_DECISION_FIRST: 'd c b a',
      LATEST_UPDATE_FIRST: 'b c d a',
    };
    for (const [order, expected] of Object.entries(orders)) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { data } = await ask(organizer.client, { order, first: 1, after });
        seen.push(...data.event.proposals.nodes.map(({ title }: { title: string }) => title.slice(0, 1)));
        ({ endCursor: after, hasNextPage: more } = data.event.proposals.pageInfo);
      }
      expect([order, seen.join(' ')]).toEqual([order, expected]);
    }
  });

  it('refuses searches for a book, lists without end and scores off the scale', async () => {
    const { ask, organizer } = await scene();
    const wrong: [Record<string, unknown>, string][] = [
      [{ search: 'a b c d e f g h i j k' }, 'filter.search'],
      [{ search: 'x'.repeat(201) }, 'filter.search'],
      [{ trackIds: Array.from({ length: 101 }, newId) }, 'filter.trackIds'],
      [{ sessionFormatIds: ['x'] }, 'filter.sessionFormatIds'],
      [{ minimumMean: 101 }, 'filter.minimumMean'],
      [{ fewerReviewsThan: 0 }, 'filter.fewerReviewsThan'],
    ];
    for (const [filter, field] of wrong) {
      const { errors } = await ask(organizer.client, { filter });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    }
    const { errors } = await ask(organizer.client, { order: 'title; DROP TABLE proposals' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a list of proposals that goes by reviews', () => {
  const wishes = [
    { order: 'HIGHEST_MEAN_FIRST' },
    { order: 'LOWEST_MEAN_FIRST' },
    { order: 'WIDEST_SPREAD_FIRST' },
    { order: 'MOST_REVIEWS_FIRST' },
    { order: 'FEWEST_REVIEWS_FIRST' },
    { filter: { minimumMean: 0 } },
    { filter: { maximumMean: 100 } },
    { filter: { fewerReviewsThan: 1 } },
  ];

  it.each(wishes)('is forbidden to reviewers who do not see them all: %j', async (wish) => {
    const { eventId, join, ask, scored } = await scene();
    await scored('one', 50);
    const reviewer = await join(Role.REVIEWER);
    const { id } = await app.given.reviewPhase({ eventId });
    for (const showsOtherReviews of [OtherReviews.AFTER_OWN, OtherReviews.NEVER]) {
      await app.given.reviewPhase({ id, eventId, showsOtherReviews });
      const { data, errors } = await ask(reviewer.client, wish);
      expect(data.event.proposals).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    await app.given.reviewPhase({ id, eventId, showsOtherReviews: OtherReviews.ALWAYS });
    expect((await ask(reviewer.client, wish)).errors).toBeUndefined();
  });

  it('counts what a reviewer has a conflict of interest with as not reviewed', async () => {
    const { eventId, join, list, found, scored } = await scene();
    await app.given.reviewPhase({ eventId, showsOtherReviews: OtherReviews.ALWAYS });
    const reviewer = await join(Role.REVIEWER, `${eventId}@reviewer.example`);
    const [own, declared] = [await scored('own', 90, 90), await scored('declared', 80)];
    await scored('other', 10, 20, 30);
    await app.sql('UPDATE proposals SET user_id = $1 WHERE id = $2', [reviewer.user.id, own.id]);
    await app.given.review({
      proposalId: declared.id,
      reviewerId: reviewer.user.id,
      kind: ReviewKind.CONFLICT,
    });
    const ordered = (client?: Client) => list({ order: 'HIGHEST_MEAN_FIRST' }, client);
    expect(await ordered()).toEqual(['own', 'declared', 'other']);
    expect(await ordered(reviewer.client)).toEqual(['other', 'declared', 'own']);
    expect(await found({ minimumMean: 50 }, reviewer.client)).toEqual([]);
    expect(await found({ fewerReviewsThan: 1 }, reviewer.client)).toEqual(['declared', 'own']);
  });

  it('is none for door staff, submitters and strangers', async () => {
    const { join, ask, scored } = await scene();
    const proposal = await scored('one', 50);
    await app.sql('UPDATE proposals SET submission = $1 WHERE id = $2', [Submission.WITHDRAWN, proposal.id]);
    const door = await join(Role.DOOR);
    const submitter = await app.as({ id: proposal.userId ?? '' });
    for (const client of [door.client, submitter, app.anyone()]) {
      const { data, errors } = await ask(client, { order: 'HIGHEST_MEAN_FIRST' });
      expect([data, errors]).toEqual([{ event: { proposals: null } }, undefined]);
    }
  });
});
