import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { CoSpeakerAnswersService } from '../co-speaker-answers.service.js';
import { CoSpeakerInvitationsService } from '../co-speaker-invitations.service.js';
import { ProposalSpeakersService } from '../proposal-speakers.service.js';
import {
  AcceptCoSpeakerInvitationInput,
  AcceptCoSpeakerInvitationPayload,
} from './accept-co-speaker-invitation.js';
import { CoSpeakerInvitationType } from './co-speaker-invitation.type.js';
import {
  DeclineCoSpeakerInvitationInput,
  DeclineCoSpeakerInvitationPayload,
} from './decline-co-speaker-invitation.js';
import { InviteCoSpeakerInput, InviteCoSpeakerPayload } from './invite-co-speaker.js';
import { ProposalType } from './proposal.type.js';
import { CoSpeakerInvitationsLoader } from './proposals.loaders.js';
import { RemoveCoSpeakerInput, RemoveCoSpeakerPayload } from './remove-co-speaker.js';
import { ReorderProposalSpeakersInput, ReorderProposalSpeakersPayload } from './reorder-proposal-speakers.js';
import {
  RevokeCoSpeakerInvitationInput,
  RevokeCoSpeakerInvitationPayload,
} from './revoke-co-speaker-invitation.js';

/** How people come to give a talk together. */
@Resolver(() => ProposalType)
export class CoSpeakersResolver {
  constructor(
    private readonly invitations: CoSpeakerInvitationsService,
    private readonly answers: CoSpeakerAnswersService,
    private readonly speakers: ProposalSpeakersService,
    private readonly invitationsOf: CoSpeakerInvitationsLoader,
  ) {}

  @ResolveField(() => [CoSpeakerInvitationType], {
    nullable: true,
    description: 'Those that were not accepted, in order. Null to everybody but its submitter.',
  })
  async coSpeakerInvitations(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, userId }: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<CoSpeakerInvitationType[] | null> {
    if (userId === null || userId !== viewer.userId) return null;
    return (await this.invitationsOf.load(context, id)) ?? [];
  }

  @Allow('own:write')
  @Mutation(() => InviteCoSpeakerPayload, {
    nullable: true,
    description:
      'Mails somebody a link, good once and for two weeks, to give the talk of an own proposal too; of a draft when it is submitted. A former link to the address dies. At most 10 speakers, and 30 invitations an hour.',
  })
  async inviteCoSpeaker(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId, ...person }: InviteCoSpeakerInput,
  ): Promise<InviteCoSpeakerPayload> {
    return { proposal: await this.invitations.invite(viewer, proposalId, person) };
  }

  @Allow('own:write')
  @Mutation(() => RevokeCoSpeakerInvitationPayload, {
    nullable: true,
    description: 'Takes back an invitation to an own proposal: its link dies.',
  })
  async revokeCoSpeakerInvitation(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { invitationId }: RevokeCoSpeakerInvitationInput,
  ): Promise<RevokeCoSpeakerInvitationPayload> {
    return { proposal: await this.invitations.revoke(viewer, invitationId) };
  }

  @Allow('sign-in session')
  @Mutation(() => AcceptCoSpeakerInvitationPayload, {
    nullable: true,
    description:
      'Makes the viewer a speaker of the proposal, and of its talk if it has one. A co-speaker reads it and changes its text like the submitter, who alone submits, withdraws, confirms and invites.',
  })
  async acceptCoSpeakerInvitation(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { secret, speaker = null }: AcceptCoSpeakerInvitationInput,
  ): Promise<AcceptCoSpeakerInvitationPayload> {
    return { proposal: await this.answers.accept(viewer, secret, speaker) };
  }

  @Allow('sign-in session')
  @Mutation(() => DeclineCoSpeakerInvitationPayload, {
    nullable: true,
    description: 'Says no to whoever invited; the link dies.',
  })
  async declineCoSpeakerInvitation(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { secret }: DeclineCoSpeakerInvitationInput,
  ): Promise<DeclineCoSpeakerInvitationPayload> {
    return { event: await this.answers.decline(viewer, secret) };
  }

  @Allow('own:write')
  @Mutation(() => RemoveCoSpeakerPayload, {
    nullable: true,
    description:
      'Takes a speaker off an own proposal and its talk, or the viewer off somebody else’s; never the last.',
  })
  async removeCoSpeaker(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId, speakerId }: RemoveCoSpeakerInput,
  ): Promise<RemoveCoSpeakerPayload> {
    return { proposal: await this.speakers.remove(viewer, proposalId, speakerId) };
  }

  @Allow('own:write')
  @Mutation(() => ReorderProposalSpeakersPayload, {
    nullable: true,
    description: 'Puts the speakers of an own proposal, and of its talk, in another order.',
  })
  async reorderProposalSpeakers(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId, speakerIds }: ReorderProposalSpeakersInput,
  ): Promise<ReorderProposalSpeakersPayload> {
    return { proposal: await this.speakers.reorder(viewer, proposalId, speakerIds) };
  }
}
