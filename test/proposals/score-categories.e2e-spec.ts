import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';

const answer = `scoreCategory { name weight minimum maximum position tracks { name } }
  userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }`;
const mutation = (verb: string) =>
  `mutation ($input: ${verb}ScoreCategoryInput!) { answer: ${verb.toLowerCase()}ScoreCategory(input: $input) { ${answer} } }`;
const [ADD, UPDATE, REMOVE] = [mutation('Add'), mutation('Update'), mutation('Remove')];
const READ = `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
  scoreCategories { name }
} }`;

describe('what proposals are scored by', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    categories: await app.sql('SELECT * FROM score_categories ORDER BY id'),
    tracks: await app.sql('SELECT * FROM score_category_tracks ORDER BY score_category_id, track_id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });

  const scene = async () => {
    const organization = await app.given.organization();
    const event = await app.given.event({ organizationId: organization.id });
    const as = async (role: Role) =>
      app.as((await app.given.member(role, { organizationId: organization.id })).user);
    const address = { organization: organization.slug, slug: event.slug };
    return { event, as, address, client: await as(Role.ORGANIZER) };
  };

  it('is added behind the others, from 1 to 5 unless said otherwise', async () => {
    const { event, client } = await scene();
    const track = await app.given.track({ eventId: event.id, name: 'Web' });
    const first = await client.mutate(ADD, { eventId: event.id, name: 'Content' });
    expect(first.data.answer).toEqual({
      scoreCategory: { name: 'Content', weight: 1, minimum: 1, maximum: 5, position: 1, tracks: [] },
      userErrors: [],
    });
    const depth = {
      eventId: event.id,
      name: 'Depth',
      weight: 3,
      minimum: 0,
      maximum: 10,
      trackIds: [track.id],
    };
    const { data } = await client.mutate(ADD, depth);
    expect(data.answer.scoreCategory).toEqual({
      name: 'Depth',
      weight: 3,
      minimum: 0,
      maximum: 10,
      position: 2,
      tracks: [{ name: 'Web' }],
    });
  });

  it('changes, also its tracks', async () => {
    const { event, client } = await scene();
    const track = await app.given.track({ eventId: event.id, name: 'Web' });
    const { id: scoreCategoryId } = await app.given.scoreCategory({ eventId: event.id, name: 'Content' });
    const changes = { name: 'Depth', weight: 7, position: 4, trackIds: [track.id] };
    const changed = await client.mutate(UPDATE, { scoreCategoryId, changes });
    expect(changed.data.answer).toMatchObject({
      scoreCategory: { name: 'Depth', weight: 7, position: 4, maximum: 5, tracks: [{ name: 'Web' }] },
      userErrors: [],
    });
    const opened = await client.mutate(UPDATE, { scoreCategoryId, changes: { trackIds: [] } });
    expect(opened.data.answer.scoreCategory).toMatchObject({ name: 'Depth', tracks: [] });
    const removed = await client.mutate(REMOVE, { scoreCategoryId });
    expect(removed.data.answer).toMatchObject({ scoreCategory: { name: 'Depth' }, userErrors: [] });
    expect(await app.sql('SELECT id FROM score_categories WHERE id = $1', [scoreCategoryId])).toEqual([]);
  });

  it('is refused with a name that is taken or a scale that does not go up, and nothing changes', async () => {
    const { event, client } = await scene();
    const { id: scoreCategoryId } = await app.given.scoreCategory({ eventId: event.id, name: 'Content' });
    await app.given.scoreCategory({ eventId: event.id, name: 'Depth' });
    const before = await stored();
    const errors = async (document: string, input: Record<string, unknown>) =>
      (await client.mutate(document, input)).data.answer.userErrors;
    const add = { eventId: event.id, name: 'Fun' };
    expect(await errors(ADD, { ...add, name: 'Content' })).toMatchObject([{ __typename: 'NameTaken' }]);
    expect(await errors(ADD, { ...add, minimum: 5 })).toMatchObject([{ path: ['maximum'] }]);
    expect(await errors(ADD, { ...add, weight: 0 })).toMatchObject([{ path: ['weight'] }]);
    expect(await errors(ADD, { ...add, name: ' ' })).toMatchObject([{ path: ['name'] }]);
    const changing = (changes: object) => errors(UPDATE, { scoreCategoryId, changes });
    expect(await changing({ name: 'Depth' })).toMatchObject([{ __typename: 'NameTaken' }]);
    expect(await changing({ minimum: 5 })).toMatchObject([{ path: ['changes', 'maximum'] }]);
    expect(await changing({ weight: null })).toContainEqual(
      expect.objectContaining({ path: ['changes', 'weight'] }),
    );
    expect(await changing({ trackIds: null })).toContainEqual(
      expect.objectContaining({ path: ['changes', 'trackIds'] }),
    );
    expect(await stored()).toEqual(before);
  });

  it('does not know what is of another event or nowhere, and nothing changes', async () => {
    const { event, client } = await scene();
    const { id: scoreCategoryId } = await app.given.scoreCategory({ eventId: event.id });
    const foreign = (await scene()).event;
    const track = await app.given.track({ eventId: foreign.id });
    const other = await app.given.scoreCategory({ eventId: foreign.id });
    const before = await stored();
    for (const [document, input] of [
      [ADD, { eventId: event.id, name: 'Fun', trackIds: [track.id] }],
      [ADD, { eventId: foreign.id, name: 'Fun' }],
      [UPDATE, { scoreCategoryId, changes: { trackIds: [newId()] } }],
      [UPDATE, { scoreCategoryId: other.id, changes: { weight: 2 } }],
      [REMOVE, { scoreCategoryId: newId() }],
    ] as const) {
      const { errors } = await client.mutate(document, input);
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    expect(await stored()).toEqual(before);
  });

  it('stays once reviewers have scored by it, and its scale holds their scores', async () => {
    const { event, client } = await scene();
    const { id: scoreCategoryId } = await app.given.scoreCategory({ eventId: event.id, name: 'Content' });
    const { id: proposalId } = await app.given.proposal({ eventId: event.id });
    const reviewer = await app.given.user();
    await app.given.review({ proposalId, reviewerId: reviewer.id, scores: { [scoreCategoryId]: 4 } });
    const before = await stored();
    const refused = { scoreCategory: null, userErrors: [{ __typename: 'ScoreCategoryInUse' }] };
    const removed = await client.mutate(REMOVE, { scoreCategoryId });
    expect(removed.data.answer).toMatchObject(refused);
    const narrow = await client.mutate(UPDATE, { scoreCategoryId, changes: { maximum: 3 } });
    expect(narrow.data.answer).toMatchObject(refused);
    expect(await stored()).toEqual(before);
    const wide = await client.mutate(UPDATE, { scoreCategoryId, changes: { maximum: 4, weight: 2 } });
    expect(wide.data.answer.scoreCategory).toMatchObject({ maximum: 4, weight: 2 });
  });

  it('is read by the committee only', async () => {
    const { event, as, address } = await scene();
    await app.given.scoreCategory({ eventId: event.id, name: 'Content' });
    const read = async (reader = app.anyone()) =>
      (await reader.request(READ, address)).data.event.scoreCategories;
    for (const role of [Role.ORGANIZER, Role.REVIEWER])
      expect(await read(await as(role))).toEqual([{ name: 'Content' }]);
    for (const reader of [await as(Role.DOOR), app.anyone()]) expect(await read(reader)).toBeNull();
  });
});
