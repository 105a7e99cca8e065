import { Injectable } from '@nestjs/common';
import { AgendaService, PublishingService, ReleasesService } from '../agenda/index.js';
import { type Event, EventsService, EventStatus } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';

/** Shows everybody what was imported. */
@Injectable()
export class ImportPublication {
  constructor(
    private readonly events: EventsService,
    private readonly agenda: AgendaService,
    private readonly publishing: PublishingService,
    private readonly releases: ReleasesService,
  ) {}

  /** Publishes the event and its agenda with its conflicts, which are accepted, where they are not what everybody sees already. */
  async publish(viewer: Viewer, event: Event, fileName: string): Promise<void> {
    if (event.status === EventStatus.DRAFT) await this.events.publish(viewer, event.id);
    if (await this.isPublished(viewer, event)) return;
    const note = `From ${fileName}`;
    await this.publishing.publish(viewer, event.id, { note, acceptBecause: `It is so in ${fileName}.` });
  }

  private async isPublished(viewer: Viewer, event: Event): Promise<boolean> {
    if ((await this.releases.findLatest(event.id)) === null) return false;
    const sessions = (await this.agenda.draft(viewer, event))?.sessions ?? [];
    return (await this.releases.changesSince(event.id, sessions)).length === 0;
  }
}
