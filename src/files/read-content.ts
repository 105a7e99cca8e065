import { fileTypeFromBuffer } from 'file-type';
import { FileKind, isPicture } from './domain/file-kind.js';
import { type FilePurpose, kindFor, spoilt } from './domain/file-purpose.js';
import { FileRefusal } from './domain/refusals.js';
import { encodePicture } from './encode-picture.js';

/** What is kept of an upload. */
export interface Content {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  /** In pixels, of a picture. */
  readonly width: number | null;
  readonly height: number | null;
}

/**
 * Looks at what was handed in – its name and type say nothing – and answers what is kept of it: pictures written anew,
 * documents as they are. Throws `FileNotAcceptable`.
 */
export async function readContent(bytes: Uint8Array, purpose: FilePurpose): Promise<Content> {
  const found = await fileTypeFromBuffer(bytes);
  const kind = kindFor(purpose, found?.ext, bytes.length);
  if (isPicture(kind)) {
    const picture = await encodePicture(bytes);
    if (typeof picture === 'string') throw spoilt(purpose, picture);
    return { kind, ...picture };
  }
  if (!isWhole(kind, bytes)) throw spoilt(purpose, FileRefusal.DAMAGED);
  return { kind, bytes, width: null, height: null };
}

/** A PDF ends in `%%EOF`, what is a ZIP inside in its directory (APPNOTE 4.3.16), each with little behind it. */
function isWhole(kind: FileKind, bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return kind === FileKind.PDF
    ? view.subarray(-4_096).includes('%%EOF')
    : view.subarray(-65_557).includes('PK\u0005\u0006', 0, 'latin1');
}
