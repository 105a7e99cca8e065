import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventType } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { QuotasService } from '../quotas.service.js';
import { TicketingService } from '../ticketing.service.js';
import { QuotaType } from './quota.type.js';
import { TicketTypeType } from './ticket-type.type.js';
import { TicketTypesLoader } from './ticketing.loaders.js';

/** What ticketing adds to an event. */
@Resolver(() => EventType)
export class EventTicketingResolver {
  constructor(
    private readonly ticketing: TicketingService,
    private readonly quotaList: QuotasService,
    private readonly load: TicketTypesLoader,
  ) {}

  @ResolveField(() => [TicketTypeType], {
    description: 'What can be had, with what is left of it, in order; without what is hidden.',
  })
  async ticketTypes(
    @Parent() { id }: EventType,
    @Context() context: GraphqlContext,
  ): Promise<TicketTypeType[]> {
    return (await this.load.ticketTypesOf.load(context, id)) ?? [];
  }

  @ResolveField(() => [TicketTypeType], {
    nullable: true,
    description: 'The other ones, in their order. Denied to everybody but organizers.',
  })
  hiddenTicketTypes(@CurrentViewer() viewer: Viewer, @Parent() { id }: EventType): Promise<TicketTypeType[]> {
    return this.ticketing.listHidden(viewer, id);
  }

  @ResolveField(() => [QuotaType], {
    nullable: true,
    description: 'Oldest first. Denied to everybody but organizers.',
  })
  quotas(@CurrentViewer() viewer: Viewer, @Parent() { id }: EventType): Promise<QuotaType[]> {
    return this.quotaList.list(viewer, id);
  }
}
