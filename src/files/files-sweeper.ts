import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { HandlesJob } from '../platform/jobs/job.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { FilesRepository } from './data/files.repository.js';
import { UploadsRepository } from './data/uploads.repository.js';
import { UNUSED_MS } from './domain/lifetimes.js';
import { FileStorage } from './file-storage.js';
import { SweepFiles } from './files.jobs.js';

const BATCH = 200;

/**
 * Bytes go before the row that names them, so that a fault in between leaves something to find: every sweep takes up what
 * an earlier one could not do.
 */
@Injectable()
export class FilesSweeper {
  constructor(
    private readonly db: Database,
    private readonly uploads: UploadsRepository,
    private readonly files: FilesRepository,
    private readonly storage: FileStorage,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @HandlesJob(SweepFiles)
  async sweep(_data: object): Promise<void> {
    const now = this.clock.now();
    await this.uploads.deleteBefore(new Date(now.getTime() - UNUSED_MS));
    const expired = await this.files.listExpired(now, BATCH);
    const faults: unknown[] = [];
    for (const id of expired) await this.remove(id).catch((error: unknown) => faults.push(error));
    if (faults.length > 0) throw new AggregateError(faults, `${String(faults.length)} files remain.`);
    if (expired.length === BATCH) await this.db.transaction(() => this.jobs.enqueue(SweepFiles, {}));
  }

  private async remove(id: string): Promise<void> {
    await this.storage.delete(id);
    await this.files.delete(id);
  }
}
