import { Injectable } from '@nestjs/common';
import { EventsLoader, EventStatus, type EventType } from '../../events/index.js';
import { OrganizationsLoader } from '../../organizations/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { Config } from '../../platform/config/config.js';

/** Below which address the calendar files of an event are; null while nobody outside may see the event. */
@Injectable()
export class CalendarFolders {
  constructor(
    private readonly config: Config,
    private readonly events: EventsLoader,
    private readonly organizations: OrganizationsLoader,
  ) {}

  async of({ organizationId, slug, status }: EventType, context: GraphqlContext): Promise<string | null> {
    if (status === EventStatus.DRAFT) return null;
    const organization = await this.organizations.load(context, organizationId);
    return organization && `${this.config.baseUrl}/calendar/${organization.slug}/${slug}`;
  }

  /** The address of a file of the event with this id. */
  async fileOf(eventId: string, path: string, context: GraphqlContext): Promise<string | null> {
    const event = await this.events.load(context, eventId);
    const folder = event && (await this.of(event, context));
    return folder && `${folder}/${path}.ics`;
  }
}
