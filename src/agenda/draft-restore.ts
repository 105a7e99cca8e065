import { Injectable } from '@nestjs/common';
import { EventAccess, EventPartsService } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { SpeakersService } from '../speakers/index.js';
import { TalksService } from '../talks/index.js';
import { type Loss, restored, type StillThere } from './domain/restore.js';
import type { PlannedSession } from './domain/session.js';
import { DraftEdits, type EditResult } from './draft-edits.js';
import { ReleaseHistory } from './release-history.js';

/** Which release a draft returns to. */
export interface WantedRestore {
  readonly eventId: string;
  readonly number: number;
  readonly draftVersion?: number | null | undefined;
}

/** Drafts that return to what a release had. */
@Injectable()
export class DraftRestore {
  constructor(
    private readonly access: EventAccess,
    private readonly edits: DraftEdits,
    private readonly history: ReleaseHistory,
    private readonly parts: EventPartsService,
    private readonly talks: TalksService,
    private readonly speakers: SpeakersService,
  ) {}

  /**
   * One edit: the draft holds the sessions of the release as far as what they point to is there, and no others. A talk
   * comes back as it is today.
   */
  async restore(
    viewer: Viewer,
    { eventId, number, draftVersion }: WantedRestore,
  ): Promise<EditResult & { losses: readonly Loss[] }> {
    await this.access.require(viewer, 'agenda:edit', eventId);
    const frozen = await this.history.findSessions({ eventId, number });
    if (!frozen) throw new NotFound('release');
    const { sessions, losses } = restored(frozen, eventId, await this.stillThere(eventId, frozen));
    const result = await this.edits.edit(viewer, {
      eventId,
      operations: [{ become: sessions }],
      draftVersion,
      pathOf: () => [],
      audit: { action: 'agenda.restored', changes: { number, losses: losses.length } },
    });
    return { ...result, losses };
  }

  private async stillThere(eventId: string, frozen: readonly PlannedSession[]): Promise<StillThere> {
    const talks = await this.talks.list(frozen.flatMap(({ talkId }) => talkId ?? []));
    const rooms = await this.parts.list('room', [eventId]);
    const speakers = await this.speakers.list([...new Set(frozen.flatMap(({ hostIds }) => hostIds))]);
    const idsOf = (things: readonly { id: string; eventId: string }[]) =>
      new Set(things.filter((each) => each.eventId === eventId).map(({ id }) => id));
    return { talks: idsOf(talks), rooms: idsOf(rooms), speakers: idsOf(speakers) };
  }
}
