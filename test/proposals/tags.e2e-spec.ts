import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';

const errors = 'userErrors { __typename ... on InvalidInput { path } }';
const mutation = (verb: string) =>
  `mutation ($input: ${verb}TagInput!) { answer: ${verb.toLowerCase()}Tag(input: $input) { tag { id name } ${errors} } }`;
const [ADD, RENAME, REMOVE] = [mutation('Add'), mutation('Rename'), mutation('Remove')];
const TAG = `mutation ($input: TagProposalsInput!) { answer: tagProposals(input: $input) {
  proposals { title tags { name } } ${errors}
} }`;
const READ = `query ($organization: String!, $slug: String!, $tagIds: [ID!]) {
  event(organization: $organization, slug: $slug) {
    tags { id name } proposals(filter: { tagIds: $tagIds }) { nodes { title tags { name } } }
  }
  viewer { proposals { nodes { tags { name } } } }
}`;

describe('tags', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    tags: await app.sql('SELECT * FROM tags ORDER BY id'),
    tagged: await app.sql('SELECT * FROM proposal_tags ORDER BY proposal_id, tag_id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const organization = await app.given.organization();
    const event = await app.given.event({ organizationId: organization.id });
    const as = async (role: Role) =>
      app.as((await app.given.member(role, { organizationId: organization.id })).user);
    const address = { organization: organization.slug, slug: event.slug };
    const read = async (client: Client, tagIds: string[] | null = null) =>
      (await client.request(READ, { ...address, tagIds })).data;
    const first = await app.given.proposal({ eventId: event.id, title: 'First' });
    const second = await app.given.proposal({ eventId: event.id, title: 'Second' });
    return { event, as, read, first, second, client: await as(Role.ORGANIZER) };
  };
  const titles = (data: { event: { proposals: { nodes: { title: string }[] } } }) =>
    data.event.proposals.nodes.map(({ title }) => title).sort();

  it('are given to several proposals at once, new ones too, and taken', async () => {
    const { event, first, second, client } = await scene();
    const proposalIds = [second.id, first.id];
    const tag = async (ids: string[], add: string[], remove: string[] = []) =>
      (await client.mutate(TAG, { eventId: event.id, proposalIds: ids, add, remove })).data.answer;
    const both = [{ name: 'Data' }, { name: 'web' }];
    expect(await tag(proposalIds, ['web', 'Data', 'WEB'])).toEqual({
      proposals: [
        { title: 'Second', tags: both },
        { title: 'First', tags: both },
      ],
      userErrors: [],
    });
    expect(await tag([first.id], ['data', 'x'], ['Web', 'X', 'unknown'])).toEqual({
      proposals: [{ title: 'First', tags: [{ name: 'Data' }] }],
      userErrors: [],
    });
    const names = await app.sql('SELECT name FROM tags WHERE event_id = $1 ORDER BY key', [event.id]);
    expect(names).toEqual([{ name: 'Data' }, { name: 'web' }, { name: 'x' }]);
  });

  it('are added, renamed and removed, also from proposals', async () => {
    const { event, first, client, read } = await scene();
    const added = (await client.mutate(ADD, { eventId: event.id, name: 'Web' })).data.answer;
    expect(added).toMatchObject({ tag: { name: 'Web' }, userErrors: [] });
    await client.mutate(TAG, { eventId: event.id, proposalIds: [first.id], add: ['web'] });
    const renamed = await client.mutate(RENAME, { tagId: added.tag.id, name: 'WEB' });
    expect(renamed.data.answer.tag).toEqual({ id: added.tag.id, name: 'WEB' });
    const seen = await read(client, [added.tag.id]);
    expect(seen.event).toMatchObject({ proposals: { nodes: [{ title: 'First', tags: [{ name: 'WEB' }] }] } });
    await client.mutate(REMOVE, { tagId: added.tag.id });
    const { event: after } = await read(client);
    expect(after.tags).toEqual([]);
    expect(after.proposals.nodes).toContainEqual({ title: 'First', tags: [] });
  });

  it('filter the list of proposals: at least one of them', async () => {
    const { event, first, second, client, read } = await scene();
    await client.mutate(TAG, { eventId: event.id, proposalIds: [first.id], add: ['a', 'b'] });
    await client.mutate(TAG, { eventId: event.id, proposalIds: [second.id], add: ['b'] });
    const [a, b] = (await read(client)).event.tags as { id: string }[];
    expect(titles(await read(client, [a?.id ?? '']))).toEqual(['First']);
    expect(titles(await read(client, [a?.id ?? '', b?.id ?? '']))).toEqual(['First', 'Second']);
    expect(titles(await read(client, [newId()]))).toEqual([]);
  });

  it('are for the committee: submitters and strangers see none', async () => {
    const { event, first, client, read, as } = await scene();
    await client.mutate(TAG, { eventId: event.id, proposalIds: [first.id], add: ['weak'] });
    expect((await read(await as(Role.REVIEWER))).event.tags).toMatchObject([{ name: 'weak' }]);
    const submitter = await read(await app.as({ id: first.userId ?? '' }));
    expect(submitter).toMatchObject({
      event: { tags: null },
      viewer: { proposals: { nodes: [{ tags: null }] } },
    });
    expect((await read(await as(Role.DOOR))).event.tags).toBeNull();
  });

  it('are refused when the name is taken in any case, empty or one too many, and nothing changes', async () => {
    const { event, first, client } = await scene();
    const eventId = event.id;
    const { data } = await client.mutate(ADD, { eventId, name: 'Web' });
    await app.sql(
      `INSERT INTO tags SELECT gen_random_uuid(), $1, n::text, n::text FROM generate_series(1, 299) AS n`,
      [eventId],
    );
    const before = await stored();
    const refusal = async (document: string, input: object) =>
      (await client.mutate(document, { ...input })).data.answer.userErrors[0];
    expect(await refusal(RENAME, { tagId: data.answer.tag.id, name: '1' })).toMatchObject({
      __typename: 'NameTaken',
    });
    const path = async (document: string, input: object) => (await refusal(document, input)).path;
    expect(await path(RENAME, { tagId: data.answer.tag.id, name: ' ' })).toEqual(['name']);
    expect(await path(ADD, { eventId, name: 'x'.repeat(51) })).toEqual(['name']);
    expect(await path(ADD, { eventId, name: 'new' })).toEqual(['name']);
    const tagging = { eventId, proposalIds: [first.id] };
    expect(await path(TAG, { ...tagging, add: ['new'] })).toEqual(['add']);
    expect(await path(TAG, { ...tagging, proposalIds: [] })).toEqual(['proposalIds']);
    expect(await path(TAG, { ...tagging, add: [''] })).toEqual(['add']);
    expect(await stored()).toEqual(before);
    await app.sql(`DELETE FROM tags WHERE event_id = $1 AND name = '299'`, [eventId]);
    expect(await refusal(ADD, { eventId, name: 'wEB' })).toMatchObject({ __typename: 'NameTaken' });
  });

  it('of others or nowhere are not known, and nothing changes', async () => {
    const { event, first, client } = await scene();
    const foreign = await scene();
    const { data } = await foreign.client.mutate(ADD, { eventId: foreign.event.id, name: 'Web' });
    const before = await stored();
    for (const [document, input] of [
      [ADD, { eventId: foreign.event.id, name: 'x' }],
      [RENAME, { tagId: data.answer.tag.id, name: 'x' }],
      [REMOVE, { tagId: newId() }],
      [TAG, { eventId: event.id, proposalIds: [first.id, foreign.first.id], add: ['x'] }],
    ] as const)
      expect((await client.mutate(document, input)).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    expect(await stored()).toEqual(before);
  });

  it('are made once, by several organizers at once', async () => {
    const { event, first, second, client } = await scene();
    const tagging = [first, second].map(({ id }) =>
      client.mutate(TAG, { eventId: event.id, proposalIds: [id], add: ['web'] }),
    );
    for (const { data } of await Promise.all(tagging)) expect(data.answer.userErrors).toEqual([]);
    expect(await app.sql('SELECT name FROM tags WHERE event_id = $1', [event.id])).toHaveLength(1);
  });

  it('cost as many statements for three proposals as for one', async () => {
    const { event, first, second, client, read } = await scene();
    const tag = (id: string, name: string) =>
      client.mutate(TAG, { eventId: event.id, proposalIds: [id], add: [name] });
    const cost = async () => (await statementsOf(app, () => read(client))).length;
    await tag(first.id, 'a');
    const one = await cost();
    await tag(second.id, 'b');
    await tag((await app.given.proposal({ eventId: event.id })).id, 'c');
    expect(await cost()).toBe(one);
  });
});
