import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  EventPartsLoader,
  EventsLoader,
  EventType,
  SessionFormatType,
  TrackType,
} from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { SpeakersLoader, SpeakerType } from '../../speakers/index.js';
import { ProposalSpeakersLoader } from './proposals.loaders.js';
import { ProposalType } from './proposal.type.js';

/** What a proposal points to. */
@Resolver(() => ProposalType)
export class ProposalRelationsResolver {
  constructor(
    private readonly events: EventsLoader,
    private readonly parts: EventPartsLoader,
    private readonly people: SpeakersLoader,
    private readonly speakerIdsOf: ProposalSpeakersLoader,
  ) {}

  @ResolveField(() => EventType)
  event(@Parent() { eventId }: ProposalType, @Context() context: GraphqlContext) {
    return this.events.load(context, eventId);
  }

  @ResolveField(() => TrackType, { nullable: true })
  async track(
    @Parent() { trackId }: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<TrackType | null> {
    return trackId === null ? null : this.parts.track.load(context, trackId);
  }

  @ResolveField(() => SessionFormatType, { nullable: true })
  async sessionFormat(@Parent() { sessionFormatId }: ProposalType, @Context() context: GraphqlContext) {
    return sessionFormatId === null ? null : this.parts.sessionFormat.load(context, sessionFormatId);
  }

  @ResolveField(() => [SpeakerType], { description: 'In order.' })
  async speakers(@Parent() { id }: ProposalType, @Context() context: GraphqlContext): Promise<SpeakerType[]> {
    const ids = (await this.speakerIdsOf.load(context, id)) ?? [];
    const speakers = await Promise.all(ids.map(({ speakerId }) => this.people.load(context, speakerId)));
    return speakers.filter((speaker) => speaker !== null);
  }
}
