import { Injectable } from '@nestjs/common';
import { FilesService } from '../files/index.js';
import { newId } from '../kernel/id.js';
import type { Page, PageRequest } from '../kernel/page.js';
import { InvalidInput } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import type { Import } from './data/import.entity.js';
import { ImportsRepository } from './data/imports.repository.js';
import { ImportStatus, ImportStep } from './domain/import-status.js';
import type { ScheduleFormat } from './domain/schedule-format.js';
import type { TableReading } from './domain/table.js';
import { RunImport } from './exchange.jobs.js';
import { ImportAccess, type ImportPlace } from './import-access.js';

/** How a file is imported into what. */
export interface WantedImport extends ImportPlace {
  readonly timeZone: string | null;
  readonly eventSlug: string | null;
  /** Null: the file's content decides. */
  readonly format: ScheduleFormat | null;
  /** Null: the names of a table say everything. */
  readonly table: TableReading | null;
}

/** A file as it is handed in. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Asks for imports and looks at them. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: Database,
    private readonly access: ImportAccess,
    private readonly files: FilesService,
    private readonly imports: ImportsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** A job brings the viewer's own upload, which is used up by this, into an event of the organization. */
  queue(viewer: Viewer, uploadId: string, wanted: WantedImport): Promise<Import> {
    return this.db.transaction(async () => {
      const { userId } = await this.access.require(viewer, wanted);
      if (wanted.eventId !== null && wanted.eventSlug !== null)
        throw new InvalidInput('Say either which event or which address, not both.', ['eventSlug']);
      const { name, bytes } = await this.files.takeUpload(viewer, uploadId);
      const row: Import = {
        ...wanted,
        ...fresh,
        id: newId(),
        startedBy: userId,
        fileName: name,
        createdAt: this.clock.now(),
      };
      await this.imports.insert(row, bytes);
      await this.jobs.enqueue(RunImport, { importId: row.id });
      return row;
    });
  }

  /** The same for a file that is at hand: it is handed in and queued, or neither. */
  queueFile(viewer: Viewer, { name, bytes }: NewFile, wanted: WantedImport): Promise<Import> {
    return this.db.transaction(async () =>
      this.queue(viewer, await this.files.receiveUpload(viewer, name, bytes), wanted),
    );
  }

  /** For those who may import into its organization; to others there is none. */
  async find(viewer: Viewer, id: string): Promise<Import | null> {
    const row = await this.imports.find(id);
    return row && (await this.access.allows(viewer, row.organizationId)) ? row : null;
  }

  /** Of an organization, newest first. */
  async page(viewer: Viewer, organizationId: string, page: PageRequest): Promise<Page<Import>> {
    await this.access.requireIn(viewer, organizationId);
    return this.imports.page(organizationId, page);
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
