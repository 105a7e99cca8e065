import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import type { Permission } from '../kernel/permission.js';
import { Access } from '../organizations/index.js';
import type { Viewer } from '../platform/auth/viewer.js';

/** Into what an import goes, and whether everybody sees it then. */
export interface ImportPlace {
  readonly organizationId: string;
  /** Of an event that there is; without it and a slug the conference's name decides. */
  readonly eventId: string | null;
  readonly publish: boolean;
}

/** Who may import into what. */
@Injectable()
export class ImportAccess {
  constructor(
    private readonly access: Access,
    private readonly events: EventAccess,
  ) {}

  /** Into the organization, and into the event where one is named; to publish needs the permissions for that too. */
  async require(viewer: Viewer, place: ImportPlace): Promise<{ userId: string }> {
    const { organizationId, eventId, publish } = place;
    const { userId } = await this.requireIn(viewer, organizationId);
    if (publish) await this.requireIn(viewer, organizationId, 'event:publish');
    if (publish) await this.requireIn(viewer, organizationId, 'agenda:publish');
    if (eventId !== null) await this.requireEvent(viewer, eventId, organizationId);
    return { userId };
  }

  /** Whether the viewer may see the organization's imports. */
  allows(viewer: Viewer, organizationId: string): Promise<boolean> {
    return this.access.allows(viewer, 'exchange:import', organizationId);
  }

  /** Something in the organization: to import, where nothing else is said. */
  requireIn(viewer: Viewer, organizationId: string, permission: Permission = 'exchange:import') {
    return this.access.require(viewer, permission, organizationId, 'organization');
  }

  private async requireEvent(viewer: Viewer, eventId: string, organizationId: string): Promise<void> {
    const { event } = await this.events.require(viewer, 'exchange:import', eventId);
    if (event.organizationId !== organizationId) throw new NotFound('event');
  }
}
