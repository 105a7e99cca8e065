import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { SpeakersLoader, SpeakerType } from '../../speakers/index.js';
import { ProposalSpeakersLoader } from './proposals.loaders.js';
import { ProposalType } from './proposal.type.js';
import { ReviewReader } from './review-reader.js';

/** Who would give a proposal's talk. */
@Resolver(() => ProposalType)
export class ProposalSpeakersResolver {
  constructor(
    private readonly reader: ReviewReader,
    private readonly people: SpeakersLoader,
    private readonly speakerIdsOf: ProposalSpeakersLoader,
  ) {}

  @ResolveField(() => [SpeakerType], {
    nullable: true,
    description: 'In order. Null to reviewers of a blind review, until the proposal is a talk.',
  })
  async speakers(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<SpeakerType[] | null> {
    if (!(await this.reader.seesNames(viewer, proposal, context))) return null;
    const ids = (await this.speakerIdsOf.load(context, proposal.id)) ?? [];
    const speakers = await Promise.all(ids.map(({ speakerId }) => this.people.load(context, speakerId)));
    return speakers.filter((speaker) => speaker !== null);
  }
}
