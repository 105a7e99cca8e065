import { InvalidInput } from '../../kernel/user-error.js';

/** What a resource of a talk is. */
export enum ResourceKind {
  SLIDES = 'SLIDES',
  RECORDING = 'RECORDING',
  OTHER = 'OTHER',
}

/** From when on everybody who sees the talk sees a resource of it. */
export enum PublicFrom {
  AT_ONCE = 'AT_ONCE',
  EVENT_END = 'EVENT_END',
}

/** No talk has more resources. */
const RESOURCE_LIMIT = 20;

/** What a resource leads to: a link, or a file that comes as an upload. */
interface Source {
  readonly url: string | null;
  readonly uploadId: string | null;
}

/** A resource is a link or a file; a recording is too large for a file of ours. */
export function faultsOfSource(kind: ResourceKind, { url, uploadId }: Source): InvalidInput[] {
  if ((url === null) === (uploadId === null))
    return [new InvalidInput('Give either a link or a file.', ['url'])];
  if (kind === ResourceKind.RECORDING && url === null)
    return [new InvalidInput('A recording is given as a link.', ['uploadId'])];
  return url === null ? [] : faultsOfLink(url, ['url']);
}

/** A page that is safe must not send its readers where others can listen. */
export function faultsOfLink(url: string, path: readonly string[]): InvalidInput[] {
  return url.startsWith('https://') ? [] : [new InvalidInput('A link begins with https://.', path)];
}

export function faultsOfCount(count: number): InvalidInput[] {
  if (count <= RESOURCE_LIMIT) return [];
  return [new InvalidInput(`A talk has at most ${String(RESOURCE_LIMIT)} resources.`, ['talkId'])];
}

/** What decides about a resource besides itself: when its event is over, and whether its speakers let themselves be shown. */
export interface Circumstances {
  readonly endsAt: Date;
  /** A speaker of the talk refuses to be recorded. */
  readonly isRecordingRefused: boolean;
}

/** Whether everybody who sees the talk sees the resource now. A recording waits while a speaker says no to it. */
export function isPublic(
  { kind, publicFrom }: { readonly kind: ResourceKind; readonly publicFrom: PublicFrom },
  { endsAt, isRecordingRefused }: Circumstances,
  now: Date,
): boolean {
  if (kind === ResourceKind.RECORDING && isRecordingRefused) return false;
  return publicFrom === PublicFrom.AT_ONCE || endsAt <= now;
}
