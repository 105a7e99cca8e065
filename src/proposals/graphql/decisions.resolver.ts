import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { DecisionsService } from '../decisions.service.js';
import { ProposalAction } from '../domain/proposal-actions.js';
import { decisionsOf } from '../domain/wanted-decisions.js';
import { AcceptProposalInput, AcceptProposalPayload } from './accept-proposal.js';
import { DecideProposalsInput, DecideProposalsPayload } from './decide-proposals.js';
import { PublishDecisionsInput, PublishDecisionsPayload } from './publish-decisions.js';
import { PutProposalOnStandbyInput, PutProposalOnStandbyPayload } from './put-proposal-on-standby.js';
import { RejectProposalInput, RejectProposalPayload } from './reject-proposal.js';
import { ResetProposalDecisionInput, ResetProposalDecisionPayload } from './reset-proposal-decision.js';

/** What the committee does. */
@Resolver()
export class DecisionsResolver {
  constructor(private readonly decisions: DecisionsService) {}

  @Allow('proposal:decide')
  @Mutation(() => AcceptProposalPayload, {
    nullable: true,
    description:
      'Takes a proposal into the programme as a hidden talk, with a free ticket for each speaker where the event gives one. ' +
      'Its speakers learn of both when it is published.',
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
    description: 'Says no to a proposal, even after a yes: its talk goes then. To be published.',
  })
  async rejectProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId }: RejectProposalInput,
  ): Promise<RejectProposalPayload> {
    return { proposal: await this.decisions.reject(viewer, proposalId) };
  }

  @Allow('proposal:decide')
  @Mutation(() => PutProposalOnStandbyPayload, {
    nullable: true,
    description:
      'Lets a proposal wait for a place of one whose submitter declines, withdraws or does not answer; or changes its ' +
      'rank, which needs no new publication.',
  })
  async putProposalOnStandby(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId, rank }: PutProposalOnStandbyInput,
  ): Promise<PutProposalOnStandbyPayload> {
    const decision = { action: ProposalAction.PUT_ON_STANDBY, rank } as const;
    return { proposal: await this.decisions.decide(viewer, proposalId, decision) };
  }

  @Allow('proposal:decide')
  @Mutation(() => ResetProposalDecisionPayload, {
    nullable: true,
    description: 'Takes a decision back, published or not; the proposal is under review again.',
  })
  async resetProposalDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId }: ResetProposalDecisionInput,
  ): Promise<ResetProposalDecisionPayload> {
    return { proposal: await this.decisions.decide(viewer, proposalId, { action: ProposalAction.RESET }) };
  }

  @Allow('proposal:decide')
  @Mutation(() => DecideProposalsPayload, {
    nullable: true,
    description: 'Decides upon several proposals of an event: all or none.',
  })
  async decideProposals(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, decisions }: DecideProposalsInput,
  ): Promise<DecideProposalsPayload> {
    return { proposals: await this.decisions.decideAll(viewer, eventId, decisionsOf(decisions)) };
  }

  @Allow('proposal:decide')
  @Mutation(() => PublishDecisionsPayload, {
    nullable: true,
    description:
      'Lets the speakers know what was decided; acceptances await their confirmation from then on. The mails about it are ' +
      'drafts unless `mails` says SEND.',
  })
  publishDecisions(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, proposalIds = null, confirmBy = null, mails }: PublishDecisionsInput,
  ): Promise<PublishDecisionsPayload> {
    return this.decisions.publish(viewer, eventId, { proposalIds, confirmBy, mails });
  }
}
