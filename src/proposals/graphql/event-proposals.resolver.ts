import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../../accounts/index.js';
import { EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { ProposalListsService } from '../proposal-lists.service.js';
import { ProposalsService } from '../proposals.service.js';
import { CallForProposalsType } from './call-for-proposals.type.js';
import { ProposalListArgs } from './proposal-list.args.js';
import { CallsLoader } from './proposals.loaders.js';
import { ProposalConnection, ProposalType } from './proposal.type.js';

/** What proposals add to an event. */
@Resolver(() => EventType)
export class EventProposalsResolver {
  constructor(
    private readonly lists: ProposalListsService,
    private readonly calls: CallsLoader,
  ) {}

  @ResolveField(() => CallForProposalsType, {
    nullable: true,
    description: 'Its own, or else that of its series; null where proposals were never called for.',
  })
  callForProposals(
    @Parent() { id }: EventType,
    @Context() context: GraphqlContext,
  ): Promise<CallForProposalsType | null> {
    return this.calls.of.load(context, id);
  }

  @ResolveField(() => ProposalConnection, {
    nullable: true,
    description:
      'Without drafts; null to those who may not read them. What tells of reviews, in the filter and in the order, is FORBIDDEN to those who do not see them all; to reviewers who see them always, a proposal with which they have a conflict of interest counts as one without reviews.',
  })
  proposals(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args() { filter, order, ...page }: ProposalListArgs,
  ): Promise<Page<ProposalType> | null> {
    return this.lists.page(viewer, event, { filter: filter ?? {}, order }, page);
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
