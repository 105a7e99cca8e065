import { newId } from '../../src/kernel/id.js';
import { TalkLevel } from '../../src/kernel/talk-level.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const LIST = `query ($organization: String!, $slug: String!, $filter: TalkFilter, $first: Int, $after: String, $last: Int, $before: String) {
  event(organization: $organization, slug: $slug) {
    talks(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      nodes { title } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;
const ONE = `query ($organization: String!, $slug: String!, $talk: String!) {
  event(organization: $organization, slug: $slug) { talk(slug: $talk) { title } }
}`;

describe('lists of talks', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const scene = async () => {
    const organization = await app.given.organization();
    const event = await app.given.event({ organizationId: organization.id });
    const address = { organization: organization.slug, slug: event.slug };
    const as = async (role: Role) =>
      app.as((await app.given.member(role, { organizationId: organization.id })).user);
    const add = (title: string, fields: object = {}) =>
      app.given.talk({ eventId: event.id, title, ...fields });
    const list = async (variables: object = {}, client = app.anyone()) =>
      (await client.request(LIST, { ...address, ...variables })).data.event.talks;
    return { eventId: event.id, address, as, add, list };
  };
  const titles = ({ nodes }: { nodes: { title: string }[] }): string[] => nodes.map(({ title }) => title);

  it('hide talks until they are visible, except from members', async () => {
    const { address, as, add, list } = await scene();
    await add('shown');
    const { slug } = await add('hidden', { isVisible: false });
    const stranger = await app.as((await app.given.member(Role.OWNER)).user);
    for (const client of [app.anyone(), stranger]) {
      expect(titles(await list({}, client))).toEqual(['shown']);
      const { data } = await client.request(ONE, { ...address, talk: slug });
      expect(data).toEqual({ event: { talk: null } });
    }
    for (const role of Object.values(Role)) {
      const client = await as(role);
      expect(titles(await list({}, client))).toEqual(['hidden', 'shown']);
      const { data } = await client.request(ONE, { ...address, talk: slug });
      expect(data).toEqual({ event: { talk: { title: 'hidden' } } });
    }
  });

  it('filter by track, session format and speaker', async () => {
    const { eventId, add, list } = await scene();
    const { id: trackId } = await app.given.track({ eventId });
    const { id: sessionFormatId } = await app.given.sessionFormat({ eventId });
    const { id: speakerId } = await app.given.speaker({ eventId });
    await add('of the track', { trackId });
    await add('of the format', { sessionFormatId });
    await add('of the speaker', { speakerIds: [speakerId] });
    expect(titles(await list({ filter: { trackId } }))).toEqual(['of the track']);
    expect(titles(await list({ filter: { sessionFormatId } }))).toEqual(['of the format']);
    expect(titles(await list({ filter: { speakerId } }))).toEqual(['of the speaker']);
    expect(titles(await list({ filter: { trackId, speakerId } }))).toEqual([]);
    expect(titles(await list({ filter: { trackId: newId() } }))).toEqual([]);
    expect(titles(await list({ filter: { trackId: null } }))).toHaveLength(3);
  });

  it('filter by level and by language, whose varieties are found under it', async () => {
    const { add, list } = await scene();
    await add('British', { language: 'en-GB', level: TalkLevel.ADVANCED });
    await add('English', { language: 'en', level: TalkLevel.BEGINNER });
    await add('Not English', { language: 'enm' });
    await add('unsaid');
    expect(titles(await list({ filter: { language: 'EN' } }))).toEqual(['British', 'English']);
    expect(titles(await list({ filter: { language: 'en-GB' } }))).toEqual(['British']);
    expect(titles(await list({ filter: { level: 'BEGINNER' } }))).toEqual(['English']);
    expect(titles(await list({ filter: { level: 'BEGINNER', language: 'en-GB' } }))).toEqual([]);
    expect(titles(await list({ filter: { level: null, language: null } }))).toHaveLength(4);
  });

  it('page by title both ways, past equal titles and talks that come in between', async () => {
    const { add, list } = await scene();
    for (const title of ['a', 'same', 'same', 'same', 'z']) await add(title);
    const first = await list({ first: 2 });
    expect(titles(first)).toEqual(['a', 'same']);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    await add('aa');
    const second = await list({ first: 3, after: first.pageInfo.endCursor });
    expect(titles(second)).toEqual(['same', 'same', 'z']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false });
    const back = await list({ last: 2, before: second.pageInfo.startCursor });
    expect(titles(back)).toEqual(['aa', 'same']);
    expect(back.pageInfo).toMatchObject({ hasPreviousPage: true });
  });

  it('page past the longest titles there can be', async () => {
    const { add, list } = await scene();
    const title = (last: string) => `${'𝒯'.repeat(1_199)}${last}`;
    await add(title('a'));
    await add(title('b'));
    const first = await list({ first: 1 });
    const second = await list({ first: 1, after: first.pageInfo.endCursor });
    expect([...titles(first), ...titles(second)]).toEqual([title('a'), title('b')]);
  });

  it('refuse cursors of another list', async () => {
    const { eventId, address, add } = await scene();
    const speaker = await app.given.speaker({ eventId });
    await add('only', { speakerIds: [speaker.id] });
    const SPEAKERS = `query ($organization: String!, $slug: String!) {
      event(organization: $organization, slug: $slug) { speakers { pageInfo { endCursor } } }
    }`;
    const { data } = await app.anyone().request(SPEAKERS, address);
    const after = data.event.speakers.pageInfo.endCursor as string;
    const { errors } = await app.anyone().request(LIST, { ...address, after });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'after' } }]);
  });

  it('cost as many statements for three talks as for one', async () => {
    const { eventId, address, as, add } = await scene();
    const WIDE = `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
      talks { nodes {
        title event { slug } track { name } sessionFormat { name } speakers { name email talks { title } }
      } }
    } }`;
    const client = await as(Role.ORGANIZER);
    const plant = async (title: string) => {
      const speakers = [await app.given.speaker({ eventId }), await app.given.speaker({ eventId })];
      const { id: trackId } = await app.given.track({ eventId });
      const { id: sessionFormatId } = await app.given.sessionFormat({ eventId });
      await add(title, { trackId, sessionFormatId, speakerIds: speakers.map(({ id }) => id) });
    };
    const cost = async () => (await statementsOf(app, () => client.request(WIDE, address))).length;
    await plant('one');
    const one = await cost();
    await plant('two');
    await plant('three');
    expect(await cost()).toBe(one);
  });
});
