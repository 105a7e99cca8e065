import { Role } from '../../src/organizations/index.js';
import { newId } from '../../src/kernel/id.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { checksums, importFile, queueImport, upload } from './import-file.js';
import { scheduleFile } from './schedule-file.js';

const file = scheduleFile({ days: { '2031-05-01': [{ name: 'Pier', entries: [{ id: 1 }] }] } });

const IMPORTS = /* GraphQL */ `
  query ($slug: String!, $first: Int, $after: String) {
    organization(slug: $slug) {
      imports(first: $first, after: $after) {
        nodes {
          id
          status
          startedBy {
            name
          }
          event {
            slug
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;

describe('who may import', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const uploaded = (client: Client) => upload(client, file);

  const member = async (role: Role) => {
    const { user, organizationId } = await app.given.member(role);
    return { user, organizationId, client: await app.as(user) };
  };

  it.each([
    [Role.REVIEWER, 'FORBIDDEN'],
    [Role.DOOR, 'FORBIDDEN'],
  ])('is not a member who is %s', async (role, code) => {
    const { client, organizationId } = await member(role);
    const uploadId = await uploaded(client);
    const before = await checksums(app);
    const { payload, errors } = await queueImport(client, { organizationId, uploadId });
    expect({ payload, code: errors?.[0]?.extensions['code'] }).toEqual({ payload: null, code });
    await app.settle();
    expect(await checksums(app)).toEqual(before);
    expect(await app.sql(`SELECT 1 FROM imports WHERE organization_id = $1`, [organizationId])).toEqual([]);
  });

  it('is nobody who has not signed in, and no stranger', async () => {
    const owner = await member(Role.OWNER);
    const stranger = await member(Role.OWNER);
    const { organizationId } = owner;
    const uploadId = await uploaded(stranger.client);
    const foreign = await queueImport(stranger.client, { organizationId, uploadId });
    expect(foreign.errors?.[0]?.message).toBe('There is no such organization.');
    const nobody = await queueImport(app.anyone(), { organizationId, uploadId });
    expect(nobody.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await app.sql(`SELECT 1 FROM imports WHERE organization_id = $1`, [organizationId])).toEqual([]);
  });

  it("imports one's own upload only, into an event of the organization only", async () => {
    const owner = await member(Role.OWNER);
    const other = await member(Role.OWNER);
    const { organizationId } = owner;
    const foreign = await queueImport(owner.client, {
      organizationId,
      uploadId: await uploaded(other.client),
    });
    expect(foreign.errors?.[0]?.message).toBe('There is no such upload.');

    const uploadId = await uploaded(owner.client);
    const missing = await queueImport(owner.client, { organizationId, uploadId: newId() });
    expect(missing.errors?.[0]?.message).toBe('There is no such upload.');
    const event = await app.given.event({ organizationId: other.organizationId });
    const elsewhere = await queueImport(owner.client, { organizationId, uploadId, eventId: event.id });
    expect(elsewhere.errors?.[0]?.message).toBe('There is no such event.');
    const both = { organizationId, uploadId, eventId: (await app.given.event({ organizationId })).id };
    const { payload } = await queueImport(owner.client, { ...both, eventSlug: 'harbour' });
    expect(payload).toEqual({
      import: null,
      userErrors: [
        { __typename: 'InvalidInput', message: 'Say either which event or which address, not both.' },
      ],
    });
    expect(await app.sql(`SELECT 1 FROM imports WHERE organization_id = $1`, [organizationId])).toEqual([]);
    expect(await app.sql(`SELECT 1 AS kept FROM uploads WHERE id = $1`, [uploadId])).toEqual([{ kept: 1 }]);
  });

  it('uses an upload up when it is queued, and keeps the file until it has ended', async () => {
    const { client, organizationId } = await member(Role.ORGANIZER);
    const uploadId = await uploaded(client);
    const kept = () =>
      app.sql(`SELECT convert_from(bytes, 'UTF8') AS file FROM imports WHERE organization_id = $1`, [
        organizationId,
      ]);
    expect((await queueImport(client, { organizationId, uploadId })).errors).toBeUndefined();
    expect(await kept()).toEqual([{ file }]);
    const again = await queueImport(client, { organizationId, uploadId });
    expect(again.errors?.[0]?.message).toBe('There is no such upload.');
    await app.settle();
    expect(await kept()).toEqual([{ file: null }]);
  });

  it('needs more than the scope to import from a token that is to publish', async () => {
    const { client, organizationId } = await member(Role.OWNER);
    const { data } = await client.mutate(
      `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }`,
      { name: 'Importer', scopes: ['OWN_WRITE', 'EXCHANGE_IMPORT'] },
    );
    const program = client.withToken(data.createApiToken.secret);
    const input = { organizationId, uploadId: await uploaded(program) };
    const refused = await queueImport(program, { ...input, publish: true });
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await queueImport(program, input)).payload.import.status).toBe('QUEUED');
  });

  it('shows imports to those who may import, newest first, page by page', async () => {
    const { client, organizationId, user } = await member(Role.ORGANIZER);
    const [organization] = await app.sql<{ slug: string }>(`SELECT slug FROM organizations WHERE id = $1`, [
      organizationId,
    ]);
    for (const eventSlug of ['one', 'two', 'three'])
      await importFile(app, client, file, { organizationId, eventSlug });
    const first = await client.request(IMPORTS, { slug: organization?.slug, first: 2 });
    const { nodes, pageInfo } = first.data.organization.imports;
    expect(nodes).toMatchObject([
      { status: 'DONE', startedBy: { name: user.name }, event: { slug: 'three' } },
      { status: 'DONE', startedBy: { name: user.name }, event: { slug: 'two' } },
    ]);
    expect(pageInfo.hasNextPage).toBe(true);
    const rest = await client.request(IMPORTS, {
      slug: organization?.slug,
      first: 2,
      after: pageInfo.endCursor,
    });
    expect(rest.data.organization.imports.nodes).toMatchObject([{ event: { slug: 'one' } }]);

    const stranger = await member(Role.OWNER);
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId });
    for (const other of [stranger.client, await app.as(reviewer.user)]) {
      const one = await other.request(`query ($id: ID!) { import(id: $id) { id } }`, { id: nodes[0].id });
      expect(one).toMatchObject({ data: { import: null }, errors: undefined });
      const list = await other.request(IMPORTS, { slug: organization?.slug, first: 2 });
      expect(list.data.organization.imports).toBeNull();
    }
  });
});
