/** Control characters but for tab and line ends. */
const controls = /[^\P{Cc}\t\n\r]/gu;
const halfPairs = /\p{Cs}/gu;
const invisible = /[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g;
const lineBreaks = /\r\n?|\u2028|\u2029|\u0085/g;
/** Joiners belong between letters or emoji. */
const edges = /^[\s\u200C\u200D]+|[\s\u200C\u200D]+$/g;
const onlyIgnorable = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/**
 * What a person typed on several lines: NFC, `\n` line ends, no control characters, no bidi overrides, trimmed; empty
 * where nothing of it can be seen. Joiners inside emoji and scripts stay.
 */
export function normalizeText(text: string): string {
  const whole = text.replace(halfPairs, '\uFFFD').replace(lineBreaks, '\n');
  const visible = whole.replace(controls, '').replace(invisible, '');
  return onlyIgnorable.test(visible) ? '' : visible.normalize('NFC').replace(edges, '');
}

/** The same on one line: a name or a title. */
export const normalizeLine = (text: string): string => normalizeText(text).replace(/\s+/g, ' ');

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many characters a reader sees (grapheme clusters): a family emoji is one. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}
