import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { newId } from '../kernel/id.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { TalkMovesRepository } from './data/talk-moves.repository.js';
import type { Talk } from './data/talk.entity.js';
import { TalksRepository } from './data/talks.repository.js';
import { requireStillIn, TalkIsTentative, TalkOnAgenda } from './domain/refusals.js';
import { faultsOfMove } from './domain/talk-move.js';
import { TalkSettlement } from './talk-settlement.js';

/** Talks that go to another event, such as the next date of a series. */
@Injectable()
export class TalkMovesService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly talks: TalksRepository,
    private readonly moves: TalkMovesRepository,
    private readonly settlement: TalkSettlement,
    private readonly clock: Clock,
  ) {}

  /**
   * The talk stays the same one, with its resources and the proposal that it came from; its speakers get a profile there.
   * Locks both events in the order of their ids, then the talk, so that moves cannot cross.
   */
  move(viewer: Viewer, id: string, eventId: string): Promise<Talk> {
    return this.db.refusing({ sessions_talk_fkey: () => new TalkOnAgenda() }, async () => {
      const fromId = (await this.talks.get(id)).eventId;
      const { from, to, movedBy } = await this.lockEvents(viewer, fromId, eventId);
      const talk = await this.talks.lock(id);
      requireStillIn(fromId, talk);
      if (talk.isTentative) throw new TalkIsTentative();
      const before = { id, eventId: fromId };
      const movedAt = this.clock.now();
      const move = {
        id: newId(),
        talkId: id,
        fromEventId: fromId,
        wasVisible: talk.isVisible,
        movedBy,
        movedAt,
      };
      await this.settlement.settle(talk, eventId, movedAt);
      await this.moves.insert(move);
      // After the move: the foreign key has seen that no draft holds the talk, so no release can take it up any more.
      if (await this.moves.isReleased(before)) throw new TalkOnAgenda();
      const changes = { fromEventId: from.id, toEventId: to.id };
      for (const event of [from, to])
        await this.access.record(viewer, event, { action: 'talk.moved', subjectId: id, changes });
      return talk;
    });
  }

  private async lockEvents(viewer: Viewer, fromId: string, toId: string) {
    const { event: from, viewer: mover } = await this.access.require(viewer, 'talk:manage', fromId, 'talk');
    const { event: to } = await this.access.require(viewer, 'talk:manage', toId);
    refuseAll(faultsOfMove(from, to));
    for (const id of [fromId, toId].sort()) await this.access.requireLocked(viewer, 'talk:manage', id);
    return { from, to, movedBy: mover.userId };
  }
}
