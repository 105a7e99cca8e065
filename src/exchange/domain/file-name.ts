import { normalizeLine } from '../../kernel/text.js';

const MAX_LENGTH = 100;

/** A name to show for a file, from whatever a client calls it: no path, nothing that a shell or a page minds. Never a path of ours. */
export function fileNameOf(given: string): string {
  const last =
    normalizeLine(given.slice(0, 5_000))
      .split(/[/\\:]/)
      .at(-1) ?? '';
  const plain = last.replace(/["'`<>|*?;%$&{}~]/g, '').replace(/^[.\s-]+/, '');
  return [...plain].slice(0, MAX_LENGTH).join('').trim() || 'upload';
}
