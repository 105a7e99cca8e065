import { Role } from '../../src/organizations/index.js';
import { Submission } from '../../src/proposals/domain/proposal-state.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const SIMILAR = `query ($id: ID!) { proposal(id: $id) {
  similar { similarity isSameSpeaker proposal { title speakers { name } } }
} }`;
const LIST = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) {
    proposals(first: 100) { nodes { title similar { similarity isSameSpeaker proposal { title } } } }
  }
}`;

describe('similar proposals', () => {
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
    const given = (title: string, abstract: string, userId?: string | null) =>
      app.given.proposal({ eventId: event.id, title, abstract, ...(userId ? { userId } : {}) });
    return { event, as, given, address: { organization: organization.slug, slug: event.slug } };
  };

  it('are found by title, by abstract and by speaker, the most similar first', async () => {
    const { event, as, given } = await scene();
    const one = await given('Type systems for busy people', 'All about types and how they help.');
    await given('Type systems for very busy people', 'Something else entirely, with other words.');
    await given('Quite another headline', one.abstract);
    await given('Gardening', 'Of flowers and of bees.', one.userId);
    await given('Cooking', 'Of pots and of pans.');
    const draft = { eventId: event.id, title: one.title, submission: Submission.DRAFT };
    await app.given.proposal(draft);
    await app.given.proposal({ eventId: event.id, title: one.title, submission: Submission.WITHDRAWN });
    const elsewhere = await app.given.event();
    await app.given.proposal({ eventId: elsewhere.id, title: one.title });
    const { data } = await (await as(Role.ORGANIZER)).request(SIMILAR, { id: one.id });
    const found = data.proposal.similar;
    expect(found.map((each: { proposal: { title: string } }) => each.proposal.title)).toEqual([
      'Quite another headline',
      'Type systems for very busy people',
      'Gardening',
    ]);
    expect(found).toMatchObject([
      { similarity: 1, isSameSpeaker: false },
      { similarity: expect.any(Number), isSameSpeaker: false },
      { isSameSpeaker: true },
    ]);
  });

  it('tell reviewers of a blind review nothing of who speaks', async () => {
    const { event, as, given } = await scene();
    await app.given.reviewPhase({ eventId: event.id, isBlind: true });
    const one = await given('Type systems for busy people', 'All about types.');
    await given('Type systems for very busy people', 'Other words.', one.userId);
    await given('Gardening', 'Of flowers and of bees.', one.userId);
    const { data } = await (await as(Role.REVIEWER)).request(SIMILAR, { id: one.id });
    expect(data.proposal.similar).toEqual([
      {
        similarity: expect.any(Number),
        isSameSpeaker: null,
        proposal: { title: 'Type systems for very busy people', speakers: null },
      },
    ]);
    const organizer = await (await as(Role.ORGANIZER)).request(SIMILAR, { id: one.id });
    expect(organizer.data.proposal.similar).toHaveLength(2);
  });

  it('are for the committee: not for the submitter', async () => {
    const { given } = await scene();
    const one = await given('The same', 'The same.');
    await given('The same', 'The same.');
    const submitter = await app.as({ id: one.userId ?? '' });
    expect((await submitter.request(SIMILAR, { id: one.id })).data.proposal).toEqual({ similar: null });
  });

  it('cost as many statements for three proposals as for one', async () => {
    const { as, given, address } = await scene();
    const client = await as(Role.ORGANIZER);
    const add = async (n: number) => {
      const { userId } = await given(`Twins ${String(n)}`, 'Alike.');
      await given(`Twins ${String(n)} again`, 'Alike.', userId);
    };
    await add(1);
    const one = await statementsOf(app, () => client.request(LIST, address));
    await add(2);
    await add(3);
    const three = await statementsOf(app, async () => {
      const { data } = await client.request(LIST, address);
      expect(data.event.proposals.nodes).toHaveLength(6);
    });
    expect(three).toHaveLength(one.length);
  });
});
