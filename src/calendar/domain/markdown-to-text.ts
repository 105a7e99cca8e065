/** In this order; each expression reads a text of any kind in linear time. */
const rewritings: readonly (readonly [RegExp, string])[] = [
  [/\r\n?/g, '\n'],
  [/^ {0,3}(?:```|~~~).*\n?/gm, ''],
  [/<br ?\/?>/gi, '\n'],
  [/<((?:https?:\/\/|mailto:)[^<>\s]+)>/g, '$1'],
  [/!\[([^\][\n]*)\]\([^()\n]*\)/g, '$1'],
  [/\[([^\][\n]+)\]\(<?([^()\s<>]+)>?(?: "[^"()\n]*")?\)/g, '$1 ($2)'],
  [/^ {0,3}#{1,6}[ \t]+/gm, ''],
  [/^ {0,3}>[ \t]?/gm, ''],
  [/^([ \t]*)[*+][ \t]+/gm, '$1- '],
  [/\*\*(?=\S)([^*\n]+)(?<=\S)\*\*/g, '$1'],
  [/\*(?=\S)([^*\n]+)(?<=\S)\*/g, '$1'],
  [/(?<!\w)__(?=\S)([^_\n]+)(?<=\S)__(?!\w)/g, '$1'],
  [/(?<!\w)_(?=\S)([^_\n]+)(?<=\S)_(?!\w)/g, '$1'],
  [/~~([^~\n]+)~~/g, '$1'],
  [/`([^`\n]+)`/g, '$1'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
  [/\n{3,}/g, '\n\n'],
];

/**
 * Markdown as one would type it into a plain mail: no marks, links as `text (address)`, lists with dashes.
 * It is for reading only: no parser, and HTML other than `<br>` stays as it is.
 */
export function markdownToText(markdown: string): string {
  return rewritings
    .reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), markdown)
    .trim();
}
