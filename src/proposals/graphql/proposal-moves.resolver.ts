import {
  Args,
  Context,
  Field,
  Float,
  Int,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import { EventsLoader, EventType } from '../../events/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { ProposalMovesService } from '../proposal-moves.service.js';
import { MoveProposalsInput, MoveProposalsPayload } from './move-proposals.js';
import { ProposalMovesLoader } from './proposals.loaders.js';
import { ProposalType } from './proposal.type.js';

@ObjectType('ProposalMove', {
  description: 'That a proposal went to another event; where to says the next move, or the proposal.',
})
export class ProposalMoveType {
  @Field(() => Date)
  movedAt: Date;

  @Field(() => Int, { description: 'How many had scored it there; these reviews are gone.' })
  reviewCount: number;

  @Field(() => Float, { nullable: true, description: 'What they gave it, from 0 to 100; null: nobody did.' })
  reviewMean: number | null;

  /** Behind the fields of these names without `Id`. */
  fromEventId: string;
  movedBy: string | null;
}

/** Proposals that go from event to event. */
@Resolver(() => ProposalType)
export class ProposalMovesResolver {
  constructor(
    private readonly service: ProposalMovesService,
    private readonly events: EventsLoader,
    private readonly load: ProposalMovesLoader,
  ) {}

  @Allow('proposal:decide')
  @Mutation(() => MoveProposalsPayload, {
    nullable: true,
    description:
      'Puts proposals into another event of the organization, such as the next date of a series. Tracks and formats follow by name, speakers get a profile there; reviews and assignments go, their summary stays in `moves`.',
  })
  async moveProposals(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalIds, eventId }: MoveProposalsInput,
  ): Promise<MoveProposalsPayload> {
    return { proposals: await this.service.move(viewer, proposalIds, eventId) };
  }

  @ResolveField(() => [ProposalMoveType], {
    nullable: true,
    description: 'The latest first; null to all but members who may read proposals.',
  })
  async moves(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, eventId }: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<ProposalMoveType[] | null> {
    const event = await this.events.load(context, eventId);
    if (!event || !(await this.service.mayKnow(viewer, event))) return null;
    return (await this.load.load(context, id)) ?? [];
  }
}

/** What a move points to. */
@Resolver(() => ProposalMoveType)
export class ProposalMoveRelationsResolver {
  constructor(
    private readonly events: EventsLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => EventType)
  fromEvent(@Parent() { fromEventId }: ProposalMoveType, @Context() context: GraphqlContext) {
    return this.events.load(context, fromEventId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null when the account is gone.' })
  async movedBy(@Parent() { movedBy }: ProposalMoveType, @Context() context: GraphqlContext) {
    return movedBy === null ? null : this.people.load(context, movedBy);
  }
}
