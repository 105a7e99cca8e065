import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { upTo } from '../../platform/graphql/limits/cost.js';
import { CheckInListsService } from '../check-in-lists.service.js';
import { TicketCodes } from '../ticket-codes.js';
import { CheckInListArgs } from './check-in-list.args.js';
import { CheckInListType } from './check-in-list.type.js';
import { CheckInConnection, CheckInType } from './check-in.type.js';
import { CheckInKeyType, TicketRevocationConnection, TicketRevocationType } from './ticket-code.type.js';

/** What the door adds to an event. */
@Resolver(() => EventType)
export class EventCheckInResolver {
  constructor(
    private readonly lists: CheckInListsService,
    private readonly codes: TicketCodes,
  ) {}

  @ResolveField(() => [CheckInListType], {
    nullable: true,
    complexity: upTo(20),
    description: 'At most 100, oldest first. Denied to everybody but organizers and door staff.',
  })
  checkInLists(@CurrentViewer() viewer: Viewer, @Parent() { id }: EventType): Promise<CheckInListType[]> {
    return this.lists.listOfEvent(viewer, id);
  }

  @ResolveField(() => CheckInConnection, {
    nullable: true,
    description:
      'What happened at the doors, newest first. Denied to everybody but organizers and door staff.',
  })
  checkIns(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: EventType,
    @Args() { listId = null, onlyConflicts, ...page }: CheckInListArgs,
  ): Promise<Page<CheckInType>> {
    return this.lists.pageOfCheckIns(viewer, id, { listId, onlyConflicts }, page);
  }

  @ResolveField(() => [CheckInKeyType], {
    nullable: true,
    description:
      'By which a device verifies the codes of tickets offline. Denied to everybody but organizers and door staff.',
  })
  checkInKeys(@CurrentViewer() viewer: Viewer, @Parent() { id }: EventType): Promise<CheckInKeyType[]> {
    return this.codes.listPublicKeys(viewer, id);
  }

  @ResolveField(() => TicketRevocationConnection, {
    nullable: true,
    description:
      'Codes that a device refuses offline, oldest first; it asks again for those after its last cursor. One is told a quarter of a minute after it was made. Denied to everybody but organizers and door staff.',
  })
  ticketRevocations(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: EventType,
    @Args() page: PageArgs,
  ): Promise<Page<TicketRevocationType>> {
    return this.codes.pageOfRevocations(viewer, id, page);
  }
}
