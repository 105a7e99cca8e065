import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { AvailabilityService } from '../availability.service.js';
import { SetSpeakerAvailabilityInput, SetSpeakerAvailabilityPayload } from './set-speaker-availability.js';

@Resolver()
export class AvailabilityResolver {
  constructor(private readonly availability: AvailabilityService) {}

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
}
