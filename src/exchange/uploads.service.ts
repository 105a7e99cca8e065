import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/id.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { HandlesJob } from '../platform/jobs/job.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { UploadsRepository } from './data/uploads.repository.js';
import { fileNameOf } from './domain/file-name.js';
import { MAX_UPLOADS, TooManyUploads } from './domain/refusals.js';
import { RemoveUpload } from './exchange.jobs.js';

const KEPT_MS = 24 * 60 * 60 * 1_000;

/** A file as it is handed in. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Files on their way into an import. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly db: Database,
    private readonly uploads: UploadsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Refuses who has too many already; to be asked before the bytes are read and when they are stored. */
  async requireRoom({ userId }: SignedInViewer): Promise<void> {
    if ((await this.uploads.countOf(userId)) >= MAX_UPLOADS) throw new TooManyUploads();
  }

  /** Keeps 1 byte to 10 MiB for a day; answers the id. */
  add(viewer: SignedInViewer, file: NewFile): Promise<string> {
    return this.db.transaction(async () => {
      await this.requireRoom(viewer);
      const id = newId();
      const createdAt = this.clock.now();
      const name = fileNameOf(file.name);
      await this.uploads.insert({ id, userId: viewer.userId, name, bytes: file.bytes, createdAt });
      const notBefore = new Date(createdAt.getTime() + KEPT_MS);
      await this.jobs.enqueue(RemoveUpload, { uploadId: id }, { notBefore });
      return id;
    });
  }

  /** The same for work that needs the file: both are done, or neither. */
  addFor<T>(viewer: SignedInViewer, file: NewFile, work: (uploadId: string) => Promise<T>): Promise<T> {
    return this.db.transaction(async () => work(await this.add(viewer, file)));
  }

  @HandlesJob(RemoveUpload)
  async remove({ uploadId }: { uploadId: string }): Promise<void> {
    await this.uploads.delete(uploadId);
  }
}
