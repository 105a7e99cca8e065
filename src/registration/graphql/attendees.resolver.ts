import { Args, ArgsType, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../../accounts/index.js';
import { EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AttendeesService } from '../attendees.service.js';
import { TicketStatus } from '../domain/ticket-status.js';
import { TicketConnection, TicketType } from './ticket.type.js';

/** The arguments of a list of attendees. */
@ArgsType()
export class AttendeeListArgs extends PageArgs {
  @Field(() => TicketStatus, { nullable: true, description: 'Only tickets that are so; null: all.' })
  status?: TicketStatus | null;
}

/** What registration adds to an event. */
@Resolver(() => EventType)
export class EventAttendeesResolver {
  constructor(private readonly service: AttendeesService) {}

  @ResolveField(() => TicketConnection, {
    nullable: true,
    description: 'Tickets by name of the attendee. Denied to everybody but organizers and door staff.',
  })
  attendees(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: EventType,
    @Args() { status = null, ...page }: AttendeeListArgs,
  ): Promise<Page<TicketType>> {
    return this.service.pageOfEvent(viewer, id, status, page);
  }
}

/** What registration adds to the person who is signed in. */
@Resolver(() => ViewerType)
export class ViewerTicketsResolver {
  constructor(private readonly service: AttendeesService) {}

  @ResolveField(() => TicketConnection, {
    nullable: true,
    description:
      'Of orders placed with the address of the account, newest first; null until the address is verified.',
  })
  tickets(@Parent() owner: ViewerType, @Args() page: PageArgs): Promise<Page<TicketType> | null> {
    return this.service.pageOfOwner(owner, page);
  }
}
