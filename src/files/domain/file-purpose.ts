import { documentKindOf, extensionOf, FileKind, isPicture, pictureExtensions } from './file-kind.js';
import { FileNotAcceptable, FileRefusal } from './refusals.js';

/** What somebody hands a file in for. */
export enum FilePurpose {
  /** Of a person, an event or an organization. */
  PICTURE = 'PICTURE',
  /** Of a talk. */
  SLIDES = 'SLIDES',
  /** The answer to a question. */
  DOCUMENT = 'DOCUMENT',
}

const MIB = 1024 * 1024;

/** The limit of what is handed in at all, whatever for. */
export const UPLOAD_BYTES = 10 * MIB;

/** No side of a picture that we keep has more pixels. */
export const PICTURE_SIDE = 2_000;

/** A picture that claims more pixels is not unpacked: a few kilobytes can hold gigabytes. */
export const PICTURE_PIXELS = 50_000_000;

interface Rule {
  readonly maxBytes: number;
  readonly kinds: readonly FileKind[];
}

const { WEBP, PDF, PPTX, ODP, KEY, DOCX, ODT } = FileKind;

const rules: Readonly<Record<FilePurpose, Rule>> = {
  PICTURE: { maxBytes: UPLOAD_BYTES, kinds: [WEBP] },
  SLIDES: { maxBytes: UPLOAD_BYTES, kinds: [PDF, PPTX, ODP, KEY] },
  DOCUMENT: { maxBytes: 5 * MIB, kinds: [PDF, DOCX, ODT, PPTX, ODP, WEBP] },
};

/** The extensions of what is taken for the purpose, for people to read. */
export const acceptedFor = (purpose: FilePurpose): string[] =>
  rules[purpose].kinds.flatMap((kind) => (isPicture(kind) ? pictureExtensions : [extensionOf(kind)]));

/**
 * What is kept of content that looks like this: `found` is the extension that the look at it yielded, undefined where it
 * is like nothing known. Throws `FileNotAcceptable`.
 */
export function kindFor(purpose: FilePurpose, found: string | undefined, bytes: number): FileKind {
  const { maxBytes, kinds } = rules[purpose];
  const refuse = (reason: FileRefusal) => new FileNotAcceptable(reason, acceptedFor(purpose), maxBytes);
  const kind = pictureExtensions.includes(found ?? '') ? WEBP : documentKindOf(found ?? '');
  if (kind === undefined || !kinds.includes(kind)) throw refuse(FileRefusal.KIND_NOT_ACCEPTED);
  if (bytes > maxBytes) throw refuse(FileRefusal.TOO_LARGE);
  return kind;
}

/** The content began well and turned out otherwise. */
export const spoilt = (purpose: FilePurpose, reason: FileRefusal): FileNotAcceptable =>
  new FileNotAcceptable(reason, acceptedFor(purpose), rules[purpose].maxBytes);
