import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { ReviewKind } from '../../src/proposals/domain/review.js';
import { Deliberation, Submission } from '../../src/proposals/domain/proposal-state.js';
import { startApp, type TestApp } from '../support/app.js';

const answer = `review { kind comment reviewer { name } proposal { title } scores { value category { name } } }
  userErrors { __typename ... on UserError { message } ... on InvalidInput { path } ... on ReviewingClosed { opensAt closesAt } }`;
const mutation = (name: string, fields = answer) =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { answer: ${name}(input: $input) { ${fields} } }`;
const REVIEW = mutation('reviewProposal');
const ABSTAIN = mutation('abstainFromProposal');
const DECLARE = mutation('declareConflictOfInterest');
const WITHDRAW = mutation('withdrawReview', answer.replace(/review {.*}/, 'proposal { title }'));

describe('reviewing proposals', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    reviews: await app.sql('SELECT * FROM reviews ORDER BY id'),
    scores: await app.sql('SELECT * FROM review_scores ORDER BY review_id, score_category_id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });

  const scene = async (role = Role.REVIEWER) => {
    const { event, user } = await app.given.eventWith(role);
    await app.sql('UPDATE users SET email = $2 WHERE id = $1', [user.id, `${user.id}@work.example`]);
    const content = await app.given.scoreCategory({ eventId: event.id, name: 'Content' });
    const proposal = await app.given.proposal({ eventId: event.id });
    const scores = [{ scoreCategoryId: content.id, value: 4 }];
    const input = { proposalId: proposal.id, scores };
    return { event, user, content, proposal, client: await app.as(user), input };
  };

  it('writes a review, which only the committee reads', async () => {
    const { event, user, proposal, client, input } = await scene();
    const { data } = await client.mutate(REVIEW, { ...input, comment: '**Yes**' });
    expect(data.answer).toEqual({
      review: {
        kind: 'SCORED',
        comment: '**Yes**',
        reviewer: { name: user.name },
        proposal: { title: proposal.title },
        scores: [{ value: 4, category: { name: 'Content' } }],
      },
      userErrors: [],
    });
    expect(
      await app.sql('SELECT action, subject_id, details FROM audit_entries WHERE event_id = $1', [event.id]),
    ).toEqual([{ action: 'review.written', subject_id: proposal.id, details: [] }]);
  });

  it('keeps one review of each reviewer, whatever becomes of it', async () => {
    const { proposal, client, input, content } = await scene();
    const kinds = async () =>
      app.sql(
        `SELECT kind, comment, array_remove(array_agg(value), NULL) AS scores FROM reviews
         LEFT JOIN review_scores ON review_id = reviews.id WHERE proposal_id = $1 GROUP BY reviews.id`,
        [proposal.id],
      );
    await client.mutate(REVIEW, { ...input, comment: 'First' });
    await client.mutate(REVIEW, { ...input, scores: [{ scoreCategoryId: content.id, value: 1 }] });
    expect(await kinds()).toEqual([{ kind: 'SCORED', comment: '', scores: [1] }]);
    await client.mutate(ABSTAIN, { proposalId: proposal.id });
    expect(await kinds()).toEqual([{ kind: 'ABSTAINED', comment: '', scores: [] }]);
    await client.mutate(REVIEW, { ...input, comment: 'Back' });
    await client.mutate(DECLARE, { proposalId: proposal.id });
    expect(await kinds()).toEqual([{ kind: 'CONFLICT', comment: '', scores: [] }]);
    const { data } = await client.mutate(WITHDRAW, { proposalId: proposal.id });
    expect(data.answer).toEqual({ proposal: { title: proposal.title }, userErrors: [] });
    expect(await kinds()).toEqual([]);
  });

  it('writes one of several reviews at once over the other', async () => {
    const { proposal, client, input } = await scene();
    const answers = await Promise.all([1, 2, 3, 4].map(() => client.mutate(REVIEW, input)));
    expect(answers.map(({ data }) => data.answer.userErrors)).toEqual([[], [], [], []]);
    expect(await app.sql('SELECT kind FROM reviews WHERE proposal_id = $1', [proposal.id])).toHaveLength(1);
  });

  it('scores by what is meant for the proposal’s track', async () => {
    const { event, client, content } = await scene();
    const [web, data] = [
      await app.given.track({ eventId: event.id }),
      await app.given.track({ eventId: event.id }),
    ];
    const depth = await app.given.scoreCategory({ eventId: event.id, name: 'Depth' });
    await app.sql('INSERT INTO score_category_tracks VALUES ($1, $2, $3)', [event.id, depth.id, web.id]);
    const give = async (trackId: string, ...ids: string[]) => {
      const { id } = await app.given.proposal({ eventId: event.id, trackId });
      const scores = ids.map((scoreCategoryId) => ({ scoreCategoryId, value: 3 }));
      return (await client.mutate(REVIEW, { proposalId: id, scores })).data.answer.userErrors;
    };
    expect(await give(web.id, content.id, depth.id)).toEqual([]);
    expect(await give(data.id, content.id)).toEqual([]);
    expect(await give(web.id, content.id)).toMatchObject([{ path: ['scores'] }]);
    expect(await give(data.id, content.id, depth.id)).toMatchObject([
      { path: ['scores', '1', 'scoreCategoryId'] },
    ]);
  });

  it('refuses scores off the scale, missing, twice or of another event, and changes nothing', async () => {
    const { client, input, content } = await scene();
    const foreign = (await scene()).content;
    const before = await stored();
    const paths = async (scores: { scoreCategoryId: string; value: number }[], comment = '') => {
      const { data } = await client.mutate(REVIEW, { ...input, scores, comment });
      expect(data.answer.review).toBeNull();
      return data.answer.userErrors.map(({ path }: { path: string[] }) => path.join('.'));
    };
    const score = { scoreCategoryId: content.id, value: 3 };
    expect(await paths([{ ...score, value: 0 }])).toEqual(['scores.0.value']);
    expect(await paths([{ ...score, value: 6 }])).toEqual(['scores.0.value']);
    expect(await paths([])).toEqual(['scores']);
    expect(await paths([score, score])).toEqual(['scores.1.scoreCategoryId']);
    expect(await paths([score, { ...score, scoreCategoryId: foreign.id }])).toEqual([
      'scores.1.scoreCategoryId',
    ]);
    expect(await paths([score], 'x'.repeat(10_001))).toEqual(['comment']);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['is the submitter', (id: string) => ({ userId: id }), () => null],
    ['speaks in it', () => ({}), (id: string) => ({ userId: id })],
    ['works where a speaker does', () => ({}), () => ({ email: 'somebody@dev.work.example' })],
  ])('refuses a reviewer who %s, without saying why, and changes nothing', async (_, fields, coSpeaker) => {
    const { event, user, client, content } = await scene();
    const proposal = await app.given.proposal({ eventId: event.id, ...fields(user.id) });
    const also = coSpeaker(user.id);
    if (also) {
      const { id } = await app.given.speaker({ eventId: event.id, ...also });
      await app.sql('INSERT INTO proposal_speakers VALUES ($1, $2, $3, 1)', [event.id, proposal.id, id]);
    }
    const before = await stored();
    const scores = [{ scoreCategoryId: content.id, value: 5 }];
    for (const { data } of [
      await client.mutate(REVIEW, { proposalId: proposal.id, scores }),
      await client.mutate(ABSTAIN, { proposalId: proposal.id }),
    ])
      expect(data.answer).toEqual({
        review: null,
        userErrors: [
          {
            __typename: 'ConflictOfInterest',
            message: 'You have a conflict of interest with this proposal and cannot review it.',
          },
        ],
      });
    expect(await stored()).toEqual(before);
  });

  it('lets colleagues at a free mail hoster review each other', async () => {
    const { event, user, client, input } = await scene();
    await app.sql('UPDATE users SET email = $2 WHERE id = $1', [user.id, `${user.id}@gmail.com`]);
    const submitter = await app.given.user({ email: 'somebody-else@gmail.com' });
    const proposal = await app.given.proposal({ eventId: event.id, userId: submitter.id });
    const { data } = await client.mutate(REVIEW, { ...input, proposalId: proposal.id });
    expect(data.answer.userErrors).toEqual([]);
  });

  it('holds a reviewer to a declared conflict until it is withdrawn', async () => {
    const { proposal, client, input } = await scene();
    const { data } = await client.mutate(DECLARE, { proposalId: proposal.id });
    expect(data.answer).toMatchObject({ review: { kind: 'CONFLICT', scores: [] }, userErrors: [] });
    const before = await stored();
    for (const document of [REVIEW, ABSTAIN]) {
      const refused = await client.mutate(
        document,
        document === REVIEW ? input : { proposalId: proposal.id },
      );
      expect(refused.data.answer).toMatchObject({
        review: null,
        userErrors: [{ __typename: 'ConflictOfInterest' }],
      });
    }
    expect(await stored()).toEqual(before);
    await client.mutate(WITHDRAW, { proposalId: proposal.id });
    expect((await client.mutate(REVIEW, input)).data.answer.userErrors).toEqual([]);
  });

  it('takes nothing before reviewing opens or after it closes, and changes nothing', async () => {
    const { event, user, proposal, client, input } = await scene();
    await app.given.review({ proposalId: proposal.id, reviewerId: user.id, kind: ReviewKind.ABSTAINED });
    const phaseId = newId();
    const hours = (count: number) => new Date(app.clock.now().getTime() + count * 3_600_000);
    for (const [opensAt, closesAt] of [
      [hours(1), null],
      [null, hours(0)],
    ]) {
      const times = { opensAt: opensAt ?? null, closesAt: closesAt ?? null };
      await app.given.reviewPhase({ id: phaseId, eventId: event.id, ...times });
      const before = await stored();
      for (const document of [REVIEW, ABSTAIN, DECLARE, WITHDRAW]) {
        const wish = document === REVIEW ? input : { proposalId: proposal.id };
        const { data } = await client.mutate(document, wish);
        expect(data.answer.userErrors).toMatchObject([
          {
            __typename: 'ReviewingClosed',
            opensAt: opensAt?.toISOString() ?? null,
            closesAt: closesAt?.toISOString() ?? null,
          },
        ]);
      }
      expect(await stored()).toEqual(before);
    }
  });

  it('takes no review of what does not wait for a decision', async () => {
    const { event, client, input } = await scene();
    for (const state of [{ submission: Submission.WITHDRAWN }, { deliberation: Deliberation.REJECTED }]) {
      const { id } = await app.given.proposal({ eventId: event.id, ...state });
      const { data } = await client.mutate(REVIEW, { ...input, proposalId: id });
      expect(data.answer.userErrors).toMatchObject([{ __typename: 'ReviewingClosed' }]);
    }
  });

  it('does not know what is of others or nowhere', async () => {
    const { client, proposal, input } = await scene();
    const foreign = (await scene()).proposal;
    const before = await stored();
    for (const [document, wish] of [
      [REVIEW, { ...input, proposalId: foreign.id }],
      [ABSTAIN, { proposalId: newId() }],
      [DECLARE, { proposalId: foreign.id }],
      [WITHDRAW, { proposalId: proposal.id }],
    ] as const) {
      const { errors } = await client.mutate(document, wish);
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    expect(await stored()).toEqual(before);
  });
});
