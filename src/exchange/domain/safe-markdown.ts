const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const AUTOLINK = /^<(?:https?:\/\/|mailto:)[^\s<>`]*>/i;
/** A link's end in which no backtick, title or bracket can hide. */
const PLAIN_LINK = /\]\([^()\s"'`<>\\]*\)/g;
const SAFE_START = /^(?:https?:\/\/|mailto:)/i;

/**
 * Markdown in which no renderer finds raw HTML or a link that leads elsewhere than to http, https, mailto or a path.
 * Everything else stays letter for letter, code included.
 */
export function neutralize(markdown: string): string {
  const inert = mapMarkdown(markdown, escapeTags, (code) => code.replace(/<(?=\/?script)/gi, '&lt;'));
  return inert.replace(/\]([(:])/g, (whole, mark: string, at: number) =>
    isSafeDestination(inert.slice(at + 2, at + 302)) ? whole : `]\\${mark}`,
  );
}

/**
 * Maps prose and code apart (CommonMark §4.5, §6.1). Code is only what no renderer can take for prose: fenced lines, and
 * spans that begin and end on one line of a paragraph in which no backtick has stayed open so far. A fence that could also
 * be a table's head or a span ends all trust.
 */
export function mapMarkdown(
  markdown: string,
  onProse: (text: string) => string,
  onCode: (text: string) => string,
): string {
  let fence = '';
  let isOpen = false;
  let isLost = false;
  const mapLine = (line: string) => {
    const [, mark = '', rest = ''] = FENCE.exec(line) ?? [];
    if (fence && !isLost) {
      if (mark.startsWith(fence) && !rest.trim()) fence = '';
      return onCode(line);
    }
    if (mark && /[`|]/.test(rest)) isLost = true;
    else fence = mark;
    const parts = line.split(/(`+)/);
    isOpen = /^[ \t]*$/.test(line) ? false : isOpen || !isPaired(parts);
    if (fence || isOpen || isLost) return onProse(line);
    return parts.map((part, index) => (index % 4 === 2 ? onCode(part) : onProse(part))).join('');
  };
  return markdown.split('\n').map(mapLine).join('\n');
}

/** Whether text (even places) and runs of backticks (odd places) form complete code spans, one after the other. */
function isPaired(parts: readonly string[]): boolean {
  if (parts.length % 4 !== 1) return false;
  return parts.every((part, index) => {
    if (index % 4 === 0) return !part.endsWith('\\') && !part.replace(PLAIN_LINK, '').includes('](');
    return index % 4 === 2 ? !part.includes('|') : index % 4 === 1 ? part === parts[index + 2] : true;
  });
}

function escapeTags(prose: string): string {
  return prose.replace(/\\<(?=[a-z/!?])|\\[^]|<(?=[a-z/!?])/gi, (found, at: number) => {
    if (!found.endsWith('<') || (found === '<' && AUTOLINK.test(prose.slice(at, at + 2000)))) return found;
    return '&lt;';
  });
}

/** Judges what follows `](` or `]:`; entities, escapes and spaces can hide a scheme, so they count as one. */
function isSafeDestination(rest: string): boolean {
  const start = rest.trimStart();
  const isBracketed = start.startsWith('<');
  const destination = (isBracketed ? /^[^<>\n]*/.exec(start.slice(1)) : /^[^\s)]*/.exec(start))?.[0] ?? '';
  if (SAFE_START.test(destination)) return true;
  const isCut = destination.length + 1 >= start.length && rest.length === 300;
  return !isCut && !/[:&\\]/.test(destination.split(/[/?#]/, 1)[0] ?? '');
}
