import { Forbidden } from '../../src/kernel/denial.js';
import { newId } from '../../src/kernel/id.js';
import { MembersService, Role } from '../../src/organizations/index.js';
import { nobody, type Viewer } from '../../src/platform/auth/viewer.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const MEMBERS = `query ($slug: String!) {
  organization(slug: $slug) { members { id role joinedAt person { name email } } }
}`;
const CHANGE_ROLE = `mutation ($input: ChangeMemberRoleInput!) {
  changeMemberRole(input: $input) { member { id role } userErrors { __typename ... on UserError { message } } }
}`;
const REMOVE = `mutation ($input: RemoveMemberInput!) {
  removeMember(input: $input) { member { id } userErrors { __typename ... on UserError { message } } }
}`;
const LEAVE = `mutation ($input: LeaveOrganizationInput!) {
  leaveOrganization(input: $input) { member { id role } userErrors { __typename } }
}`;
const lastOwner = {
  __typename: 'LastOwner',
  message: 'An organization keeps at least one owner. Make somebody else an owner first.',
};

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const stored = (organizationId: string) =>
  app.sql('SELECT id, role FROM members WHERE organization_id = $1 ORDER BY id', [organizationId]);

/** An organization with an owner and a member of this role, with their clients. */
async function team(role: Role = Role.ORGANIZER) {
  const organization = await app.given.organization();
  const organizationId = organization.id;
  const owner = await app.given.member(Role.OWNER, { organizationId });
  const member = await app.given.member(role, { organizationId });
  return {
    ...organization,
    owner: { ...owner, client: await app.as(owner.user) },
    member: { ...member, client: await app.as(member.user) },
  };
}

describe('adding a member without an invitation', () => {
  const as = (userId: string): Viewer => ({ ...nobody, userId, credential: 'sign-in session' });

  it('is for owners, and for somebody who is none yet', async () => {
    const { id, owner, member } = await team();
    const { id: userId } = await app.given.user();
    const before = await stored(id);
    const members = app.nest.get(MembersService);
    const add = (by: string) => members.add(as(by), id, userId, Role.DOOR);

    await expect(add(member.userId)).rejects.toThrow(Forbidden);
    expect(await stored(id)).toEqual(before);
    const { id: memberId } = await add(owner.userId);
    await expect(add(owner.userId)).rejects.toThrow('This person is a member already.');
    expect(await stored(id)).toEqual([...before, { id: memberId, role: Role.DOOR }]);
  });
});

describe('the members', () => {
  it('are seen by organizers in the order of joining', async () => {
    const { slug, owner, member } = await team();
    const { data } = await member.client.request(MEMBERS, { slug });
    const joinedAt = app.clock.now().toISOString();
    expect(data.organization.members).toEqual(
      [owner, member].map(({ id, role, user: { name, email } }) => ({
        id,
        role,
        joinedAt,
        person: { name, email },
      })),
    );
  });

  it.each([Role.REVIEWER, Role.DOOR])('are not seen by a member who is %s', async (role) => {
    const { slug, member } = await team(role);
    const { data, errors } = await member.client.request(MEMBERS, { slug });
    expect(data).toEqual({ organization: { members: null } });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('are not seen by strangers, nor by nobody', async () => {
    const { slug } = await team();
    const stranger = await (await app.as((await app.given.member()).user)).request(MEMBERS, { slug });
    expect([stranger.data, stranger.errors?.[0]?.extensions]).toEqual([
      { organization: { members: null } },
      { code: 'NOT_FOUND' },
    ]);
    const nobody = await app.anyone().request(MEMBERS, { slug });
    expect([nobody.data, nobody.errors?.[0]?.extensions]).toEqual([
      { organization: { members: null } },
      { code: 'UNAUTHENTICATED' },
    ]);
  });

  it('cost as many statements if there are three as if there is one', async () => {
    const { id: organizationId, slug } = await app.given.organization();
    const { user } = await app.given.member(Role.OWNER, { organizationId });
    const client = await app.as(user);
    const read = () => client.request(MEMBERS, { slug });
    const one = await statementsOf(app, read);
    await app.given.member(Role.DOOR, { organizationId });
    await app.given.member(Role.DOOR, { organizationId });
    const three = await statementsOf(app, read);
    expect((await read()).data.organization.members).toHaveLength(3);
    expect([one.length, three.length]).toEqual([4, 4]);
  });
});

describe('changing a role', () => {
  it('gives the member another one', async () => {
    const { owner, member } = await team();
    const { data } = await owner.client.mutate(CHANGE_ROLE, { memberId: member.id, role: 'OWNER' });
    expect(data).toEqual({
      changeMemberRole: { member: { id: member.id, role: 'OWNER' }, userErrors: [] },
    });
  });

  it.each([Role.ORGANIZER, Role.REVIEWER, Role.DOOR])(
    'is denied to a member who is %s, also for themself',
    async (role) => {
      const { id, owner, member } = await team(role);
      const before = await stored(id);
      for (const memberId of [member.id, owner.id]) {
        const answer = await member.client.mutate(CHANGE_ROLE, { memberId, role: 'OWNER' });
        expect([answer.data, answer.errors?.[0]?.extensions]).toEqual([
          { changeMemberRole: null },
          { code: 'FORBIDDEN' },
        ]);
      }
      expect(await stored(id)).toEqual(before);
    },
  );

  it('gives a stranger the same answer as for a member who does not exist', async () => {
    const { id, member } = await team();
    const before = await stored(id);
    const stranger = await app.as((await app.given.member()).user);
    const foreign = await stranger.text(CHANGE_ROLE, { memberId: member.id, role: 'DOOR' });
    expect(foreign).toContain('NOT_FOUND');
    expect(foreign).toBe(await stranger.text(CHANGE_ROLE, { memberId: newId(), role: 'DOOR' }));
    expect(await stored(id)).toEqual(before);
  });

  it('of the last owner is refused and changes nothing', async () => {
    const { id, owner } = await team();
    const before = await stored(id);
    const { data } = await owner.client.mutate(CHANGE_ROLE, { memberId: owner.id, role: 'ORGANIZER' });
    expect(data).toEqual({ changeMemberRole: { member: null, userErrors: [lastOwner] } });
    expect(await stored(id)).toEqual(before);
    const same = await owner.client.mutate(CHANGE_ROLE, { memberId: owner.id, role: 'OWNER' });
    expect(same.data.changeMemberRole.userErrors).toEqual([]);
  });

  it('takes what it took away at once', async () => {
    const { slug, owner, member } = await team();
    await owner.client.mutate(CHANGE_ROLE, { memberId: member.id, role: 'DOOR' });
    const { errors } = await member.client.request(MEMBERS, { slug });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('by two owners who step each other down at once leaves one', async () => {
    const { id, owner, member } = await team(Role.OWNER);
    const answers = await Promise.all([
      owner.client.mutate(CHANGE_ROLE, { memberId: member.id, role: 'DOOR' }),
      member.client.mutate(CHANGE_ROLE, { memberId: owner.id, role: 'DOOR' }),
    ]);
    expect(answers.filter(({ data }) => data.changeMemberRole?.member)).toHaveLength(1);
    expect((await stored(id)).map(({ role }) => role).sort()).toEqual(['DOOR', 'OWNER']);
  });
});

describe('removing a member', () => {
  it('takes the role away', async () => {
    const { id, slug, owner, member } = await team();
    const { data } = await owner.client.mutate(REMOVE, { memberId: member.id });
    expect(data).toEqual({ removeMember: { member: { id: member.id }, userErrors: [] } });
    expect(await stored(id)).toEqual([{ id: owner.id, role: 'OWNER' }]);
    const { errors } = await member.client.request(MEMBERS, { slug });
    expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  });

  it('who is the last owner is refused and changes nothing', async () => {
    const { id, owner } = await team();
    const before = await stored(id);
    const { data } = await owner.client.mutate(REMOVE, { memberId: owner.id });
    expect(data).toEqual({ removeMember: { member: null, userErrors: [lastOwner] } });
    expect(await stored(id)).toEqual(before);
  });

  it('is denied to organizers', async () => {
    const { id, owner, member } = await team();
    const before = await stored(id);
    const { errors } = await member.client.mutate(REMOVE, { memberId: owner.id });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect(await stored(id)).toEqual(before);
  });

  it('gives a stranger the same answer as for a member who does not exist', async () => {
    const { id, member } = await team();
    const before = await stored(id);
    const stranger = await app.as((await app.given.member()).user);
    const foreign = await stranger.text(REMOVE, { memberId: member.id });
    expect(foreign).toContain('NOT_FOUND');
    expect(foreign).toBe(await stranger.text(REMOVE, { memberId: newId() }));
    expect(await stored(id)).toEqual(before);
  });

  it('lets one of two owners win who remove each other at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, owner, member } = await team(Role.OWNER);
      const answers = await Promise.all([
        owner.client.mutate(REMOVE, { memberId: member.id }),
        member.client.mutate(REMOVE, { memberId: owner.id }),
      ]);
      const codes = answers.map(({ data, errors }) =>
        data.removeMember?.member ? 'removed' : errors?.[0]?.extensions['code'],
      );
      expect(codes.sort()).toEqual(['NOT_FOUND', 'removed']);
      expect(await stored(id)).toHaveLength(1);
    }
  });
});

describe('leaving an organization', () => {
  it('is open to every member', async () => {
    const { id, owner, member } = await team(Role.DOOR);
    const { data } = await member.client.mutate(LEAVE, { organizationId: id });
    expect(data).toEqual({ leaveOrganization: { member: { id: member.id, role: 'DOOR' }, userErrors: [] } });
    expect(await stored(id)).toEqual([{ id: owner.id, role: 'OWNER' }]);
  });

  it('is refused to the last owner', async () => {
    const { id, owner } = await team();
    const before = await stored(id);
    const { data } = await owner.client.mutate(LEAVE, { organizationId: id });
    expect(data).toEqual({ leaveOrganization: { member: null, userErrors: [{ __typename: 'LastOwner' }] } });
    expect(await stored(id)).toEqual(before);
  });

  it('lets one of two owners win who leave at once', async () => {
    const { id, owner, member } = await team(Role.OWNER);
    const answers = await Promise.all(
      [owner, member].map(({ client }) => client.mutate(LEAVE, { organizationId: id })),
    );
    const errors = answers.flatMap(({ data }) => data.leaveOrganization.userErrors);
    expect(errors).toEqual([{ __typename: 'LastOwner' }]);
    expect(await stored(id)).toHaveLength(1);
  });

  it('gives a stranger the same answer as for an organization that does not exist', async () => {
    const { id } = await team();
    const stranger = await app.as((await app.given.member()).user);
    const foreign = await stranger.text(LEAVE, { organizationId: id });
    expect(foreign).toContain('NOT_FOUND');
    expect(foreign).toBe(await stranger.text(LEAVE, { organizationId: newId() }));
  });
});
