import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type SignedInViewer } from '../../platform/auth/viewer.js';
import { DraftsService } from '../drafts.service.js';
import { DiscardDraftInput, DiscardDraftPayload } from './discard-draft.js';
import { DraftProposalInput, DraftProposalPayload } from './draft-proposal.js';
import { SubmitDraftInput, SubmitDraftPayload } from './submit-draft.js';

@Resolver()
export class DraftsResolver {
  constructor(private readonly drafts: DraftsService) {}

  @Allow('own:write')
  @Mutation(() => DraftProposalPayload, {
    nullable: true,
    description:
      'Begins a proposal that nobody else sees, for an event that calls for proposals, open or not. At most 20 at one event.',
  })
  async draftProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { eventId, ...details }: DraftProposalInput,
  ): Promise<DraftProposalPayload> {
    const { language = null, trackId = null, sessionFormatId = null } = details;
    const said = { ...details, language, trackId, sessionFormatId };
    return { proposal: await this.drafts.draft(viewer, eventId, said) };
  }

  @Allow('own:write')
  @Mutation(() => SubmitDraftPayload, {
    nullable: true,
    description:
      'Offers an own draft while the call is open. What `submitProposal` asks for is asked for now, by the same names.',
  })
  async submitDraft(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId, speaker = null }: SubmitDraftInput,
  ): Promise<SubmitDraftPayload> {
    return { proposal: await this.drafts.submit(viewer, proposalId, speaker) };
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
