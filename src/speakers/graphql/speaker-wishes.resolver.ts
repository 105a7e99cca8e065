import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { AvailabilityService } from '../availability.service.js';
import { RecordingConsentService } from '../recording-consent.service.js';
import { SetRecordingConsentInput, SetRecordingConsentPayload } from './set-recording-consent.js';
import { SetSpeakerAvailabilityInput, SetSpeakerAvailabilityPayload } from './set-speaker-availability.js';

/** What speakers say themselves, or organizers for them. */
@Resolver()
export class SpeakerWishesResolver {
  constructor(
    private readonly availability: AvailabilityService,
    private readonly consents: RecordingConsentService,
  ) {}

  @Allow('own:write')
  @Mutation(() => SetSpeakerAvailabilityPayload, {
    nullable: true,
    description: 'Says when a speaker can be on stage: by the speaker, or by organizers.',
  })
  async setSpeakerAvailability(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { speakerId, intervals }: SetSpeakerAvailabilityInput,
  ): Promise<SetSpeakerAvailabilityPayload> {
    return { speaker: await this.availability.set(viewer, speakerId, intervals) };
  }

  @Allow('own:write')
  @Mutation(() => SetRecordingConsentPayload, {
    nullable: true,
    description: 'Notes whether a speaker agrees to be recorded: by the speaker, or by organizers who asked.',
  })
  async setRecordingConsent(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { speakerId, consent = null }: SetRecordingConsentInput,
  ): Promise<SetRecordingConsentPayload> {
    return { speaker: await this.consents.set(viewer, speakerId, consent) };
  }
}
