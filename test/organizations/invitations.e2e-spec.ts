import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { secretIn } from '../support/secret-in.js';

const INVITE = `mutation ($input: InviteMemberInput!) {
  inviteMember(input: $input) { invitation { id email role expiresAt } userErrors { __typename } }
}`;
const REVOKE = `mutation ($input: RevokeInvitationInput!) {
  revokeInvitation(input: $input) { invitation { id } userErrors { __typename } }
}`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { member { id role person { email } } userErrors { __typename } }
}`;
const OPEN = `query ($slug: String!) { organization(slug: $slug) { invitations { id email role } } }`;
const DAY = 86_400_000;
const notValid = { acceptInvitation: { member: null, userErrors: [{ __typename: 'InvitationNotValid' }] } };

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function owned() {
  const organization = await app.given.organization({ name: 'The Community' });
  const { user } = await app.given.member(Role.OWNER, { organizationId: organization.id });
  return { ...organization, client: await app.as(user) };
}

/** Invites the address and answers the secret that arrives there. */
async function invite(client: Client, organizationId: string, email: string, role = 'ORGANIZER') {
  const { data } = await client.mutate(INVITE, { organizationId, email, role });
  await app.settle();
  const id = String(data.inviteMember.invitation.id);
  return { id, token: secretIn(app.mails().find(({ to }) => to.address === email)) };
}
const rolesIn = async (organizationId: string) =>
  (await app.sql('SELECT role FROM members WHERE organization_id = $1 ORDER BY id', [organizationId])).map(
    ({ role }) => role,
  );

describe('an invitation', () => {
  it('is mailed, and makes its addressee a member once', async () => {
    const { id: organizationId, slug, client } = await owned();
    const guest = await app.given.user();
    const { data } = await client.mutate(INVITE, {
      organizationId,
      email: guest.email.toUpperCase(),
      role: 'REVIEWER',
    });
    const invitation = { id: data.inviteMember.invitation.id, email: guest.email, role: 'REVIEWER' };
    const expiresAt = new Date(app.clock.now().getTime() + 14 * DAY).toISOString();
    expect(data).toEqual({ inviteMember: { invitation: { ...invitation, expiresAt }, userErrors: [] } });
    expect((await client.request(OPEN, { slug })).data.organization.invitations).toEqual([invitation]);

    await app.settle();
    const [mail] = app.mails();
    expect([mail?.to.address, mail?.subject]).toEqual([guest.email, 'You are invited to The Community']);
    expect(mail?.text).toContain(`${app.config.baseUrl}/invitations#`);

    const guestClient = await app.as(guest);
    const accepted = await guestClient.mutate(ACCEPT, { token: secretIn(mail) });
    expect(accepted.data.acceptInvitation).toEqual({
      member: { id: expect.any(String), role: 'REVIEWER', person: { email: guest.email } },
      userErrors: [],
    });
    expect(await rolesIn(organizationId)).toEqual(['OWNER', 'REVIEWER']);
    expect((await client.request(OPEN, { slug })).data.organization.invitations).toEqual([]);
    expect((await guestClient.mutate(ACCEPT, { token: secretIn(mail) })).data).toEqual(notValid);
  });

  it('is worth nothing to anybody else, and still good for its addressee', async () => {
    const { id, client } = await owned();
    const [guest, other] = [await app.given.user(), await app.given.user()];
    const { token } = await invite(client, id, guest.email);
    expect((await (await app.as(other)).mutate(ACCEPT, { token })).data).toEqual(notValid);
    const nobody = await app.anyone().mutate(ACCEPT, { token });
    expect(nobody.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect(await rolesIn(id)).toEqual(['OWNER']);
    await (await app.as(guest)).mutate(ACCEPT, { token });
    expect(await rolesIn(id)).toEqual(['OWNER', 'ORGANIZER']);
  });

  it('proves the address of whoever accepts it', async () => {
    const { id, client } = await owned();
    const guest = await app.given.user({ emailVerifiedAt: null });
    const guestClient = await app.as(guest);
    const { token } = await invite(client, id, guest.email);
    await guestClient.mutate(ACCEPT, { token });
    const { data } = await guestClient.request('{ viewer { emailVerifiedAt } }');
    expect(data).toEqual({ viewer: { emailVerifiedAt: app.clock.now().toISOString() } });
  });

  it('carries no link but our own, whatever the organization is called', async () => {
    const { id } = await app.given.organization({ name: 'Win at https://evil.example' });
    const { user } = await app.given.member(Role.OWNER, { organizationId: id });
    await invite(await app.as(user), id, 'mark@example.org');
    const links = app.mails()[0]?.text.match(/\S+:\/\/\S+|\w+\.example/g) ?? [];
    expect(links).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/invitations#/)]);
  });

  it('opened in two browsers at once makes one member', async () => {
    const { id, client } = await owned();
    const guest = await app.given.user();
    const { token } = await invite(client, id, guest.email);
    const browsers = [await app.as(guest), await app.as(guest)];
    const answers = await Promise.all(browsers.map((browser) => browser.mutate(ACCEPT, { token })));
    const errors = answers.flatMap(({ data }) => data.acceptInvitation.userErrors);
    expect(errors).toEqual([{ __typename: 'InvitationNotValid' }]);
    expect(await rolesIn(id)).toEqual(['OWNER', 'ORGANIZER']);
  });

  it('that was revoked opens nothing, and cannot be revoked again', async () => {
    const { id, slug, client } = await owned();
    const guest = await app.given.user();
    const { id: invitationId, token } = await invite(client, id, guest.email);
    expect((await client.mutate(REVOKE, { invitationId })).data).toEqual({
      revokeInvitation: { invitation: { id: invitationId }, userErrors: [] },
    });
    expect((await client.request(OPEN, { slug })).data.organization.invitations).toEqual([]);
    expect((await (await app.as(guest)).mutate(ACCEPT, { token })).data).toEqual(notValid);
    const again = await client.mutate(REVOKE, { invitationId });
    expect(again.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  });

  it('that was revoked before its mail left is not mailed', async () => {
    const { id: organizationId, client } = await owned();
    const { email } = await app.given.user();
    const { data } = await client.mutate(INVITE, { organizationId, email, role: 'DOOR' });
    await client.mutate(REVOKE, { invitationId: data.inviteMember.invitation.id });
    await app.settle();
    expect(app.mails().filter(({ to }) => to.address === email)).toEqual([]);
  });

  it('ends after two weeks', async () => {
    const { id, slug, client } = await owned();
    const [inTime, tooLate] = [await app.given.user(), await app.given.user()];
    const tokens = [await invite(client, id, inTime.email), await invite(client, id, tooLate.email)];
    app.clock.forward(14 * DAY - 1);
    const early = await (await app.as(inTime)).mutate(ACCEPT, { token: tokens[0]?.token });
    expect(early.data.acceptInvitation.userErrors).toEqual([]);
    app.clock.forward(1);
    const late = await (await app.as(tooLate)).mutate(ACCEPT, { token: tokens[1]?.token });
    expect(late.data).toEqual(notValid);
    const owner = await app.given.member(Role.OWNER, { organizationId: id });
    const open = await (await app.as(owner.user)).request(OPEN, { slug });
    expect(open.data.organization.invitations).toEqual([]);
  });

  it('replaces the open one of the same address, whose link dies', async () => {
    const { id, slug, client } = await owned();
    const guest = await app.given.user();
    const first = await invite(client, id, guest.email, 'OWNER');
    const second = await invite(client, id, guest.email, 'DOOR');
    const guestClient = await app.as(guest);
    expect((await client.request(OPEN, { slug })).data.organization.invitations).toEqual([
      { id: second.id, email: guest.email, role: 'DOOR' },
    ]);
    expect((await guestClient.mutate(ACCEPT, { token: first.token })).data).toEqual(notValid);
    const { data } = await guestClient.mutate(ACCEPT, { token: second.token });
    expect(data.acceptInvitation.member).toMatchObject({ role: 'DOOR' });
  });

  it('sent twice at once stands once', async () => {
    const { id: organizationId, slug, client } = await owned();
    const input = { organizationId, email: 'twice@example.org', role: 'DOOR' };
    const answers = await Promise.all([1, 2, 3].map(() => client.mutate(INVITE, input)));
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
    expect((await client.request(OPEN, { slug })).data.organization.invitations).toHaveLength(1);
  });

  it('can be sent again to somebody who left', async () => {
    const { id, client } = await owned();
    const guest = await app.given.user();
    const guestClient = await app.as(guest);
    await guestClient.mutate(ACCEPT, { token: (await invite(client, id, guest.email)).token });
    await guestClient.request(
      `mutation { leaveOrganization(input: { organizationId: "${id}" }) { member { id } } }`,
    );
    await guestClient.mutate(ACCEPT, { token: (await invite(client, id, guest.email, 'DOOR')).token });
    expect(await rolesIn(id)).toEqual(['OWNER', 'DOOR']);
  });

  it('changes nothing for somebody who is a member already', async () => {
    const { id, client } = await owned();
    const { user } = await app.given.member(Role.DOOR, { organizationId: id });
    const { token } = await invite(client, id, user.email, 'OWNER');
    const { data } = await (await app.as(user)).mutate(ACCEPT, { token });
    expect(data.acceptInvitation).toEqual({ member: null, userErrors: [{ __typename: 'AlreadyMember' }] });
    expect(await rolesIn(id)).toEqual(['OWNER', 'DOOR']);
  });

  it('is sent and revoked by owners only', async () => {
    const { id: organizationId, client } = await owned();
    const { id: invitationId } = await invite(client, organizationId, 'guest@example.org');
    const { user } = await app.given.member(Role.ORGANIZER, { organizationId });
    const organizer = await app.as(user);
    const mine = { organizationId, email: 'friend@example.org', role: 'OWNER' };
    const answers = [await organizer.mutate(INVITE, mine), await organizer.mutate(REVOKE, { invitationId })];
    expect(answers.map(({ errors }) => errors?.[0]?.extensions)).toEqual([
      { code: 'FORBIDDEN' },
      { code: 'FORBIDDEN' },
    ]);
    expect(await app.sql('SELECT id FROM invitations WHERE organization_id = $1', [organizationId])).toEqual([
      { id: invitationId },
    ]);
  });

  it('of another organization does not exist for its owner', async () => {
    const { id, client } = await owned();
    const { id: invitationId } = await invite(client, id, 'guest@example.org');
    const stranger = (await owned()).client;
    const foreign = await stranger.text(REVOKE, { invitationId });
    expect(foreign).toContain('NOT_FOUND');
    expect(foreign).toBe(await stranger.text(REVOKE, { invitationId: newId() }));
    const mine = { email: 'friend@example.org', role: 'OWNER' };
    const invited = await stranger.text(INVITE, { ...mine, organizationId: id });
    expect(invited).toContain('NOT_FOUND');
    expect(invited).toBe(await stranger.text(INVITE, { ...mine, organizationId: newId() }));
  });
});
