import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { AnsweredProposalsService } from '../answered-proposals.service.js';
import { DraftsService } from '../drafts.service.js';
import { CopyProposalInput, CopyProposalPayload } from './copy-proposal.js';
import { DiscardDraftInput, DiscardDraftPayload } from './discard-draft.js';
import { DraftProposalInput, DraftProposalPayload } from './draft-proposal.js';
import { ProposalType } from './proposal.type.js';
import { ReviewsLoader } from './reviews.loaders.js';
import type { SubmittingSpeakerInput } from './submit-proposal.js';
import { SubmitDraftInput, SubmitDraftPayload } from './submit-draft.js';

const noProfile: SubmittingSpeakerInput = { name: '', tagline: '', biography: '', answers: [] };

@Resolver(() => ProposalType)
export class DraftsResolver {
  constructor(
    private readonly drafts: DraftsService,
    private readonly answered: AnsweredProposalsService,
    private readonly load: ReviewsLoader,
  ) {}

  @ResolveField(() => ProposalType, {
    nullable: true,
    description:
      'The proposal to another event that it was begun from. Null to everybody but its submitter, and where that one is gone.',
  })
  async copiedFrom(
    @CurrentViewer() viewer: Viewer,
    @Parent() { userId, copiedFromId }: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<ProposalType | null> {
    if (copiedFromId === null || userId === null || userId !== viewer.userId) return null;
    const isTheirs = await this.load.isParty(viewer, copiedFromId, context);
    return isTheirs ? this.load.proposal.load(context, copiedFromId) : null;
  }

  @Allow('own:write')
  @Mutation(() => CopyProposalPayload, {
    nullable: true,
    description:
      'Begins a draft for another event with the title, abstract, language and level of a proposal that the viewer wrote. Track, session format, co-speakers and answers stay out.',
  })
  async copyProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId, eventId }: CopyProposalInput,
  ): Promise<CopyProposalPayload> {
    return { proposal: await this.drafts.copy(viewer, proposalId, eventId) };
  }

  @Allow('own:write')
  @Mutation(() => DraftProposalPayload, {
    nullable: true,
    description:
      'Begins a proposal that nobody else sees, for an event or series that calls for proposals, open or not. At most 20 at one event.',
  })
  async draftProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { eventId, seriesId, answers, ...details }: DraftProposalInput,
  ): Promise<DraftProposalPayload> {
    const { language = null, level = null, trackId = null, sessionFormatId = null } = details;
    const said = { ...details, language, level, trackId, sessionFormatId };
    return { proposal: await this.answered.draft(viewer, { eventId, seriesId }, said, answers) };
  }

  @Allow('own:write')
  @Mutation(() => SubmitDraftPayload, {
    nullable: true,
    description:
      'Offers an own draft while the call is open. What `submitProposal` asks for is asked for now, by the same names.',
  })
  async submitDraft(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId, speaker = null, accessCode = null, answers }: SubmitDraftInput,
  ): Promise<SubmitDraftPayload> {
    const { name, tagline, biography, answers: speakerAnswers } = speaker ?? noProfile;
    const offer = { profile: speaker && { name, tagline, biography }, accessCode };
    const said = { answers, speakerAnswers };
    return { proposal: await this.answered.submitDraft(viewer, proposalId, offer, said) };
  }

  @Allow('own:write')
  @Mutation(() => DiscardDraftPayload, { nullable: true, description: 'Removes an own draft for good.' })
  async discardDraft(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId }: DiscardDraftInput,
  ): Promise<DiscardDraftPayload> {
    return { proposal: await this.drafts.discard(viewer, proposalId) };
  }
}
