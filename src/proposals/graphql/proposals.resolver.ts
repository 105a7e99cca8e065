import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type SignedInViewer } from '../../platform/auth/viewer.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { AnsweredProposalsService } from '../answered-proposals.service.js';
import { ConfirmationsService } from '../confirmations.service.js';
import { ProposalsService } from '../proposals.service.js';
import { ConfirmProposalInput, ConfirmProposalPayload } from './confirm-proposal.js';
import { DeclineProposalInput, DeclineProposalPayload } from './decline-proposal.js';
import { ProposalType } from './proposal.type.js';
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
    private readonly answered: AnsweredProposalsService,
    private readonly confirmations: ConfirmationsService,
  ) {}

  @Allow('own:read')
  @Query(() => ProposalType, {
    nullable: true,
    description:
      'A proposal, for its submitter and, unless it is a draft, for its co-speakers and members who may read proposals.',
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
    description:
      'Offers a talk to an event or a series whose call for proposals is open, or for which one has an access code.',
  })
  async submitProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input')
    { eventId, seriesId, speaker: profile, accessCode = null, answers, ...details }: SubmitProposalInput,
  ): Promise<SubmitProposalPayload> {
    const { language = null, level = null, trackId = null, sessionFormatId = null } = details;
    const { answers: speakerAnswers, ...speaker } = profile;
    const offer = {
      named: { eventId, seriesId },
      details: { ...details, language, level, trackId, sessionFormatId },
      profile: speaker,
      accessCode,
    };
    return { proposal: await this.answered.submit(viewer, offer, { answers, speakerAnswers }) };
  }

  @Allow('own:write')
  @Mutation(() => UpdateProposalPayload, {
    nullable: true,
    description:
      'Changes a proposal of which no decision is published, as its submitter or a co-speaker, while the call is open, its access code is valid, or it is reopened; a draft at any time.',
  })
  async updateProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId, changes: { answers = [], ...changes }, version }: UpdateProposalInput,
  ): Promise<UpdateProposalPayload> {
    return { proposal: await this.answered.update(viewer, proposalId, changes, { answers, version }) };
  }

  @Allow('own:write')
  @Mutation(() => WithdrawProposalPayload, {
    nullable: true,
    description:
      'Takes an own proposal back, for good; its talk too, unless that stands on the agenda until it is removed there.',
  })
  async withdrawProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId }: WithdrawProposalInput,
  ): Promise<WithdrawProposalPayload> {
    return { proposal: await this.confirmations.withdraw(viewer, proposalId) };
  }

  @Allow('own:write')
  @Mutation(() => ConfirmProposalPayload, {
    nullable: true,
    description:
      'Says yes to a published acceptance, until it has lapsed. What has to be answered by then is answered with it.',
  })
  async confirmProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId, answers }: ConfirmProposalInput,
  ): Promise<ConfirmProposalPayload> {
    return { proposal: await this.answered.confirm(viewer, proposalId, answers) };
  }

  @Allow('own:write')
  @Mutation(() => DeclineProposalPayload, {
    nullable: true,
    description:
      'Says no to a published acceptance, also after a yes. The place goes to the best on standby.',
  })
  async declineProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId }: DeclineProposalInput,
  ): Promise<DeclineProposalPayload> {
    return { proposal: await this.confirmations.decline(viewer, proposalId) };
  }
}
