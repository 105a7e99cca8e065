// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const invisible = /[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g;
const lineBreaks = /\r\n?|\u2028|\u2029|\u0085/g;

/** What a person typed on several lines: NFC, `\n` line ends, no control characters, no bidi overrides, trimmed. */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replace(lineBreaks, '\n').replace(controls, '').replace(invisible, '').trim();
}

/** The same on one line: a name or a title. Joiners inside emoji and scripts stay. */
export function normalizeLine(text: string): string {
  const line = normalizeText(text).replace(/\s+/g, ' ').trim();
  return /^[\u200C\u200D\s]*$/.test(line) ? '' : line;
}

/** How many characters a reader sees (grapheme clusters): a family emoji is one. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
