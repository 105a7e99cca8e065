import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { AttendeesService } from '../attendees.service.js';
import { TicketConnection, TicketType } from './ticket.type.js';
import { AttendeeListArgs } from './attendee-list.args.js';

/** What registration adds to an event. */
@Resolver(() => EventType)
export class EventAttendeesResolver {
  constructor(private readonly service: AttendeesService) {}

  @ResolveField(() => TicketConnection, {
    nullable: true,
    description:
      'Tickets by name of the attendee. Denied to everybody but organizers and door staff, to whom private ones do not exist.',
  })
  attendees(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: EventType,
    @Args() { status = null, ...page }: AttendeeListArgs,
  ): Promise<Page<TicketType>> {
    return this.service.pageOfEvent(viewer, id, status, page);
  }
}
