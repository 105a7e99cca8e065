import TurndownService from 'turndown';
import { normalizeLine, normalizeText } from '../../kernel/text.js';
import { hasBlockTags, hasTags, isSmallEnough, withoutTags } from './html-tags.js';
import { mapMarkdown, neutralize } from './safe-markdown.js';
import { safeUrl } from './safe-url.js';

const dropped = new Set(
  'SCRIPT STYLE IFRAME OBJECT EMBED APPLET NOSCRIPT TEMPLATE HEAD TITLE SVG MATH AUDIO VIDEO SELECT'.split(
    ' ',
  ),
);

const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/gi;
/** Where private-use characters stand for those of ASCII. */
const HIDDEN = 0xe000;

const same = (text: string) => text;
const forHtml = newConverter();
const forMarkdown = newConverter();
forMarkdown.escape = same;

/**
 * Safe Markdown from HTML, from Markdown (with or without tags in it) or from plain text, which stays as it is.
 * Of links only http, https and mailto remain, images become links, no raw HTML is left. Takes linear time: HTML that
 * is too large or too deep to convert keeps its text only.
 */
export function htmlToMarkdown(html: string): string {
  const text = normalizeText(html).replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
  return neutralize(hasTags(mapMarkdown(text, same, () => '')) ? normalizeText(convert(text)) : text);
}

function convert(text: string): string {
  // Other spaces and endless runs of them make the converter's regular expressions quadratic.
  const html = text.replace(/&nbsp;|[^\S\n\t ]/gi, ' ').replace(/\s{200,}/g, '\n\n');
  if (!isSmallEnough(html)) return withoutTags(html);
  return hasBlockTags(html) ? forHtml.turndown(html) : convertInline(html);
}

/** Markdown with some inline tags: its code is no HTML, and its line ends and indents, which mean something, travel hidden. */
function convertInline(text: string): string {
  const html = mapMarkdown(text, (prose) => prose.replace(AUTOLINK, '&lt;$1&gt;'), escapeHtml).replace(
    /(?:<br\s*\/?>)?\n[ \t]*/gi,
    (lineEnd) => shift(lineEnd.replace(/<.*>/, '  '), HIDDEN),
  );
  return forMarkdown
    .turndown(html)
    .replace(/[\uE009\uE00A\uE020]/g, (character) => shift(character, -HIDDEN));
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const shift = (text: string, by: number) =>
  text.replace(/[^]/g, (character) => String.fromCharCode(character.charCodeAt(0) + by));

function newConverter(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
  });
  service.remove((node) => dropped.has(node.nodeName.toUpperCase()));
  service.addRule('link', {
    filter: 'a',
    replacement: (content, node) => linkTo(node.getAttribute('href'), oneLine(content)),
  });
  service.addRule('image', {
    filter: 'img',
    replacement: (_content, node) => {
      const label = service.escape(normalizeLine(node.getAttribute('alt') ?? ''));
      return node.closest('a') ? label : linkTo(node.getAttribute('src'), label);
    },
  });
  return service;
}

function linkTo(href: string | null, label: string): string {
  const url = href && safeUrl(href.trim());
  return url && label ? `[${label}](${url})` : label;
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');
