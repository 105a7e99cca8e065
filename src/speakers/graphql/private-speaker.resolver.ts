import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventsLoader } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { RecordingConsent } from '../domain/recording-consent.js';
import { SpeakerAccess } from '../speaker-access.js';
import { AvailabilityIntervalType } from './availability-interval.type.js';
import { AvailabilityLoader } from './availability.loader.js';
import { OrganizerNotesType, SpeakerType } from './speaker.type.js';

/** What not everybody may know of a speaker. */
@Resolver(() => SpeakerType)
export class PrivateSpeakerResolver {
  constructor(
    private readonly events: EventsLoader,
    private readonly access: SpeakerAccess,
    private readonly intervals: AvailabilityLoader,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Null to everybody but organizers and the speaker.',
  })
  async email(
    @CurrentViewer() viewer: Viewer,
    @Parent() speaker: SpeakerType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return (await this.mayKnow(viewer, speaker, context)) ? speaker.email : null;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Whether the profile belongs to an account. Null to everybody but organizers and the speaker.',
  })
  async hasAccount(
    @CurrentViewer() viewer: Viewer,
    @Parent() speaker: SpeakerType,
    @Context() context: GraphqlContext,
  ): Promise<boolean | null> {
    return (await this.mayKnow(viewer, speaker, context)) ? speaker.userId !== null : null;
  }

  @ResolveField(() => [AvailabilityIntervalType], {
    nullable: true,
    description:
      'When the speaker can be on stage, in order; empty: no restriction. Null to everybody but organizers and the speaker.',
  })
  async availability(
    @CurrentViewer() viewer: Viewer,
    @Parent() speaker: SpeakerType,
    @Context() context: GraphqlContext,
  ): Promise<readonly AvailabilityIntervalType[] | null> {
    if (!(await this.mayKnow(viewer, speaker, context))) return null;
    return (await this.intervals.load(context, speaker.id)) ?? [];
  }

  @ResolveField(() => RecordingConsent, {
    nullable: true,
    description: 'Null: the speaker has not said. Null to everybody but organizers and the speaker.',
  })
  async recordingConsent(
    @CurrentViewer() viewer: Viewer,
    @Parent() speaker: SpeakerType,
    @Context() context: GraphqlContext,
  ): Promise<RecordingConsent | null> {
    return (await this.mayKnow(viewer, speaker, context)) ? speaker.recordingConsent : null;
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'When it was said. Null to everybody but organizers and the speaker.',
  })
  async recordingConsentAt(
    @CurrentViewer() viewer: Viewer,
    @Parent() speaker: SpeakerType,
    @Context() context: GraphqlContext,
  ): Promise<Date | null> {
    return (await this.mayKnow(viewer, speaker, context)) ? speaker.recordingConsentAt : null;
  }

  @ResolveField(() => OrganizerNotesType, {
    nullable: true,
    description: 'Null to everybody but organizers, also to the speaker.',
  })
  async organizerNotes(
    @CurrentViewer() viewer: Viewer,
    @Parent() speaker: SpeakerType,
    @Context() context: GraphqlContext,
  ): Promise<OrganizerNotesType | null> {
    const event = await this.events.load(context, speaker.eventId);
    return event && (await this.access.mayManage(viewer, event)) ? speaker : null;
  }

  private async mayKnow(viewer: Viewer, speaker: SpeakerType, context: GraphqlContext): Promise<boolean> {
    const event = await this.events.load(context, speaker.eventId);
    return event !== null && this.access.mayKnow(viewer, speaker, event);
  }
}
