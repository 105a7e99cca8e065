import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';

const UPDATE = `mutation ($input: UpdateTalkInput!) {
  answer: updateTalk(input: $input) {
    talk { slug isFeatured }
    userErrors { __typename ... on UserError { message } ... on TalkSlugTaken { slug } ... on InvalidInput { path } }
  }
}`;
const ADD = `mutation ($input: AddTalkInput!) { answer: addTalk(input: $input) { talk { slug } userErrors { __typename } } }`;
const AT = `query ($organization: String!, $event: String!, $slug: String!) {
  event(organization: $organization, slug: $event) { talk(slug: $slug) { title slug } }
}`;
const FEATURED = `query ($organization: String!, $event: String!, $filter: TalkFilter) {
  event(organization: $organization, slug: $event) { talks(filter: $filter) { nodes { title isFeatured } } }
}`;

describe('the address of a talk', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    talks: await app.sql('SELECT * FROM talks ORDER BY id'),
    former: await app.sql('SELECT * FROM former_talk_slugs ORDER BY event_id, slug'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const organization = await app.given.organization();
    const event = await app.given.event({ organizationId: organization.id });
    const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
    const client = await app.as(user);
    const talk = await app.given.talk({ eventId: event.id, slug: 'first', title: 'Mine' });
    const address = { organization: organization.slug, event: event.slug };
    const change = async (slug: string, talkId = talk.id) =>
      (await client.mutate(UPDATE, { talkId, changes: { slug } })).data.answer;
    const at = async (slug: string) =>
      (await app.anyone().request(AT, { ...address, slug })).data.event.talk as unknown;
    return { event, client, talk, address, change, at };
  };
  const mine = (slug: string) => ({ title: 'Mine', slug });

  it('changes when organizers say so, and old ones lead to the present one', async () => {
    const { talk, change, at } = await scene();
    expect(await change('second')).toEqual({
      talk: { slug: 'second', isFeatured: false },
      userErrors: [],
    });
    await change('third');
    for (const slug of ['first', 'second', 'third']) expect(await at(slug)).toEqual(mine('third'));
    const audit = await app.sql('SELECT action FROM audit_entries WHERE subject_id = $1', [talk.id]);
    expect(audit).toEqual([{ action: 'talk.updated' }, { action: 'talk.updated' }]);
  });

  it('can be taken back by its own talk', async () => {
    const { change, at } = await scene();
    await change('second');
    await change('first');
    for (const slug of ['first', 'second']) expect(await at(slug)).toEqual(mine('first'));
    const before = await stored();
    await change('first');
    expect((await stored()).former).toEqual(before.former);
  });

  it("is not another talk's, present or old, and nothing is changed", async () => {
    const { event, client, talk, change } = await scene();
    await change('second');
    const other = await app.given.talk({ eventId: event.id, slug: 'other' });
    const before = await stored();
    for (const slug of ['first', 'second'])
      expect(await change(slug, other.id)).toEqual({
        talk: null,
        userErrors: [{ __typename: 'TalkSlugTaken', slug, message: expect.stringContaining(slug) }],
      });
    for (const slug of ['Not a slug', '', 'x'.repeat(81)])
      expect((await change(slug, talk.id)).userErrors).toMatchObject([{ path: ['changes', 'slug'] }]);
    expect(await stored()).toEqual(before);
    const added = await client.mutate(ADD, { eventId: event.id, title: 'First' });
    expect(added.data.answer.talk).toEqual({ slug: 'first-2' });
  });

  it('goes to one of two talks that want it at once', async () => {
    const { event, talk, change } = await scene();
    const other = await app.given.talk({ eventId: event.id });
    const answers = await Promise.all([change('wanted', talk.id), change('wanted', other.id)]);
    expect(answers.map(({ userErrors }) => userErrors.length as number).sort()).toEqual([0, 1]);
  });

  it('leads to no hidden talk but for members', async () => {
    const { client, talk, address, change, at } = await scene();
    await change('second');
    await client.mutate(UPDATE, { talkId: talk.id, changes: { isVisible: false } });
    expect(await at('first')).toBeNull();
    const { data } = await client.request(AT, { ...address, slug: 'first' });
    expect(data.event.talk).toEqual(mine('second'));
  });

  it('is one of those that organizers feature, which lists can ask for', async () => {
    const { event, client, talk, address } = await scene();
    await app.given.talk({ eventId: event.id, title: 'Other' });
    const { data } = await client.mutate(UPDATE, { talkId: talk.id, changes: { isFeatured: true } });
    expect(data.answer.talk).toMatchObject({ isFeatured: true });
    const titles = async (isFeatured: boolean | null) =>
      (
        (await app.anyone().request(FEATURED, { ...address, filter: { isFeatured } })).data.event.talks
          .nodes as { title: string }[]
      ).map(({ title }) => title);
    expect(await titles(true)).toEqual(['Mine']);
    expect(await titles(false)).toEqual(['Other']);
    expect(await titles(null)).toEqual(['Mine', 'Other']);
    const refused = await client.mutate(UPDATE, { talkId: talk.id, changes: { isFeatured: null } });
    expect(refused.data.answer.userErrors).toMatchObject([{ path: ['changes', 'isFeatured'] }]);
  });
});
