import type { User } from '../../src/accounts/data/user.entity.js';
import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { StarsService } from '../../src/stars/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';

const STAR = `mutation ($input: StarTalksInput!) { answer: starTalks(input: $input) {
  talks { id isStarred } userErrors { __typename ... on UserError { message } }
} }`;
const UNSTAR = `mutation ($input: UnstarTalkInput!) { answer: unstarTalk(input: $input) {
  talk { id isStarred } userErrors { __typename }
} }`;
const TALKS = `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
  talks { nodes { title isStarred starCount } }
} }`;
const STARRED = `query ($organization: String!, $slug: String!, $first: Int, $after: String) {
  event(organization: $organization, slug: $slug) {
    starredTalks(first: $first, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } }
  }
}`;

describe('stars', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const scene = async (status = EventStatus.PUBLISHED) => {
    const organization = await app.given.organization();
    const event = await app.given.event({ organizationId: organization.id, status });
    const address = { organization: organization.slug, slug: event.slug };
    const user = await app.given.user();
    const talk = (title: string, fields: object = {}) =>
      app.given.talk({ eventId: event.id, title, ...fields });
    const member = async (role: Role) =>
      (await app.given.member(role, { organizationId: organization.id })).user;
    return { organization, event, address, user, client: await app.as(user), talk, member };
  };
  const starsOf = async ({ id }: Pick<User, 'id'>) =>
    (await app.sql<{ talk_id: string }>('SELECT talk_id FROM talk_stars WHERE user_id = $1', [id])).map(
      (row) => row.talk_id,
    );
  const star = async (client: Client, ...talkIds: string[]) => {
    const { talks, userErrors } = (await client.mutate(STAR, { talkIds })).data.answer;
    expect(userErrors).toEqual([]);
    return (talks as { id: string; isStarred: boolean }[]).map(({ id }) => id).sort();
  };
  const codesOf = ({ errors }: Awaited<ReturnType<Client['mutate']>>) =>
    errors?.map(({ extensions }) => extensions['code']);

  it('are merged: what is starred stays, what nobody may see is passed over', async () => {
    const { user, client, talk } = await scene();
    const { talk: unseen } = await scene(EventStatus.DRAFT);
    const [first, second] = [await talk('First'), await talk('Second')];
    const hidden = await talk('Hidden', { isVisible: false });
    const ofDraft = await unseen('Of a draft');
    await star(client, first.id);
    expect(await star(client, first.id, newId(), hidden.id, second.id, ofDraft.id, second.id)).toEqual(
      [first.id, second.id].sort(),
    );
    expect((await starsOf(user)).sort()).toEqual([first.id, second.id].sort());
    expect(await star(client, newId())).toEqual([]);
  });

  it('come two hundred at once and no more', async () => {
    const { user, client } = await scene();
    expect(await star(client, ...Array.from({ length: 200 }, newId))).toEqual([]);
    for (const talkIds of [[], Array.from({ length: 201 }, newId), ['talk']]) {
      const { data } = await client.mutate(STAR, { talkIds });
      expect(data.answer).toMatchObject({ talks: null, userErrors: [{ __typename: 'InvalidInput' }] });
    }
    expect(await starsOf(user)).toEqual([]);
  });

  it('are taken back, once or twice, and only from what is seen', async () => {
    const { user, client, talk } = await scene();
    const [shown, hidden] = [await talk('Shown'), await talk('Hidden', { isVisible: false })];
    for (const { id: talkId } of [shown, hidden]) await app.given.star({ talkId, userId: user.id });
    for (let times = 0; times < 2; times++)
      expect((await client.mutate(UNSTAR, { talkId: shown.id })).data.answer).toEqual({
        talk: { id: shown.id, isStarred: false },
        userErrors: [],
      });
    for (const talkId of [hidden.id, newId()])
      expect(codesOf(await client.mutate(UNSTAR, { talkId }))).toEqual(['NOT_FOUND']);
    expect(await starsOf(user)).toEqual([hidden.id]);
  });

  it('lets people of the event star what it hides still', async () => {
    const { member, talk } = await scene(EventStatus.DRAFT);
    const hidden = await talk('Hidden', { isVisible: false });
    expect(await star(await app.as(await member(Role.REVIEWER)), hidden.id)).toEqual([hidden.id]);
  });

  it('are told to their person, and as a number to organizers', async () => {
    const { address, user, client, talk, member } = await scene();
    const [first] = [await talk('First'), await talk('Second')];
    await app.given.star({ talkId: first.id, userId: user.id });
    await app.given.star({ talkId: first.id, userId: (await app.given.user()).id });
    const seenBy = async (viewer: Client) =>
      (await viewer.request(TALKS, address)).data.event.talks.nodes.map(
        (each: { isStarred: boolean | null; starCount: number | null }) => [each.isStarred, each.starCount],
      );
    expect(await seenBy(app.anyone())).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await seenBy(client)).toEqual([
      [true, null],
      [false, null],
    ]);
    for (const role of [Role.REVIEWER, Role.DOOR])
      expect(await seenBy(await app.as(await member(role)))).toEqual([
        [false, null],
        [false, null],
      ]);
    for (const role of [Role.ORGANIZER, Role.OWNER])
      expect(await seenBy(await app.as(await member(role)))).toEqual([
        [false, 2],
        [false, 0],
      ]);
  });

  it('cost as many statements for three talks as for one', async () => {
    const { address, user, talk, member } = await scene();
    const organizer = await app.as(await member(Role.ORGANIZER));
    const { id: talkId } = await talk('First');
    await app.given.star({ talkId, userId: user.id });
    const cost = () => statementsOf(app, () => organizer.request(TALKS, address));
    const one = await cost();
    await talk('Second');
    await talk('Third');
    expect(await cost()).toHaveLength(one.length);
    const stars = one.filter((statement) => statement.includes('talk_stars'));
    expect(stars).toHaveLength(2);
  });

  it('are listed by title and page by page, without what is hidden or in another event', async () => {
    const { address, user, client, talk } = await scene();
    const elsewhere = await (await scene()).talk('Elsewhere');
    const hidden = await talk('Hidden', { isVisible: false });
    const talks = [await talk('Carbon'), await talk('Argon'), await talk('Boron'), hidden, elsewhere];
    for (const { id: talkId } of talks) await app.given.star({ talkId, userId: user.id });
    await talk('Not starred');
    const list = async (variables: object, viewer = client) =>
      (await viewer.request(STARRED, { ...address, ...variables })).data.event.starredTalks;
    const first = await list({ first: 2 });
    expect(first.nodes).toEqual([{ title: 'Argon' }, { title: 'Boron' }]);
    const rest = await list({ first: 2, after: first.pageInfo.endCursor });
    expect([rest.nodes, rest.pageInfo.hasNextPage]).toEqual([[{ title: 'Carbon' }], false]);
    expect(await list({}, app.anyone())).toBeNull();
    const cost = async (first: number) => (await statementsOf(app, () => list({ first }))).length;
    expect(await cost(3)).toBe(await cost(1));
  });

  it('obey the scopes and the organization of an API token', async () => {
    const { address, organization, user, client, talk } = await scene();
    const { organizationId: other } = await app.given.member(Role.REVIEWER, { user });
    await app.given.member(Role.REVIEWER, { organizationId: organization.id, user });
    const { id: talkId } = await talk('Argon');
    const token = async (scopes: string[], organizationId: string) => {
      const { data } = await client.mutate(
        'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
        { name: 'One', scopes, organizationId },
      );
      return client.withToken(data.createApiToken.secret);
    };
    const both = ['OWN_READ', 'OWN_WRITE'];
    expect(await star(await token(both, other), talkId)).toEqual([]);
    expect(
      codesOf(await (await token(['OWN_READ'], organization.id)).mutate(STAR, { talkIds: [talkId] })),
    ).toEqual(['FORBIDDEN']);
    expect(await starsOf(user)).toEqual([]);
    expect(await star(await token(both, organization.id), talkId)).toEqual([talkId]);
    expect(codesOf(await (await token(both, other)).mutate(UNSTAR, { talkId }))).toEqual(['NOT_FOUND']);
    const read = async (scopes: string[], organizationId: string) => {
      const { data } = await (
        await token(scopes, organizationId)
      ).request(
        `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
           starredTalks { nodes { isStarred } }
         } }`,
        address,
      );
      return data.event.starredTalks;
    };
    expect(await read(both, other)).toBeNull();
    expect(await read(['OWN_WRITE'], organization.id)).toBeNull();
    expect(await read(['OWN_READ'], organization.id)).toEqual({ nodes: [{ isStarred: true }] });
  });

  it('go with the talk wherever it goes, and end with it or its person', async () => {
    const { organization, user, talk, member } = await scene();
    const { id: talkId } = await talk('Argon');
    const other = await app.given.user();
    for (const { id: userId } of [user, other]) await app.given.star({ talkId, userId });
    const { id: eventId } = await app.given.event({ organizationId: organization.id });
    const organizer = await app.as(await member(Role.ORGANIZER));
    const { data } = await organizer.mutate(
      'mutation ($input: MoveTalkInput!) { answer: moveTalk(input: $input) { talk { starCount } } }',
      { talkId, eventId },
    );
    expect(data.answer).toEqual({ talk: { starCount: 2 } });
    const stars = app.nest.get(StarsService);
    expect(new Set((await stars.listPeople([talkId, newId()])).map(({ userId }) => userId))).toEqual(
      new Set([user.id, other.id]),
    );
    await app.sql('DELETE FROM users WHERE id = $1', [other.id]);
    expect(await stars.countOf([talkId, newId()])).toEqual(new Map([[talkId, 1]]));
    await app.sql('DELETE FROM talks WHERE id = $1', [talkId]);
    expect(await starsOf(user)).toEqual([]);
  });
});
