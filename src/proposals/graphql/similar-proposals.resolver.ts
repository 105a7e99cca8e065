import { Context, Field, Float, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventAccess, EventsLoader } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { knownLikenesses } from '../domain/similar-proposals.js';
import { ProposalType } from './proposal.type.js';
import { ReviewReader } from './review-reader.js';
import { ReviewsLoader } from './reviews.loaders.js';
import { LikenessesLoader } from './similar-proposals.loader.js';

@ObjectType('SimilarProposal', {
  description: 'Another proposal to the same event that may be the same talk.',
})
export class SimilarProposalType {
  @Field(() => Float, {
    description: '0 to 1: how much the titles, or the beginnings of the abstracts, have in common.',
  })
  similarity: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they share a speaker. Null to those who may not see the names of both.',
  })
  isSameSpeaker: boolean | null;

  /** Behind `proposal`. */
  otherId: string;
}

/** Which proposals may be the same talk. */
@Resolver(() => ProposalType)
export class SimilarProposalsResolver {
  constructor(
    private readonly access: EventAccess,
    private readonly events: EventsLoader,
    private readonly reader: ReviewReader,
    private readonly load: ReviewsLoader,
    private readonly likenesses: LikenessesLoader,
  ) {}

  @ResolveField(() => [SimilarProposalType], {
    nullable: true,
    description:
      'At most ten that are submitted to the same event: of very similar words, or of the same speaker for those who see the names. The most similar first; null to those who may not read the event’s proposals.',
  })
  async similar(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<SimilarProposalType[] | null> {
    const event = await this.events.load(context, proposal.eventId);
    if (!event || !(await this.access.allows(viewer, 'proposal:read', event))) return null;
    const found = (await this.likenesses.load(context, proposal.id)) ?? [];
    const seesThis = await this.reader.seesNames(viewer, proposal, context);
    return knownLikenesses(
      await Promise.all(
        found.map(async (each) => {
          const other = seesThis ? await this.load.proposal.load(context, each.otherId) : null;
          return {
            ...each,
            seesBoth: other !== null && (await this.reader.seesNames(viewer, other, context)),
          };
        }),
      ),
    );
  }
}

@Resolver(() => SimilarProposalType)
export class SimilarProposalResolver {
  constructor(private readonly load: ReviewsLoader) {}

  @ResolveField(() => ProposalType)
  proposal(@Parent() { otherId }: SimilarProposalType, @Context() context: GraphqlContext) {
    return this.load.proposal.load(context, otherId);
  }
}
