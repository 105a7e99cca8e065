import { Injectable } from '@nestjs/common';
import { StarsService } from '../stars/index.js';
import { BookingsService } from './bookings.service.js';
import { onStage, type Touched } from './domain/impact.js';
import type { SessionChange } from './domain/release-contents.js';
import { entryIdOf } from './domain/session.js';

/** Whom changes touch: for those who count people before they publish, or write to them afterwards. */
@Injectable()
export class TouchedPeople {
  constructor(
    private readonly stars: StarsService,
    private readonly bookings: BookingsService,
  ) {}

  /** For each change in the order given, with one statement for each way in which people hold on to sessions. */
  async listOf(changes: readonly SessionChange[]): Promise<Touched[]> {
    const talkIds = changes.flatMap(({ session }) => session.talkId ?? []);
    const stars = Map.groupBy(await this.stars.listPeople(talkIds), ({ talkId }) => talkId);
    const entryIds = changes.map(({ session }) => entryIdOf(session));
    const bookings = Map.groupBy(await this.bookings.listPeople(entryIds), ({ entryId }) => entryId);
    return changes.map((change) => ({
      speakers: onStage(change),
      starred: new Set(stars.get(change.session.talkId ?? '')?.map(({ userId }) => userId)),
      booked: new Set(bookings.get(entryIdOf(change.session))?.map(({ userId }) => userId)),
    }));
  }
}
