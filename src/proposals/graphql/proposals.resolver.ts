import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { DecisionsService } from '../decisions.service.js';
import { ProposalsService } from '../proposals.service.js';
import { SubmissionsService } from '../submissions.service.js';
import { AcceptProposalInput, AcceptProposalPayload } from './accept-proposal.js';
import { ProposalType } from './proposal.type.js';
import { RejectProposalInput, RejectProposalPayload } from './reject-proposal.js';
import { SubmitProposalInput, SubmitProposalPayload } from './submit-proposal.js';
import { UpdateProposalInput, UpdateProposalPayload } from './update-proposal.js';
import { WithdrawProposalInput, WithdrawProposalPayload } from './withdraw-proposal.js';

/** Which proposal is asked for. */
@ArgsType()
export class ProposalArgs {
  @Field(() => ID)
  @Id()
  id: string;
}

@Resolver(() => ProposalType)
export class ProposalsResolver {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly submissions: SubmissionsService,
    private readonly decisions: DecisionsService,
  ) {}

  @Allow('own:read')
  @Query(() => ProposalType, {
    nullable: true,
    description: 'A proposal, for its submitter and for members who may read proposals.',
  })
  proposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args() { id }: ProposalArgs,
  ): Promise<ProposalType | null> {
    return this.proposals.find(viewer, id);
  }

  @Allow('own:write')
  @Mutation(() => SubmitProposalPayload, {
    nullable: true,
    description: 'Offers a talk to an event whose call for proposals is open.',
  })
  async submitProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { eventId, speaker, ...details }: SubmitProposalInput,
  ): Promise<SubmitProposalPayload> {
    const { language = null, trackId = null, sessionFormatId = null } = details;
    const proposal = { ...details, language, trackId, sessionFormatId };
    return { proposal: await this.submissions.submit(viewer, eventId, proposal, speaker) };
  }

  @Allow('own:write')
  @Mutation(() => UpdateProposalPayload, {
    nullable: true,
    description: 'Changes an own proposal on which nobody has decided, while the call is open.',
  })
  async updateProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId, changes }: UpdateProposalInput,
  ): Promise<UpdateProposalPayload> {
    return { proposal: await this.submissions.update(viewer, proposalId, changes) };
  }

  @Allow('own:write')
  @Mutation(() => WithdrawProposalPayload, {
    nullable: true,
    description: 'Takes an own proposal back, for good; if it was accepted, with its talk.',
  })
  async withdrawProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId }: WithdrawProposalInput,
  ): Promise<WithdrawProposalPayload> {
    return { proposal: await this.decisions.withdraw(viewer, proposalId) };
  }

  @Allow('proposal:decide')
  @Mutation(() => AcceptProposalPayload, {
    nullable: true,
    description: 'Takes a proposal into the programme as a hidden talk, and tells its submitter.',
  })
  async acceptProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId }: AcceptProposalInput,
  ): Promise<AcceptProposalPayload> {
    return { proposal: await this.decisions.accept(viewer, proposalId) };
  }

  @Allow('proposal:decide')
  @Mutation(() => RejectProposalPayload, {
    nullable: true,
    description: 'Says no to a proposal, even after a yes (its talk goes then), and tells its submitter.',
  })
  async rejectProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId }: RejectProposalInput,
  ): Promise<RejectProposalPayload> {
    return { proposal: await this.decisions.reject(viewer, proposalId) };
  }
}
