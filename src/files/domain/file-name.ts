import { normalizeLine } from '../../kernel/text.js';

const MAX_LENGTH = 100;

/** Windows takes a file of such a name, whatever its extension, for a device. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name to show for a file, from whatever a client calls it: without a path, without characters that a shell, a header,
 * a file system or a page gives a meaning, at most 100 long. Never a path of ours.
 */
export function fileNameOf(given: string): string {
  const line = normalizeLine(given.slice(0, 5_000));
  const last = line.split(/[/\\:]/).at(-1) ?? '';
  const plain = last.replace(/["'`<>|*?;%$&#{}~]/g, '').replace(/^[.\s-]+/, '');
  const name = shorten(plain, MAX_LENGTH).replace(/[.\s]+$/, '');
  if (name === '') return 'upload';
  return device.test(name) ? `_${name}` : name;
}

/** The same name with the extension that fits the content, in place of the one that it came with. */
export function renamed(name: string, extension: string): string {
  const stem = name.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/, '');
  return `${shorten(stem, MAX_LENGTH - extension.length - 1)}.${extension}`;
}

const shorten = (text: string, length: number): string => [...text].slice(0, length).join('').trim();
