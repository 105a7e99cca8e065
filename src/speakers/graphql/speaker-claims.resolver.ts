import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { SpeakerClaimsService } from '../speaker-claims.service.js';
import { ClaimSpeakerProfileInput, ClaimSpeakerProfilePayload } from './claim-speaker-profile.js';
import { InviteSpeakerToClaimInput, InviteSpeakerToClaimPayload } from './invite-speaker-to-claim.js';

@Resolver()
export class SpeakerClaimsResolver {
  constructor(private readonly claims: SpeakerClaimsService) {}

  @Allow('speaker:manage')
  @Mutation(() => InviteSpeakerToClaimPayload, {
    nullable: true,
    description:
      'Mails a speaker without an account a link, good once and for two weeks, to take the profile over.',
  })
  async inviteSpeakerToClaim(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { speakerId }: InviteSpeakerToClaimInput,
  ): Promise<InviteSpeakerToClaimPayload> {
    return { speaker: await this.claims.invite(viewer, speakerId) };
  }

  @Allow('sign-in session')
  @Mutation(() => ClaimSpeakerProfilePayload, {
    nullable: true,
    description: "Makes the profile of a mailed link the viewer's own.",
  })
  async claimSpeakerProfile(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { token }: ClaimSpeakerProfileInput,
  ): Promise<ClaimSpeakerProfilePayload> {
    return { speaker: await this.claims.claim(viewer, token) };
  }
}
