import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { secretIn } from '../support/secret-in.js';

const LOG = `query ($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
  organization(slug: $slug) {
    auditLog(first: $first, after: $after, last: $last, before: $before) {
      nodes { action details happenedAt actor { email } }
      edges { cursor }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function owned(name = 'The Community') {
  const organization = await app.given.organization({ name });
  const { user } = await app.given.member(Role.OWNER, { organizationId: organization.id });
  return { ...organization, user, client: await app.as(user) };
}
const logOf = async (client: Client, slug: string, page: object = {}) =>
  (await client.request(LOG, { slug, ...page })).data.organization.auditLog;
const rename = (client: Client, organizationId: string, name: string) =>
  client.request(
    `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { name } } }`,
    { input: { organizationId, changes: { name } } },
  );

describe('the audit log', () => {
  it('has one entry for each change, in the change’s transaction, and none for what changed nothing', async () => {
    const user = await app.given.user();
    const guest = await app.given.user();
    const [client, guestClient] = [await app.as(user), await app.as(guest)];
    const made = await client.request(
      `mutation { createOrganization(input: { slug: "audited", name: "Audited" }) { organization { id } } }`,
    );
    const { id } = made.data.createOrganization.organization;
    const offer = (email: string) =>
      client.request(
        `mutation { inviteMember(input: { organizationId: "${id}", email: "${email}", role: DOOR }) { invitation { id } } }`,
      );
    await rename(client, id, 'Audited');
    await rename(client, id, 'Renamed');
    const revoked = (await offer('somebody@example.org')).data.inviteMember.invitation.id;
    await client.request(
      `mutation { revokeInvitation(input: { invitationId: "${revoked}" }) { invitation { id } } }`,
    );
    const invited = (await offer(guest.email)).data.inviteMember.invitation.id;
    await app.settle();
    const token = secretIn(app.mails()[0]);
    const accept = `mutation { acceptInvitation(input: { token: "${token}" }) { member { id } } }`;
    const member = (await guestClient.request(accept)).data.acceptInvitation.member.id;
    await guestClient.request(accept);
    const promote = `mutation { changeMemberRole(input: { memberId: "${member}", role: REVIEWER }) { member { id } } }`;
    await client.request(promote);
    await client.request(promote);
    await guestClient.request(promote);
    await guestClient.request(
      `mutation { leaveOrganization(input: { organizationId: "${id}" }) { member { id } } }`,
    );
    await client.request(
      `mutation { leaveOrganization(input: { organizationId: "${id}" }) { member { id } } }`,
    );
    const { nodes } = await logOf(client, 'audited');
    const happenedAt = app.clock.now().toISOString();
    const by = (actor: { email: string }, action: string, ...details: string[]) => ({
      action,
      details,
      happenedAt,
      actor: { email: actor.email },
    });
    expect(nodes.reverse()).toEqual([
      by(user, 'organization.created', 'slug: "audited"'),
      by(user, 'organization.updated', 'fields: ["name"]'),
      by(user, 'invitation.created', 'role: "DOOR"'),
      by(user, 'invitation.revoked', 'role: "DOOR"'),
      by(user, 'invitation.created', 'role: "DOOR"'),
      by(guest, 'member.joined', 'role: "DOOR"', `invitationId: "${String(invited)}"`),
      by(user, 'member.role-changed', 'before: "DOOR"', 'after: "REVIEWER"'),
      by(guest, 'member.left', 'role: "REVIEWER"', `userId: "${guest.id}"`),
    ]);
  });

  it('keeps ids, not personal data', async () => {
    const { id, client } = await owned();
    const { user, id: memberId } = await app.given.member(Role.DOOR, { organizationId: id });
    await client.request(`mutation { removeMember(input: { memberId: "${memberId}" }) { member { id } } }`);
    const rows = await app.sql(
      `SELECT 1 FROM audit_entries AS entry WHERE entry::text LIKE '%' || $1 || '%'`,
      [user.email],
    );
    expect(rows).toEqual([]);
  });

  it.each([
    ['UPDATE', `UPDATE audit_entries SET details = '{}'`],
    ['DELETE', 'DELETE FROM audit_entries'],
    ['TRUNCATE', 'TRUNCATE audit_entries'],
    ['DELETE by way of the organization', 'DELETE FROM organizations'],
  ])('refuses %s', async (_, statement) => {
    const { id, client } = await owned();
    await rename(client, id, 'Renamed');
    const before = await app.sql('SELECT * FROM audit_entries ORDER BY id');
    await expect(app.sql(statement)).rejects.toThrow(/audit_entries/);
    expect(await app.sql('SELECT * FROM audit_entries ORDER BY id')).toEqual(before);
  });

  it.each([Role.ORGANIZER, Role.REVIEWER, Role.DOOR])('is denied to a member who is %s', async (role) => {
    const { id, slug } = await owned();
    const { user } = await app.given.member(role, { organizationId: id });
    const { data, errors } = await (await app.as(user)).request(LOG, { slug });
    expect([data, errors?.[0]?.extensions]).toEqual([
      { organization: { auditLog: null } },
      { code: 'FORBIDDEN' },
    ]);
  });

  it('does not exist for strangers', async () => {
    const { slug } = await owned();
    const { data, errors } = await (await owned()).client.request(LOG, { slug });
    expect([data, errors?.[0]?.extensions]).toEqual([
      { organization: { auditLog: null } },
      { code: 'NOT_FOUND' },
    ]);
  });
});

describe('the pages of the audit log', () => {
  /** An organization that was renamed 1, 2, … n. */
  async function renamed(times: number) {
    const organization = await owned();
    for (let n = 1; n <= times; n++) await rename(organization.client, organization.id, `Name ${String(n)}`);
    return organization;
  }

  it('cover it forwards and backwards without a gap, also while it grows', async () => {
    const { id, slug, client } = await renamed(5);
    const whole = await logOf(client, slug);
    const cursors: string[] = whole.edges.map(({ cursor }: { cursor: string }) => cursor);
    const first = await logOf(client, slug, { first: 2 });
    await rename(client, id, 'Name 6');
    const second = await logOf(client, slug, { first: 2, after: first.pageInfo.endCursor });
    const third = await logOf(client, slug, { first: 2, after: second.pageInfo.endCursor });
    const forwards = [first, second, third];
    expect(forwards.flatMap(({ edges }) => edges.map(({ cursor }: { cursor: string }) => cursor))).toEqual(
      cursors,
    );
    expect(forwards.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    const back = await logOf(client, slug, { last: 2, before: third.pageInfo.startCursor });
    expect(back.edges).toEqual(second.edges);
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it.each([
    ['nothing', { first: 0 }],
    ['less than nothing', { first: -1 }],
    ['101 entries', { first: 101 }],
    ['the last 101', { last: 101 }],
    ['both ends', { first: 1, last: 1 }],
    ['both ends, one beyond measure', { first: 1, last: 99_999_999 }],
    ['what comes after garbage', { after: 'garbage' }],
    ['what comes after nothing', { after: '' }],
    ['what comes before JSON', { before: Buffer.from('{"__proto__":1}').toString('base64url') }],
    [
      'what comes after a cursor of another list',
      { after: Buffer.from(JSON.stringify(['other', 'x', 'y'])).toString('base64url') },
    ],
    ['what comes after ten thousand letters', { after: 'x'.repeat(10_000) }],
  ])('cannot be asked for %s', async (_, page) => {
    const { slug, client } = await renamed(1);
    const { data, errors } = await client.request(LOG, { slug, ...page });
    expect([data, errors?.[0]?.extensions['code']]).toEqual([
      { organization: { auditLog: null } },
      'BAD_USER_INPUT',
    ]);
  });

  it('show nothing of another organization to whoever has a cursor of its log', async () => {
    const [mine, theirs] = [await renamed(2), await renamed(2)];
    const { pageInfo } = await logOf(theirs.client, theirs.slug);
    const page = await logOf(mine.client, mine.slug, { after: pageInfo.startCursor });
    const actors = page.nodes.map(({ actor }: { actor: { email: string } }) => actor.email);
    expect(new Set(actors)).toEqual(new Set([mine.user.email]));
  });
});
