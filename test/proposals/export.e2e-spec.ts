import { Role } from '../../src/organizations/index.js';
import { Deliberation } from '../../src/proposals/index.js';
import { ReviewKind } from '../../src/proposals/domain/review.js';
import { QuestionKind } from '../../src/questions/domain/question.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';

const FORMULA = '=HYPERLINK("https://bad.example")';

describe('the exports of proposals and reviews', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const scene = async () => {
    const organization = await app.given.organization();
    const event = await app.given.event({ organizationId: organization.id });
    const as = async (role: Role) =>
      app.as((await app.given.member(role, { organizationId: organization.id })).user);
    const path = (file: string) => `/exports/${organization.slug}/${event.slug}/${file}`;
    return { event, eventId: event.id, as, path, organizer: await as(Role.ORGANIZER) };
  };
  const textOf = async (client: Client, path: string) => {
    const response = await client.fetch(path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  };
  /** A rejected proposal with a track, two speakers and two reviews. */
  const filled = async (eventId: string) => {
    const track = await app.given.track({ eventId, name: 'Web' });
    const submitter = await app.given.user({ email: `ada-${eventId}@example.org` });
    const proposal = await app.given.proposal({
      ...{ eventId, userId: submitter.id, title: FORMULA, abstract: 'One, "two"\nthree', trackId: track.id },
      ...{ language: 'en', deliberation: Deliberation.REJECTED },
    });
    const second = await app.given.speaker({ eventId, name: 'Grace', email: 'grace@example.org' });
    await app.sql('INSERT INTO proposal_speakers VALUES ($1, $2, $3, 1)', [eventId, proposal.id, second.id]);
    const scale = { eventId, minimum: 0, maximum: 10 };
    const content = await app.given.scoreCategory({ ...scale, name: '2024' });
    await app.given.scoreCategory({ ...scale, name: 'Style' });
    const [one, other, none] = [
      await app.given.user({ name: '@Rita' }),
      await app.given.user({ name: 'Rob' }),
      await app.given.user(),
    ];
    const review = (reviewer: { id: string }, fields: object) =>
      app.given.review({ proposalId: proposal.id, reviewerId: reviewer.id, ...fields });
    const first = await review(one, { scores: { [content.id]: 5 }, comment: '+1' });
    await review(other, { scores: { [content.id]: 10 } });
    await review(none, { kind: ReviewKind.ABSTAINED });
    return { proposal, first, one };
  };

  it('hold every proposal with its state, speakers and scores, without formulas', async () => {
    const { eventId, path, organizer } = await scene();
    const { proposal } = await filled(eventId);
    await app.given.proposal({ eventId: (await app.given.event()).id, title: 'Elsewhere' });
    const text = await textOf(organizer, path('proposals.csv'));
    const [names, ...rows] = text.split('\r\n');
    expect(names).toBe(
      '\uFEFFid,title,abstract,language,level,track,session_format,tags,submission,deliberation,standby_rank,decided_at,' +
        'published_at,confirmation,confirm_by,submitted_at,updated_at,speakers,speaker_emails,review_count,review_mean,review_spread,answers',
    );
    const now = app.clock.now().toISOString();
    const [speaker] = await app.sql<{ name: string }>('SELECT name FROM speakers WHERE user_id = $1', [
      proposal.userId,
    ]);
    expect(rows).toEqual([
      `${proposal.id},"'=HYPERLINK(""https://bad.example"")","One, ""two""\nthree",en,,Web,,,SUBMITTED,REJECTED,,${now},,,,` +
        `${now},${now},"${speaker?.name ?? ''}\nGrace","ada-${eventId}@example.org\ngrace@example.org",2,75,25,`,
      '',
    ]);
    const json = JSON.parse(await textOf(organizer, path('proposals.json')));
    expect(json.proposals).toHaveLength(1);
    expect(json.proposals[0]).toMatchObject({
      ...{ id: proposal.id, title: FORMULA, track: 'Web', sessionFormat: null, deliberation: 'REJECTED' },
      speakers: [{ email: `ada-${eventId}@example.org` }, { name: 'Grace', email: 'grace@example.org' }],
      reviews: { count: 2, mean: 75, spread: 25 },
    });
    expect(Object.keys(json.proposals[0])).not.toEqual(
      expect.arrayContaining(['userId', 'talkId', 'eventId']),
    );
  });

  it('hold what was answered, in the words of that time', async () => {
    const { eventId, path, organizer } = await scene();
    const { id: proposalId } = await app.given.proposal({ eventId });
    const seats = await app.given.question({ eventId, kind: QuestionKind.NUMBER, text: 'Seats?' });
    const level = await app.given.question({ eventId, kind: QuestionKind.CHOICES, text: 'Level?' });
    await app.given.answer({ questionId: level.id, proposalId, choices: level.choices });
    await app.given.answer({ questionId: seats.id, proposalId, number: 0 });
    await app.sql(`UPDATE questions SET text = 'Else?' WHERE id = $1`, [seats.id]);
    const answers = [
      { questionId: seats.id, question: 'Seats?', answer: 0 },
      { questionId: level.id, question: 'Level?', answer: ['First', 'Second'] },
    ];
    const { proposals } = JSON.parse(await textOf(organizer, path('proposals.json')));
    expect(proposals).toMatchObject([{ id: proposalId, answers }]);
    const cell = JSON.stringify(answers).replaceAll('"', '""');
    expect(await textOf(organizer, path('proposals.csv'))).toContain(`,"${cell}"\r\n`);
  });

  it('hold every review with a column for each score category', async () => {
    const { eventId, path, organizer } = await scene();
    const { proposal, first, one } = await filled(eventId);
    const text = await textOf(organizer, path('reviews.csv'));
    const [names, row, , abstained] = text.split('\r\n');
    expect(names).toBe(
      '\uFEFFid,proposal_id,proposal_title,reviewer_id,reviewer_name,kind,abstained,comment,score: 2024,score: Style,created_at,updated_at',
    );
    const now = app.clock.now().toISOString();
    expect(row).toBe(
      `${first.id},${proposal.id},"'=HYPERLINK(""https://bad.example"")",${one.id},'@Rita,SCORED,no,'+1,5,,${now},${now}`,
    );
    expect(abstained).toContain(',ABSTAINED,yes,,,,');
    const { reviews } = JSON.parse(await textOf(organizer, path('reviews.json')));
    expect(reviews).toHaveLength(3);
    expect(reviews[0]).toMatchObject({
      proposal: { id: proposal.id, title: FORMULA },
      reviewer: { id: one.id, name: '@Rita' },
      ...{ kind: 'SCORED', comment: '+1', scores: [{ category: '2024', value: 5 }] },
    });
  });

  it('are whole files where there is nothing, too', async () => {
    const { path, organizer } = await scene();
    expect(JSON.parse(await textOf(organizer, path('proposals.json')))).toEqual({ proposals: [] });
    expect(JSON.parse(await textOf(organizer, path('reviews.json')))).toEqual({ reviews: [] });
    expect((await textOf(organizer, path('reviews.csv'))).split('\r\n')).toHaveLength(2);
  });

  it('are for those who decide only', async () => {
    const { event, eventId, as, path } = await scene();
    await filled(eventId);
    const stranger = await app.as((await app.given.member(Role.OWNER)).user);
    const files = ['proposals.csv', 'proposals.json', 'reviews.csv', 'reviews.json'];
    for (const file of files)
      for (const [client, status] of [
        [app.anyone(), 401],
        [stranger, 404],
        [await as(Role.REVIEWER), 403],
        [await as(Role.DOOR), 403],
        [await as(Role.OWNER), 200],
      ] as const) {
        const response = await client.fetch(path(file));
        expect([response.status, (await response.text()).includes('bad.example')]).toEqual([
          status,
          status === 200,
        ]);
      }
    await app.sql(`UPDATE events SET status = 'DRAFT' WHERE id = $1`, [event.id]);
    for (const file of files) expect((await stranger.fetch(path(file))).status).toBe(404);
  });

  it('of many hold each once, and cost a few statements for each 500', async () => {
    const { eventId, path, organizer } = await scene();
    const cost = async (file: string) =>
      (await statementsOf(app, async () => (await organizer.fetch(path(file))).text())).length;
    await filled(eventId);
    const costs = [await cost('proposals.csv'), await cost('reviews.csv')];
    await app.sql(
      `INSERT INTO proposals (id, event_id, title, abstract, submission, deliberation, submitted_at, updated_at, version)
       SELECT gen_random_uuid(), $1, 'Proposal ' || n, 'x', 'SUBMITTED', 'UNDECIDED', $2::timestamptz, $2::timestamptz, 1
       FROM generate_series(1, 1300) AS n`,
      [eventId, app.clock.now()],
    );
    const reviewerId = (await app.given.user()).id;
    await app.sql(
      `INSERT INTO reviews (id, event_id, proposal_id, reviewer_id, kind, comment, created_at, updated_at)
       SELECT gen_random_uuid(), event_id, id, $2, 'ABSTAINED', '', submitted_at, submitted_at FROM proposals WHERE event_id = $1`,
      [eventId, reviewerId],
    );
    const { proposals } = JSON.parse(await textOf(organizer, path('proposals.json')));
    expect(new Set(proposals.map(({ id }: { id: string }) => id)).size).toBe(1_301);
    const { reviews } = JSON.parse(await textOf(organizer, path('reviews.json')));
    expect(new Set(reviews.map(({ id }: { id: string }) => id)).size).toBe(1_304);
    expect((await cost('proposals.csv')) - (costs[0] ?? 0)).toBeLessThanOrEqual(8);
    expect((await cost('reviews.csv')) - (costs[1] ?? 0)).toBeLessThanOrEqual(8);
  });
});
