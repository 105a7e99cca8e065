import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { TalkMove } from './data/talk-move.entity.js';
import { TalkMovesRepository } from './data/talk-moves.repository.js';
import { earlierEventIds } from './domain/talk-move.js';

/** Where talks were before, and who may know. */
@Injectable()
export class TalkMoveReader {
  constructor(
    private readonly access: EventAccess,
    private readonly moves: TalkMovesRepository,
  ) {}

  /** Of several talks, each list with the latest first. */
  list(talkIds: readonly string[]): Promise<TalkMove[]> {
    return this.moves.list(talkIds);
  }

  /** Whether the viewer may know of all moves to this event: its organization is that of the others. */
  mayKnow(viewer: Viewer, event: Pick<Event, 'organizationId'>): Promise<boolean> {
    return this.access.allows(viewer, 'event:read-draft', event);
  }

  /** Where everybody could see the talk before, the latest first. */
  earlierIds(moves: readonly TalkMove[], presentEventId: string): string[] {
    return earlierEventIds(moves, presentEventId);
  }

  mayVisit(viewer: Viewer, event: Pick<Event, 'status' | 'organizationId'>): Promise<boolean> {
    return this.access.isVisible(viewer, event);
  }
}
