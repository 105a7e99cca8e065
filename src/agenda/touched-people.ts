import { Injectable } from '@nestjs/common';
import { StarsService } from '../stars/index.js';
import { onStage, type Touched } from './domain/impact.js';
import type { SessionChange } from './domain/release-contents.js';

/** Whom changes touch: for those who count people before they publish, or write to them afterwards. */
@Injectable()
export class TouchedPeople {
  constructor(private readonly stars: StarsService) {}

  /** For each change in the order given, with one statement for each way in which people hold on to sessions. */
  async listOf(changes: readonly SessionChange[]): Promise<Touched[]> {
    const talkIds = changes.flatMap(({ session }) => session.talkId ?? []);
    const stars = Map.groupBy(await this.stars.listPeople(talkIds), ({ talkId }) => talkId);
    return changes.map((change) => ({
      speakers: onStage(change),
      starred: new Set(stars.get(change.session.talkId ?? '')?.map(({ userId }) => userId)),
    }));
  }
}
