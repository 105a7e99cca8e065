import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { ConflictsService } from '../conflicts.service.js';
import { AcceptConflictInput, AcceptConflictPayload } from './accept-conflict.js';
import { ReopenConflictInput, ReopenConflictPayload } from './reopen-conflict.js';
import { SetConflictSeverityInput, SetConflictSeverityPayload } from './set-conflict-severity.js';

/** What organizers make of conflicts. */
@Resolver()
export class WeighConflictsResolver {
  constructor(private readonly conflicts: ConflictsService) {}

  @Allow('agenda:publish')
  @Mutation(() => SetConflictSeverityPayload, {
    nullable: true,
    description: 'Says whether conflicts of a kind block an agenda, warn, or are ignored.',
  })
  async setConflictSeverity(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SetConflictSeverityInput,
  ): Promise<SetConflictSeverityPayload> {
    return { event: await this.conflicts.setSeverity(viewer, input) };
  }

  @Allow('agenda:publish')
  @Mutation(() => AcceptConflictPayload, {
    nullable: true,
    description: 'Lets a conflict stay, as long as it is the same.',
  })
  async acceptConflict(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AcceptConflictInput,
  ): Promise<AcceptConflictPayload> {
    return { conflict: await this.conflicts.accept(viewer, input) };
  }

  @Allow('agenda:publish')
  @Mutation(() => ReopenConflictPayload, {
    nullable: true,
    description: 'Takes the acceptance of a conflict back.',
  })
  async reopenConflict(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ReopenConflictInput,
  ): Promise<ReopenConflictPayload> {
    return { conflict: await this.conflicts.reopen(viewer, input) };
  }
}
