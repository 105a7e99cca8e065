import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStorage, placeOf } from './file-storage.js';

/** Keeps files in a folder; several nodes must share it. A reader sees a file whole or not at all. */
export class DiskStorage extends FileStorage {
  constructor(private readonly folder: string) {
    super();
  }

  override async write(id: string, bytes: Uint8Array): Promise<void> {
    const path = this.path(id);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeDurably(unfinished(path), bytes);
    await rename(unfinished(path), path);
    await syncFolder(dirname(path));
  }

  override async read(id: string): Promise<Readable> {
    const file = await open(this.path(id));
    return file.createReadStream();
  }

  override async delete(id: string): Promise<void> {
    const path = this.path(id);
    await Promise.all([rm(path, { force: true }), rm(unfinished(path), { force: true })]);
  }

  private path(id: string): string {
    return join(this.folder, placeOf(id));
  }
}

const unfinished = (path: string): string => `${path}.part`;

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name itself survives a power failure only when its folder is on the disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
