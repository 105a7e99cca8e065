import { Role } from '../../src/organizations/index.js';
import { secretIn } from '../support/secret-in.js';
import { bystander, type Cases, forRoles, forTheSignedIn, type Scene } from './case.js';

const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invitation { id } } }`;

export const organizations: Cases = {
  createOrganization: {
    outcomes: forTheSignedIn,
    input: ({ user }) => ({ slug: `of-${user.id}`, name: 'A New One' }),
  },
  updateOrganization: {
    outcomes: forRoles(Role.OWNER),
    input: ({ organizationId }) => ({ organizationId, changes: { name: 'Renamed' } }),
  },
  inviteMember: {
    outcomes: forRoles(Role.OWNER),
    input: ({ organizationId }) => ({ organizationId, email: 'grace@example.org', role: Role.REVIEWER }),
  },
  revokeInvitation: {
    outcomes: forRoles(Role.OWNER),
    input: async ({ app, owner, organizationId }) => {
      const input = { organizationId, email: 'grace@example.org', role: Role.REVIEWER };
      const { data } = await (await app.as(owner)).mutate(INVITE, input);
      return { invitationId: data.inviteMember.invitation.id };
    },
  },
  acceptInvitation: {
    outcomes: forTheSignedIn,
    input: async (scene) => ({ token: await invitation(scene) }),
  },
  changeMemberRole: {
    outcomes: forRoles(Role.OWNER),
    input: async (scene) => ({ memberId: (await bystander(scene)).id, role: Role.ORGANIZER }),
  },
  leaveOrganization: {
    outcomes: forRoles(...Object.values(Role)),
    input: async ({ app, organizationId }) => {
      await app.given.member(Role.OWNER, { organizationId });
      return { organizationId };
    },
  },
  removeMember: {
    outcomes: forRoles(Role.OWNER),
    input: async (scene) => ({ memberId: (await bystander(scene)).id }),
  },
};

/** To another organization than that of the scene, of which the caller may be a member already. */
async function invitation({ app, user }: Scene): Promise<string> {
  const other = await app.given.member(Role.OWNER);
  const input = { organizationId: other.organizationId, email: user.email, role: Role.DOOR };
  await (await app.as(other.user)).mutate(INVITE, input);
  await app.settle();
  return secretIn(app.mails().find(({ to }) => to.address === user.email));
}
