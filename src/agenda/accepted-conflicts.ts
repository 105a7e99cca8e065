import { Injectable } from '@nestjs/common';
import type { Allowed } from '../events/index.js';
import { Clock } from '../platform/clock/clock.js';
import { ConflictWeightsRepository } from './data/conflict-weights.repository.js';
import { isFixed } from './domain/conflict-kind.js';
import { ConflictAlwaysBlocks } from './domain/refusals.js';
import type { WeighedConflict } from './domain/weighed-conflicts.js';

/** The conflicts that may stay, in the transaction of whoever was allowed to say so and has locked the draft. */
@Injectable()
export class AcceptedConflicts {
  constructor(
    private readonly weights: ConflictWeightsRepository,
    private readonly clock: Clock,
  ) {}

  /** In the order given. Refuses those that always block. */
  async accept(
    { event, viewer }: Allowed,
    conflicts: readonly WeighedConflict[],
    reason: string,
  ): Promise<WeighedConflict[]> {
    const fixed = conflicts.find(({ kind }) => isFixed(kind));
    if (fixed) throw new ConflictAlwaysBlocks(fixed.kind);
    const said = { reason, acceptedBy: viewer.userId, acceptedAt: this.clock.now() };
    const accepted = conflicts.map((conflict) => ({
      ...conflict,
      acceptance: { ...said, key: conflict.key },
    }));
    await this.weights.accept(accepted.map(({ key }) => ({ ...said, key, eventId: event.id })));
    return accepted;
  }

  async reopen({ event }: Allowed, conflict: WeighedConflict): Promise<WeighedConflict> {
    await this.weights.reopen(event.id, conflict.key);
    return { ...conflict, acceptance: null };
  }

  /** Forgets what was accepted of conflicts that are not among these, which are all of the draft. */
  async forgetOthers({ event }: Allowed, conflicts: readonly WeighedConflict[]): Promise<void> {
    await this.weights.keepOnly(
      event.id,
      conflicts.map(({ key }) => key),
    );
  }
}
