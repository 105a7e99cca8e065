import type { Readable } from 'node:stream';
import { isId } from '../kernel/id.js';

/** Where the bytes of files lie, each under the id of its file; nothing that a client sent is part of a place. */
export abstract class FileStorage {
  /** Durable once it returns; writing the same again is harmless. */
  abstract write(id: string, bytes: Uint8Array): Promise<void>;

  /** Rejects where there is nothing. */
  abstract read(id: string): Promise<Readable>;

  /** Also whatever a write that was cut off left behind; nothing to delete is fine. */
  abstract delete(id: string): Promise<void>;
}

/** Two levels, because file systems and people dislike a hundred thousand names in one folder. */
export function placeOf(id: string): string {
  if (!isId(id)) throw new Error('The storage keeps files by their ids only.');
  return `${id.slice(-2)}/${id}`;
}
