import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventsLoader } from '../../events/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { TalksLoader, TalkType } from '../../talks/index.js';
import { TrialsService } from '../trials.service.js';
import { DropTriedProposalInput, DropTriedProposalPayload } from './drop-tried-proposal.js';
import { ProposalType } from './proposal.type.js';
import { TryProposalInput, TryProposalPayload } from './try-proposal.js';

/** Proposals on the draft of the agenda before they are decided upon. */
@Resolver(() => ProposalType)
export class TrialsResolver {
  constructor(
    private readonly trials: TrialsService,
    private readonly events: EventsLoader,
    private readonly talks: TalksLoader,
  ) {}

  @ResolveField(() => TalkType, {
    nullable: true,
    description: 'As what it is tried on the draft of the agenda. Null to everybody but organizers.',
  })
  async triedTalk(
    @CurrentViewer() viewer: Viewer,
    @Parent() { triedTalkId, eventId }: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<TalkType | null> {
    const event = triedTalkId === null ? null : await this.events.load(context, eventId);
    if (triedTalkId === null || !event || !(await this.trials.mayKnow(viewer, event))) return null;
    return this.talks.talk.load(context, triedTalkId);
  }

  @Allow('proposal:decide')
  @Mutation(() => TryProposalPayload, {
    nullable: true,
    description:
      'Makes a hidden, tentative talk of a proposal that is undecided or on standby, to be placed on the draft of the ' +
      'agenda. Accepting the proposal makes it a talk of the programme where it is; saying no takes it away. An agenda is ' +
      'not published with it.',
  })
  async tryProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId }: TryProposalInput,
  ): Promise<TryProposalPayload> {
    return { proposal: await this.trials.try(viewer, proposalId) };
  }

  @Allow('proposal:decide')
  @Mutation(() => DropTriedProposalPayload, {
    nullable: true,
    description: 'Takes the tentative talk of a proposal away, and off the draft of the agenda.',
  })
  async dropTriedProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId }: DropTriedProposalInput,
  ): Promise<DropTriedProposalPayload> {
    return { proposal: await this.trials.drop(viewer, proposalId) };
  }
}
