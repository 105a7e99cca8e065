import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const SET = `mutation ($input: SetReviewerExpertiseInput!) { answer: setReviewerExpertise(input: $input) {
  reviewerExpertise { reviewer { name } tags { name } tracks { name } }
  userErrors { __typename ... on InvalidInput { path } }
} }`;
const READ = `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
  reviewerExpertise { reviewer { name } tags { name } tracks { name } }
} }`;
const ASSIGN = `mutation ($input: AssignReviewsInput!) { answer: assignReviews(input: $input) {
  added matches leastLoad greatestLoad
} }`;
const TAG = `mutation ($input: TagProposalsInput!) { tagProposals(input: $input) { userErrors { __typename } } }`;

describe('the expertise of reviewers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    tags: await app.sql('SELECT * FROM reviewer_tags ORDER BY reviewer_id, tag_id'),
    tracks: await app.sql('SELECT * FROM reviewer_tracks ORDER BY reviewer_id, track_id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const organization = await app.given.organization();
    const organizationId = organization.id;
    const event = await app.given.event({ organizationId });
    const join = async (role: Role) => {
      const user = await app.given.user({ email: `somebody@${newId()}.example` });
      await app.given.member(role, { organizationId, user });
      return { user, client: await app.as(user) };
    };
    const tag = await app.given.tag({ eventId: event.id, name: 'Web' });
    const track = await app.given.track({ eventId: event.id, name: 'Main' });
    const address = { organization: organization.slug, slug: event.slug };
    const [ada, bob] = [await join(Role.REVIEWER), await join(Role.REVIEWER)];
    const { client } = await join(Role.ORGANIZER);
    return { event, join, tag, track, address, ada, bob, client, nothing: { tagIds: [], trackIds: [] } };
  };

  it('is said by reviewers of themselves and by organizers of all, as a whole', async () => {
    const { event, tag, track, address, ada, bob, client, nothing, join } = await scene();
    const eventId = event.id;
    const own = await ada.client.mutate(SET, { eventId, tagIds: [tag.id], trackIds: [track.id] });
    const adas = { reviewer: { name: ada.user.name }, tags: [{ name: 'Web' }], tracks: [{ name: 'Main' }] };
    expect(own.data.answer).toEqual({ reviewerExpertise: adas, userErrors: [] });
    const bobs = { reviewer: { name: bob.user.name }, tags: [], tracks: [{ name: 'Main' }] };
    const said = await client.mutate(SET, {
      eventId,
      reviewerId: bob.user.id,
      ...nothing,
      trackIds: [track.id],
    });
    expect(said.data.answer).toEqual({ reviewerExpertise: bobs, userErrors: [] });
    const read = async (reader = client) =>
      (await reader.request(READ, address)).data.event.reviewerExpertise;
    expect(await read()).toHaveLength(2);
    expect(await read()).toEqual(expect.arrayContaining([adas, bobs]));
    expect(await read(bob.client)).toEqual([bobs]);
    for (const outsider of [(await join(Role.DOOR)).client, app.anyone()])
      expect(await read(outsider)).toBeNull();
    await ada.client.mutate(SET, { eventId, ...nothing });
    expect(await read(ada.client)).toEqual([]);
  });

  it('goes with the tag or the track', async () => {
    const { event, tag, track, ada } = await scene();
    await ada.client.mutate(SET, { eventId: event.id, tagIds: [tag.id], trackIds: [track.id] });
    await app.sql('DELETE FROM tags WHERE id = $1', [tag.id]);
    await app.sql('DELETE FROM tracks WHERE id = $1', [track.id]);
    const left = await app.sql(
      `SELECT 1 FROM reviewer_tags WHERE event_id = $1 UNION ALL SELECT 1 FROM reviewer_tracks WHERE event_id = $1`,
      [event.id],
    );
    expect(left).toEqual([]);
  });

  it('is no reviewer’s to say of another, nor of people, tags and tracks elsewhere; nothing changes', async () => {
    const { event, tag, ada, bob, client, nothing, join } = await scene();
    const foreign = await scene();
    const door = await join(Role.DOOR);
    const eventId = event.id;
    const before = await stored();
    for (const [caller, input, code] of [
      [ada.client, { eventId, reviewerId: bob.user.id, ...nothing, tagIds: [tag.id] }, 'FORBIDDEN'],
      [client, { eventId, reviewerId: door.user.id, ...nothing }, 'NOT_FOUND'],
      [client, { eventId, reviewerId: foreign.ada.user.id, ...nothing }, 'NOT_FOUND'],
      [client, { eventId, reviewerId: newId(), ...nothing }, 'NOT_FOUND'],
      [client, { eventId, ...nothing, tagIds: [foreign.tag.id] }, 'NOT_FOUND'],
      [client, { eventId, ...nothing, trackIds: [foreign.track.id] }, 'NOT_FOUND'],
      [client, { eventId: foreign.event.id, ...nothing }, 'NOT_FOUND'],
    ] as const) {
      const { errors } = await caller.mutate(SET, input);
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
    const twice = { eventId, ...nothing, tagIds: [tag.id, tag.id] };
    expect((await client.mutate(SET, twice)).data.answer).toEqual({
      reviewerExpertise: null,
      userErrors: [{ __typename: 'InvalidInput', path: ['tagIds'] }],
    });
    expect(await stored()).toEqual(before);
  });

  it('decides who reviews what, as long as the work stays even', async () => {
    const { event, tag, track, ada, bob, client, nothing } = await scene();
    const eventId = event.id;
    const web = [];
    const main = [];
    for (let count = 0; count < 3; count++) {
      main.push((await app.given.proposal({ eventId, trackId: track.id })).id);
      web.push((await app.given.proposal({ eventId })).id);
    }
    await client.mutate(TAG, { eventId, proposalIds: web, add: ['web'] });
    await ada.client.mutate(SET, { eventId, ...nothing, tagIds: [tag.id] });
    await bob.client.mutate(SET, { eventId, ...nothing, trackIds: [track.id] });
    const { data } = await client.mutate(ASSIGN, { eventId, reviewsPerProposal: 1 });
    expect(data.answer).toEqual({ added: 6, matches: 6, leastLoad: 3, greatestLoad: 3 });
    const rows = await app.sql<{ id: string }>(
      'SELECT proposal_id AS id FROM review_assignments WHERE event_id = $1 AND reviewer_id = $2',
      [eventId, ada.user.id],
    );
    expect(rows.map(({ id }) => id).sort()).toEqual(web.sort());
  });

  it('costs as many statements for three reviewers and proposals as for one', async () => {
    const { event, tag, track, address, ada, bob, client, join } = await scene();
    const eventId = event.id;
    const known = { eventId, tagIds: [tag.id], trackIds: [track.id] };
    const costs = async () => {
      await app.given.proposal({ eventId, trackId: track.id });
      const reading = await statementsOf(app, () => client.request(READ, address));
      const assigning = await statementsOf(app, () =>
        client.mutate(ASSIGN, { eventId, reviewsPerProposal: 3 }),
      );
      return [reading.length, assigning.length];
    };
    await ada.client.mutate(SET, known);
    const one = await costs();
    for (const each of [bob, await join(Role.REVIEWER)]) await each.client.mutate(SET, known);
    expect(await costs()).toEqual(one);
  });
});
