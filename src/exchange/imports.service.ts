import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { Permission } from '../kernel/permission.js';
import { InvalidInput } from '../kernel/user-error.js';
import { Access } from '../organizations/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import type { Import } from './data/import.entity.js';
import { ImportsRepository } from './data/imports.repository.js';
import { ImportStatus, ImportStep } from './domain/import-status.js';
import { RunImport } from './exchange.jobs.js';

/** Which upload is imported into what. */
export interface WantedImport {
  readonly organizationId: string;
  readonly uploadId: string;
  readonly timeZone: string | null;
  /** Of an event that there is; without it and a slug the conference's name decides. */
  readonly eventId: string | null;
  readonly eventSlug: string | null;
  readonly publish: boolean;
}

/** Asks for imports and looks at them. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly events: EventAccess,
    private readonly imports: ImportsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** A job brings the viewer's own upload into an event of the organization. To publish needs the permissions for that too. */
  queue(viewer: Viewer, wanted: WantedImport): Promise<Import> {
    const { organizationId, uploadId, eventId, eventSlug, publish } = wanted;
    return this.db.transaction(async () => {
      const { userId } = await this.require(viewer, 'exchange:import', organizationId);
      if (publish) await this.require(viewer, 'event:publish', organizationId);
      if (publish) await this.require(viewer, 'agenda:publish', organizationId);
      if (eventId !== null) await this.requireEvent(viewer, eventId, organizationId);
      if (eventId !== null && eventSlug !== null)
        throw new InvalidInput('Say either which event or which address, not both.', ['eventSlug']);
      const fileName = await this.imports.findUploadName(uploadId, userId);
      if (fileName === null) throw new NotFound('upload');
      const row: Import = {
        ...wanted,
        ...fresh,
        id: newId(),
        startedBy: userId,
        fileName,
        createdAt: this.clock.now(),
      };
      await this.imports.insert(row);
      await this.jobs.enqueue(RunImport, { importId: row.id });
      return row;
    });
  }

  /** For those who may import into its organization; to others there is none. */
  async find(viewer: Viewer, id: string): Promise<Import | null> {
    const row = await this.imports.find(id);
    return row && (await this.access.allows(viewer, 'exchange:import', row.organizationId)) ? row : null;
  }

  /** Of an organization, newest first. */
  async page(viewer: Viewer, organizationId: string, page: PageRequest): Promise<Page<Import>> {
    await this.require(viewer, 'exchange:import', organizationId);
    return this.imports.page(organizationId, page);
  }

  private require(viewer: Viewer, permission: Permission, organizationId: string) {
    return this.access.require(viewer, permission, organizationId, 'organization');
  }

  private async requireEvent(viewer: Viewer, eventId: string, organizationId: string): Promise<void> {
    const { event } = await this.events.require(viewer, 'exchange:import', eventId);
    if (event.organizationId !== organizationId) throw new NotFound('event');
  }
}

const fresh = {
  status: ImportStatus.QUEUED,
  step: ImportStep.READING,
  tries: 0,
  done: 0,
  total: 0,
  failure: null,
  failureLine: null,
  report: null,
  finishedAt: null,
} as const;
