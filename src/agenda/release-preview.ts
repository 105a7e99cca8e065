import { Injectable } from '@nestjs/common';
import { type Impact, impactOf, type Touched } from './domain/impact.js';
import type { SessionChange } from './domain/release-contents.js';
import type { PlannedSession } from './domain/session.js';
import { ReleasesService } from './releases.service.js';
import { TouchedPeople } from './touched-people.js';

/** The draft that would be published, of those who were allowed to read it. */
interface DraftToPublish {
  readonly eventId: string;
  readonly sessions: readonly PlannedSession[];
}

/** A change that is not published; whom it touches is looked up once for all of a draft, and only if somebody asks. */
export interface PreviewedChange extends SessionChange {
  readonly impact: () => Promise<Impact>;
}

/** What the next release would bring, and how many people that touches. */
@Injectable()
export class ReleasePreview {
  constructor(
    private readonly releases: ReleasesService,
    private readonly people: TouchedPeople,
  ) {}

  async changes(draft: DraftToPublish): Promise<PreviewedChange[]> {
    const changes = await this.releases.changesSince(draft.eventId, draft.sessions);
    let touched: Promise<Touched[]> | undefined;
    return changes.map((change, index) => ({
      ...change,
      impact: async () => {
        touched ??= this.people.listOf(changes);
        return impactOf((await touched).slice(index, index + 1));
      },
    }));
  }

  /** Of all changes together. */
  async impact(draft: DraftToPublish): Promise<Impact> {
    const changes = await this.releases.changesSince(draft.eventId, draft.sessions);
    return impactOf(await this.people.listOf(changes));
  }
}
