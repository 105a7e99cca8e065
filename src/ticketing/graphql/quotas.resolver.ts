import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { QuotasService } from '../quotas.service.js';
import { AddTicketTypeToQuotaInput, AddTicketTypeToQuotaPayload } from './add-ticket-type-to-quota.js';
import { ChangeQuotaCapacityInput, ChangeQuotaCapacityPayload } from './change-quota-capacity.js';
import { CreateQuotaInput, CreateQuotaPayload } from './create-quota.js';
import { DeleteQuotaInput, DeleteQuotaPayload } from './delete-quota.js';
import { QuotaType } from './quota.type.js';
import {
  RemoveTicketTypeFromQuotaInput,
  RemoveTicketTypeFromQuotaPayload,
} from './remove-ticket-type-from-quota.js';
import { RenameQuotaInput, RenameQuotaPayload } from './rename-quota.js';
import { TicketTypeType } from './ticket-type.type.js';
import { QuotaMembersLoader } from './ticketing.loaders.js';

/** What organizers do with quotas. */
@Resolver(() => QuotaType)
export class QuotasResolver {
  constructor(
    private readonly quotas: QuotasService,
    private readonly members: QuotaMembersLoader,
  ) {}

  @ResolveField(() => [TicketTypeType], { description: 'Those that draw from it, in their order.' })
  async ticketTypes(
    @Parent() { id }: QuotaType,
    @Context() context: GraphqlContext,
  ): Promise<TicketTypeType[]> {
    return (await this.members.load(context, id)) ?? [];
  }

  @Allow('ticketing:manage')
  @Mutation(() => CreateQuotaPayload, {
    nullable: true,
    description: 'Makes a number of places that ticket types share, or the capacity of the whole event.',
  })
  async createQuota(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateQuotaInput,
  ): Promise<CreateQuotaPayload> {
    return { quota: await this.quotas.create(viewer, input) };
  }

  @Allow('ticketing:manage')
  @Mutation(() => RenameQuotaPayload, { nullable: true, description: 'Gives a quota another name.' })
  async renameQuota(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { quotaId, name }: RenameQuotaInput,
  ): Promise<RenameQuotaPayload> {
    return { quota: await this.quotas.rename(viewer, quotaId, name) };
  }

  @Allow('ticketing:manage')
  @Mutation(() => ChangeQuotaCapacityPayload, {
    nullable: true,
    description: 'Changes how many places a quota has; never to fewer than are taken.',
  })
  async changeQuotaCapacity(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { quotaId, capacity }: ChangeQuotaCapacityInput,
  ): Promise<ChangeQuotaCapacityPayload> {
    return { quota: await this.quotas.changeCapacity(viewer, quotaId, capacity) };
  }

  @Allow('ticketing:manage')
  @Mutation(() => DeleteQuotaPayload, {
    nullable: true,
    description: 'Takes a limit away; never the only one of a ticket type.',
  })
  async deleteQuota(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { quotaId }: DeleteQuotaInput,
  ): Promise<DeleteQuotaPayload> {
    return { quota: await this.quotas.delete(viewer, quotaId) };
  }

  @Allow('ticketing:manage')
  @Mutation(() => AddTicketTypeToQuotaPayload, {
    nullable: true,
    description: 'Lets a ticket type draw from a quota besides its other ones: all of them must have places.',
  })
  async addTicketTypeToQuota(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { quotaId, ticketTypeId }: AddTicketTypeToQuotaInput,
  ): Promise<AddTicketTypeToQuotaPayload> {
    return { quota: await this.quotas.addTicketType(viewer, quotaId, ticketTypeId) };
  }

  @Allow('ticketing:manage')
  @Mutation(() => RemoveTicketTypeFromQuotaPayload, {
    nullable: true,
    description: 'Ends that a ticket type draws from a quota; its places there are free.',
  })
  async removeTicketTypeFromQuota(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { quotaId, ticketTypeId }: RemoveTicketTypeFromQuotaInput,
  ): Promise<RemoveTicketTypeFromQuotaPayload> {
    return { quota: await this.quotas.removeTicketType(viewer, quotaId, ticketTypeId) };
  }
}
