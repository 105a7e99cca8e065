import { UnreadableSchedule } from './unreadable-schedule.js';

const MAX_BYTES = 10 * 1024 * 1024;
const byteOrderMarks: readonly [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text of a file of at most 10 MiB, its encoding found as XML 1.0 appendix F and RFC 4627 §3 do. */
export function decodeSource(source: Uint8Array | string): string {
  if (source.length > MAX_BYTES) throw new UnreadableSchedule('The file is larger than 10 MiB.');
  const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : decodeBytes(source);
  if (!text.trim()) throw new UnreadableSchedule('The file is empty.');
  return text;
}

function decodeBytes(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableSchedule(`The file is not valid ${encoding.toUpperCase()}; save it as UTF-8.`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[0];
  // Without a mark: what we read begins with a sign of ASCII.
  if (bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0) return 'utf-16be';
  const declaration = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
}
