import { Args, ArgsType, Context, Field, InputType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { ViewerType } from '../../accounts/index.js';
import { EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { Confirmation, Deliberation, Submission } from '../domain/proposal-state.js';
import { ProposalsService } from '../proposals.service.js';
import { CallForProposalsType } from './call-for-proposals.type.js';
import { CallsLoader } from './proposals.loaders.js';
import { ProposalConnection, ProposalType } from './proposal.type.js';

@InputType({ description: 'Only proposals for which all of it is true.' })
export class ProposalFilter {
  @Field(() => Submission, { nullable: true })
  submission?: Submission | null;

  @Field(() => Deliberation, { nullable: true })
  deliberation?: Deliberation | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its speakers know of the decision.' })
  isPublished?: boolean | null;

  @Field(() => Confirmation, { nullable: true })
  confirmation?: Confirmation | null;
}

/** The arguments of a list of proposals. */
@ArgsType()
export class ProposalListArgs extends PageArgs {
  @Field(() => ProposalFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProposalFilter)
  filter?: ProposalFilter | null;
}

/** What proposals add to an event. */
@Resolver(() => EventType)
export class EventProposalsResolver {
  constructor(
    private readonly service: ProposalsService,
    private readonly callOf: CallsLoader,
  ) {}

  @ResolveField(() => CallForProposalsType, {
    nullable: true,
    description: 'Null where proposals were never called for.',
  })
  callForProposals(
    @Parent() { id }: EventType,
    @Context() context: GraphqlContext,
  ): Promise<CallForProposalsType | null> {
    return this.callOf.load(context, id);
  }

  @ResolveField(() => ProposalConnection, {
    nullable: true,
    description: 'Newest first, without drafts; null to those who may not read them.',
  })
  proposals(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args() { filter, ...page }: ProposalListArgs,
  ): Promise<Page<ProposalType> | null> {
    return this.service.page(viewer, event, filter ?? {}, page);
  }
}

/** What proposals add to the viewer. */
@Resolver(() => ViewerType)
export class ViewerProposalsResolver {
  constructor(private readonly service: ProposalsService) {}

  @ResolveField(() => ProposalConnection, {
    description: 'Those that the viewer wrote, drafts too, or is a co-speaker of, newest first.',
  })
  proposals(@CurrentViewer() viewer: SignedInViewer, @Args() page: PageArgs): Promise<Page<ProposalType>> {
    return this.service.pageOwn(viewer, page);
  }
}
