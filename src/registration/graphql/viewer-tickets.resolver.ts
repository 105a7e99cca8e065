import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../../accounts/index.js';
import type { Page } from '../../kernel/page.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AttendeesService } from '../attendees.service.js';
import { TicketConnection, TicketType } from './ticket.type.js';

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
