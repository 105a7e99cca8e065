import { Injectable } from '@nestjs/common';
import { NotFound, RateLimited, Unauthenticated } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { isSecret, newSecret } from '../kernel/secret.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { FilesRepository } from './data/files.repository.js';
import type { StoredFile } from './data/stored-file.entity.js';
import type { Upload } from './data/upload.entity.js';
import { UploadsRepository } from './data/uploads.repository.js';
import { extensionOf } from './domain/file-kind.js';
import { fileNameOf, renamed } from './domain/file-name.js';
import type { FilePurpose } from './domain/file-purpose.js';
import { UNUSED_MS, UPLOADS_WAITING } from './domain/lifetimes.js';
import { FileStorage } from './file-storage.js';
import { SweepFiles } from './files.jobs.js';
import { readContent } from './read-content.js';

/** A checked file whose bytes are stored, and the upload that it came from: `attach` makes it somebody's. */
export interface PreparedFile {
  readonly file: StoredFile;
  readonly uploadId: string;
}

@Injectable()
export class FilesService {
  constructor(
    private readonly db: Database,
    private readonly uploads: UploadsRepository,
    private readonly files: FilesRepository,
    private readonly storage: FileStorage,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Keeps what somebody hands in for a day, unseen; `name` may be anything. Answers the upload's id. */
  receiveUpload(viewer: Viewer, name: string, bytes: Buffer): Promise<string> {
    const userId = idOf(viewer);
    const createdAt = this.clock.now();
    const upload = { id: newId(), userId, name: fileNameOf(name), bytes, createdAt };
    return this.db.transaction(async () => {
      await this.uploads.lockOf(userId);
      const { count, oldest } = await this.uploads.countOf(userId);
      if (count >= UPLOADS_WAITING) throw new RateLimited(this.secondsUntilUnused(oldest ?? createdAt));
      await this.uploads.insert(upload);
      await this.jobs.enqueue(SweepFiles, {}, { notBefore: this.inADay() });
      return upload.id;
    });
  }

  /** The viewer's upload as it came, for those who read it themselves; in the open transaction it is used up by this. */
  async takeUpload(viewer: Viewer, uploadId: string): Promise<Pick<Upload, 'name' | 'bytes'>> {
    const upload = await this.uploads.take(uploadId, idOf(viewer));
    if (!upload) throw new NotFound('upload');
    return upload;
  }

  /**
   * Checks the viewer's upload for a purpose, writes pictures anew and stores what is kept. Call it before the transaction
   * that attaches the file: it computes for seconds and talks to the storage. Throws `FileNotAcceptable`; the upload stays.
   */
  async prepare(viewer: Viewer, uploadId: string, purpose: FilePurpose): Promise<PreparedFile> {
    const upload = await this.uploads.find(uploadId, idOf(viewer));
    if (!upload) throw new NotFound('upload');
    const { bytes, ...content } = await readContent(upload.bytes, purpose);
    const file: StoredFile = {
      ...content,
      id: newId(),
      secret: newSecret(),
      name: renamed(upload.name, extensionOf(content.kind)),
      size: bytes.length,
      createdAt: this.clock.now(),
      expiresAt: this.inADay(),
    };
    await this.db.transaction(async () => {
      await this.files.insert(file);
      await this.jobs.enqueue(SweepFiles, {}, { notBefore: this.inADay() });
    });
    await this.storage.write(file.id, bytes);
    return { file, uploadId };
  }

  /** In the transaction that gives the file its owner; uses its upload up, so that one upload becomes one file. */
  async attach(viewer: Viewer, { file, uploadId }: PreparedFile): Promise<StoredFile> {
    if (!(await this.uploads.delete(uploadId, idOf(viewer)))) throw new NotFound('upload');
    if (!(await this.files.keep(file.id, this.clock.now()))) throw new NotFound('file');
    return { ...file, expiresAt: null };
  }

  /** In the transaction that takes the files from their owner: nobody can read them any more, their bytes go after it. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.files.expire(ids, this.clock.now());
    await this.jobs.enqueue(SweepFiles, {});
  }

  /** In any order, for those who were allowed to know the ids. */
  list(ids: readonly string[]): Promise<StoredFile[]> {
    return this.files.list(ids);
  }

  /** The attached file at an address; whoever has the secret may read it. */
  async getBySecret(secret: string, name: string): Promise<StoredFile> {
    const file = isSecret(secret) ? await this.files.findBySecret(secret) : null;
    if (file?.name !== name) throw new NotFound('file');
    return file;
  }

  private inADay(): Date {
    return new Date(this.clock.now().getTime() + UNUSED_MS);
  }

  private secondsUntilUnused(since: Date): number {
    return Math.ceil((since.getTime() + UNUSED_MS - this.clock.now().getTime()) / 1_000);
  }
}

function idOf({ userId }: Viewer): string {
  if (userId === null) throw new Unauthenticated();
  return userId;
}
