const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text in at most `max` characters as a reader counts them, an ellipsis at its end where something is missing. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  let count = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    const isFull = ++count > max || index + segment.length > 2 * max;
    if (isFull) return `${lastButOne(text, index)}…`;
  }
  return text;
}

/** Makes room for the ellipsis. */
function lastButOne(text: string, end: number): string {
  const kept = text.slice(0, end);
  const start = graphemes.segment(kept).containing(Math.max(0, kept.length - 1))?.index ?? 0;
  return kept.slice(0, start).trimEnd();
}
