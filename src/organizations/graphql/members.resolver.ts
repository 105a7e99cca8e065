import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { InvitationAcceptanceService } from '../invitation-acceptance.service.js';
import { InvitationsService } from '../invitations.service.js';
import { MembersService } from '../members.service.js';
import { AcceptInvitationInput, AcceptInvitationPayload } from './accept-invitation.js';
import { ChangeMemberRoleInput, ChangeMemberRolePayload } from './change-member-role.js';
import { InviteMemberInput, InviteMemberPayload } from './invite-member.js';
import { LeaveOrganizationInput, LeaveOrganizationPayload } from './leave-organization.js';
import { InvitationType, MemberType } from './member.type.js';
import { OrganizationType } from './organization.type.js';
import { RemoveMemberInput, RemoveMemberPayload } from './remove-member.js';
import { RevokeInvitationInput, RevokeInvitationPayload } from './revoke-invitation.js';

/** Members, and those who were asked to become one. */
@Resolver(() => OrganizationType)
export class MembersResolver {
  constructor(
    private readonly membership: MembersService,
    private readonly offers: InvitationsService,
    private readonly acceptance: InvitationAcceptanceService,
  ) {}

  @ResolveField(() => [MemberType], {
    nullable: true,
    description: 'In the order of joining. Denied to everybody but organizers.',
  })
  members(@CurrentViewer() viewer: Viewer, @Parent() { id }: OrganizationType): Promise<MemberType[]> {
    return this.membership.list(viewer, id);
  }

  @ResolveField(() => [InvitationType], {
    nullable: true,
    description: 'Those still open. Denied to everybody but organizers.',
  })
  invitations(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: OrganizationType,
  ): Promise<InvitationType[]> {
    return this.offers.list(viewer, id);
  }

  @Allow('organization:manage-members')
  @Mutation(() => InviteMemberPayload, { nullable: true, description: 'Mails somebody the offer of a role.' })
  async inviteMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: InviteMemberInput,
  ): Promise<InviteMemberPayload> {
    return { invitation: await this.offers.invite(viewer, input) };
  }

  @Allow('organization:manage-members')
  @Mutation(() => RevokeInvitationPayload, { nullable: true, description: 'Takes an open invitation back.' })
  async revokeInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { invitationId }: RevokeInvitationInput,
  ): Promise<RevokeInvitationPayload> {
    return { invitation: await this.offers.revoke(viewer, invitationId) };
  }

  @Allow('sign-in session')
  @Mutation(() => AcceptInvitationPayload, {
    nullable: true,
    description: 'Makes the viewer a member and uses the invitation up.',
  })
  async acceptInvitation(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { token }: AcceptInvitationInput,
  ): Promise<AcceptInvitationPayload> {
    return { member: await this.acceptance.accept(viewer, token) };
  }

  @Allow('organization:manage-members')
  @Mutation(() => ChangeMemberRolePayload, { nullable: true, description: 'Gives a member another role.' })
  async changeMemberRole(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { memberId, role }: ChangeMemberRoleInput,
  ): Promise<ChangeMemberRolePayload> {
    return { member: await this.membership.changeRole(viewer, memberId, role) };
  }

  @Allow('own:write')
  @Mutation(() => LeaveOrganizationPayload, {
    nullable: true,
    description: "Gives up the viewer's own role in an organization.",
  })
  async leaveOrganization(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { organizationId }: LeaveOrganizationInput,
  ): Promise<LeaveOrganizationPayload> {
    return { member: await this.membership.leave(viewer, organizationId) };
  }

  @Allow('organization:manage-members')
  @Mutation(() => RemoveMemberPayload, { nullable: true, description: "Takes a member's role away." })
  async removeMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { memberId }: RemoveMemberInput,
  ): Promise<RemoveMemberPayload> {
    return { member: await this.membership.remove(viewer, memberId) };
  }
}
