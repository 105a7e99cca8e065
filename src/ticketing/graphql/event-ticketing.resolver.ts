import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventType } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { HiddenTicketTypes } from '../hidden-ticket-types.js';
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
    private readonly hidden: HiddenTicketTypes,
    private readonly load: TicketTypesLoader,
  ) {}

  @ResolveField(() => [TicketTypeType], {
    description:
      'What can be had, with what is left of it, in order; what is hidden only behind the rest, for a voucher.',
  })
  async ticketTypes(
    @Parent() { id }: EventType,
    @Context() context: GraphqlContext,
    @Args('voucher', {
      type: () => String,
      nullable: true,
      description: 'Its code: also what it shows, if it works now; 30 tries a minute from an address.',
    })
    code: string | null = null,
  ): Promise<TicketTypeType[]> {
    const shown = (await this.load.ticketTypesOf.load(context, id)) ?? [];
    const address = context.req.ip ?? 'unknown';
    return code === null ? shown : [...shown, ...(await this.hidden.shownBy(code, id, address))];
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
