import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const LIST = `query ($organization: String!, $slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
  event(organization: $organization, slug: $slug) {
    speakers(first: $first, after: $after, last: $last, before: $before) {
      nodes { name email } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;
const ONE = `query ($organization: String!, $slug: String!, $speaker: String!) {
  event(organization: $organization, slug: $slug) { speaker(slug: $speaker) { name email talks { title } } }
}`;

describe('lists of speakers', () => {
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
    const add = async (name: string, isVisible: boolean | null) => {
      const speaker = await app.given.speaker({ eventId: event.id, name, email: `${name}@example.org` });
      if (isVisible !== null)
        await app.given.talk({ eventId: event.id, speakerIds: [speaker.id], isVisible, title: `By ${name}` });
      return speaker;
    };
    return { event, address, as, add };
  };
  const names = ({ nodes }: { nodes: { name: string }[] }): string[] => nodes.map(({ name }) => name);

  it('show everybody those with a visible talk, and organizers all of them', async () => {
    const { address, as, add } = await scene();
    const [hidden, idle] = [await add('hidden', false), await add('idle', null)];
    const shown = await add('shown', true);
    const stranger = await app.as((await app.given.member(Role.OWNER)).user);
    const find = async (client: typeof stranger, speaker: string) =>
      (await client.request(ONE, { ...address, speaker })).data.event.speaker;
    for (const client of [app.anyone(), stranger, await as(Role.REVIEWER), await as(Role.DOOR)]) {
      const { data } = await client.request(LIST, address);
      expect(data.event.speakers.nodes).toEqual([{ name: 'shown', email: null }]);
      expect(await find(client, hidden.slug)).toBeNull();
      expect(await find(client, idle.slug)).toBeNull();
      expect(await find(client, 'nothing')).toBeNull();
      expect(await find(client, shown.slug)).toMatchObject({ talks: [{ title: 'By shown' }] });
    }
    for (const role of [Role.OWNER, Role.ORGANIZER]) {
      const client = await as(role);
      const { data } = await client.request(LIST, address);
      expect(names(data.event.speakers)).toEqual(['hidden', 'idle', 'shown']);
      expect(await find(client, hidden.slug)).toMatchObject({ name: 'hidden', talks: [] });
    }
  });

  it('tell mail addresses to organizers only', async () => {
    const { address, as, add } = await scene();
    await add('ada', true);
    for (const [role, email] of [
      [Role.OWNER, 'ada@example.org'],
      [Role.ORGANIZER, 'ada@example.org'],
      [Role.REVIEWER, null],
      [Role.DOOR, null],
    ] as const) {
      const { data } = await (await as(role)).request(LIST, address);
      expect(data.event.speakers.nodes).toEqual([{ name: 'ada', email }]);
    }
  });

  it('page by name both ways, past equal names and speakers who come in between', async () => {
    const { event, address, as, add } = await scene();
    for (const name of ['a', 'same', 'same', 'same', 'z']) await add(name, true);
    const client = await as(Role.ORGANIZER);
    const list = async (variables: object) =>
      (await client.request(LIST, { ...address, ...variables })).data.event.speakers;
    const first = await list({ first: 2 });
    expect(names(first)).toEqual(['a', 'same']);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    await app.given.speaker({ eventId: event.id, name: 'aa' });
    const second = await list({ first: 3, after: first.pageInfo.endCursor });
    expect(names(second)).toEqual(['same', 'same', 'z']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false });
    const back = await list({ last: 2, before: second.pageInfo.startCursor });
    expect(names(back)).toEqual(['aa', 'same']);
  });

  it('page past names of every script and the longest there is', async () => {
    const { event, address, as } = await scene();
    const longest = '👩‍👩‍👧‍👦'.repeat(100);
    for (const name of [longest, '山田', 'Ångström', `"'\\`])
      await app.given.speaker({ eventId: event.id, name });
    const client = await as(Role.ORGANIZER);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await client.request(LIST, { ...address, first: 1, after });
      seen.push(...names(data.event.speakers));
      more = data.event.speakers.pageInfo.hasNextPage as boolean;
      after = data.event.speakers.pageInfo.endCursor as string;
    }
    expect(seen.sort()).toEqual([longest, '山田', 'Ångström', `"'\\`].sort());
  });

  it('cost as many statements for three speakers as for one, also with what only organizers see', async () => {
    const { address, as, add } = await scene();
    const WIDE = `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
      speakers { nodes { name email hasAccount availability { startsAt } organizerNotes { hotel } recordingConsent picture { url } event { slug } talks { title event { slug } } } }
    } }`;
    const client = await as(Role.ORGANIZER);
    const cost = async () => (await statementsOf(app, () => client.request(WIDE, address))).length;
    await add('one', true);
    const one = await cost();
    await add('two', true);
    await add('three', false);
    expect(await cost()).toBe(one);
  });

  it('refuse cursors of another list', async () => {
    const { address, as, add } = await scene();
    await add('ada', true);
    const client = await as(Role.OWNER);
    const TALKS = `query ($organization: String!, $slug: String!) {
      event(organization: $organization, slug: $slug) { talks { pageInfo { endCursor } } }
    }`;
    const { data } = await client.request(TALKS, address);
    const after = data.event.talks.pageInfo.endCursor as string;
    const { errors } = await client.request(LIST, { ...address, after });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'after' } }]);
  });
});
