import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { TicketTypesLoader, TicketTypeType } from '../../ticketing/index.js';
import { CheckInListsService } from '../check-in-lists.service.js';
import { CheckInCountsType, CheckInListType } from './check-in-list.type.js';
import { CheckInLoaders } from './check-in.loaders.js';
import { CreateCheckInListInput, CreateCheckInListPayload } from './create-check-in-list.js';
import { DeleteCheckInListInput, DeleteCheckInListPayload } from './delete-check-in-list.js';
import { UpdateCheckInListInput, UpdateCheckInListPayload } from './update-check-in-list.js';

/** What organizers do with check-in lists, and what a list points to. */
@Resolver(() => CheckInListType)
export class CheckInListsResolver {
  constructor(
    private readonly lists: CheckInListsService,
    private readonly ticketTypesLoader: TicketTypesLoader,
    private readonly load: CheckInLoaders,
  ) {}

  @Allow('ticketing:manage')
  @Mutation(() => CreateCheckInListPayload, {
    nullable: true,
    description: 'Makes a list by which a door lets people in.',
  })
  async createCheckInList(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, day = null, ...details }: CreateCheckInListInput,
  ): Promise<CreateCheckInListPayload> {
    return { checkInList: await this.lists.create(viewer, eventId, { ...details, day }) };
  }

  @Allow('ticketing:manage')
  @Mutation(() => UpdateCheckInListPayload, {
    nullable: true,
    description: 'Changes whom a list lets in from now on; what happened stays.',
  })
  async updateCheckInList(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { listId, changes }: UpdateCheckInListInput,
  ): Promise<UpdateCheckInListPayload> {
    return { checkInList: await this.lists.update(viewer, listId, { ...changes }) };
  }

  @Allow('ticketing:manage')
  @Mutation(() => DeleteCheckInListPayload, {
    nullable: true,
    description: 'Deletes a list by which nobody was checked in.',
  })
  async deleteCheckInList(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { listId }: DeleteCheckInListInput,
  ): Promise<DeleteCheckInListPayload> {
    return { listId: (await this.lists.delete(viewer, listId)).id };
  }

  @ResolveField(() => [TicketTypeType], { description: 'Whom it is for; none: tickets of all types.' })
  async ticketTypes(
    @Parent() { ticketTypeIds }: CheckInListType,
    @Context() context: GraphqlContext,
  ): Promise<TicketTypeType[]> {
    const types = ticketTypeIds.map((id) => this.ticketTypesLoader.ticketType.load(context, id));
    return (await Promise.all(types)).flatMap((type) => type ?? []);
  }

  @ResolveField(() => CheckInCountsType, { nullable: true })
  counts(@Parent() { id }: CheckInListType, @Context() context: GraphqlContext) {
    return this.load.counts.load(context, id);
  }
}
