import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { CheckInsService } from '../check-ins.service.js';
import { isClockOff, isConflict } from '../domain/check-in-rules.js';
import { CheckInInput, CheckInPayload } from './check-in.js';
import { CheckInListType } from './check-in-list.type.js';
import { CheckInLoaders } from './check-in.loaders.js';
import { CheckInType } from './check-in.type.js';
import { TicketType } from './ticket.type.js';
import { UndoCheckInInput, UndoCheckInPayload } from './undo-check-in.js';
import { UploadCheckInsInput, UploadCheckInsPayload } from './upload-check-ins.js';

/** What happens at doors, and what a check-in points to. */
@Resolver(() => CheckInType)
export class CheckInsResolver {
  constructor(
    private readonly checkIns: CheckInsService,
    private readonly load: CheckInLoaders,
  ) {}

  @Allow('attendee:check-in')
  @Mutation(() => CheckInPayload, {
    nullable: true,
    description: 'Lets whoever shows a ticket in or out, or says why not. Every try is stored.',
  })
  async checkIn(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { listId, device, at = null, ...scan }: CheckInInput,
  ): Promise<CheckInPayload> {
    const scans = [{ ...scan, at, offline: null }];
    const [checkIn] = await this.checkIns.tell(viewer, { listId, device, scans, sentAt: null });
    return { checkIn };
  }

  @Allow('attendee:check-in')
  @Mutation(() => UploadCheckInsPayload, {
    nullable: true,
    description:
      'Stores what a device did offline, merged by time with what is known: of two first admissions the earlier one stands, the other is kept as a conflict.',
  })
  async uploadCheckIns(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { listId, device, sentAt, attempts }: UploadCheckInsInput,
  ): Promise<UploadCheckInsPayload> {
    const scans = attempts.map(({ wasLetThrough, ...scan }) => ({ ...scan, offline: { wasLetThrough } }));
    return { checkIns: await this.checkIns.tell(viewer, { listId, device, scans, sentAt }) };
  }

  @Allow('attendee:check-in')
  @Mutation(() => UndoCheckInPayload, {
    nullable: true,
    description:
      'Makes the last entry or exit of a ticket void, as if it had not been; it stays in the list.',
  })
  async undoCheckIn(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { checkInId }: UndoCheckInInput,
  ): Promise<UndoCheckInPayload> {
    return { checkIn: await this.checkIns.undo(viewer, checkInId) };
  }

  @ResolveField(() => Boolean, {
    description:
      'A device that was offline let somebody through against the rules, or somebody else was let in earlier by the same ticket.',
  })
  isConflict(@Parent() checkIn: CheckInType): boolean {
    return isConflict(checkIn);
  }

  @ResolveField(() => Boolean, { description: 'The clock of the device was off by more than five minutes.' })
  isClockOff(@Parent() { deviceTime, attemptedAt }: CheckInType): boolean {
    return isClockOff(deviceTime, attemptedAt);
  }

  @ResolveField(() => CheckInType, {
    nullable: true,
    description: 'The entry or exit that stands in its way.',
  })
  contradicts(@Parent() { contradictsId, displacedById }: CheckInType, @Context() context: GraphqlContext) {
    const id = displacedById ?? contradictsId;
    return id === null ? null : this.load.checkIn.load(context, id);
  }

  @ResolveField(() => TicketType, {
    nullable: true,
    description: 'Null: what was shown is no ticket to the event.',
  })
  ticket(@Parent() { ticketId }: CheckInType, @Context() context: GraphqlContext) {
    return ticketId === null ? null : this.load.ticket.load(context, ticketId);
  }

  @ResolveField(() => CheckInListType)
  list(@Parent() { listId }: CheckInType, @Context() context: GraphqlContext) {
    return this.load.list.load(context, listId);
  }
}
