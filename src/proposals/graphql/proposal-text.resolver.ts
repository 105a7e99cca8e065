import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { BlindTextsService } from '../blind-texts.service.js';
import { type ProposalText, readBlindly } from '../domain/blind-text.js';
import { BlindTextsLoader } from './blind-texts.loader.js';
import { ProposalType } from './proposal.type.js';
import { ReviewReader } from './review-reader.js';
import { SetBlindTextInput, SetBlindTextPayload } from './set-blind-text.js';

/** What a proposal says, to whom names are hidden and to whom not. */
@Resolver(() => ProposalType)
export class ProposalTextResolver {
  constructor(
    private readonly reader: ReviewReader,
    private readonly blind: BlindTextsLoader,
    private readonly service: BlindTextsService,
  ) {}

  @Allow('proposal:decide')
  @Mutation(() => SetBlindTextPayload, {
    nullable: true,
    description:
      'Says what reviewers read instead of the title or abstract of a proposal as long as its names are hidden from them.',
  })
  async setBlindText(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId, title = null, abstract = null }: SetBlindTextInput,
  ): Promise<SetBlindTextPayload> {
    return { proposal: await this.service.set(viewer, proposalId, { title, abstract }) };
  }

  @ResolveField(() => String, {
    description: 'To reviewers of a blind review as an organizer made it blind.',
  })
  async title(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<string> {
    return (await this.read(viewer, proposal, context)).title;
  }

  @ResolveField(() => String, {
    description: 'Markdown; to reviewers of a blind review as an organizer made it blind.',
  })
  async abstract(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<string> {
    return (await this.read(viewer, proposal, context)).abstract;
  }

  private async read(viewer: Viewer, proposal: ProposalType, context: GraphqlContext): Promise<ProposalText> {
    if (await this.reader.seesNames(viewer, proposal, context)) return proposal;
    return readBlindly(proposal, await this.blind.load(context, proposal.id));
  }
}
