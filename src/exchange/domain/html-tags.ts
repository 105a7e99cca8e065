const BLOCK =
  'address|article|aside|blockquote|body|center|dd|details|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|' +
  'h[1-6]|head|header|hr|html|iframe|li|link|main|meta|nav|noscript|object|ol|p|pre|script|section|select|style|svg|' +
  'table|tbody|td|template|textarea|tfoot|th|thead|title|tr|ul|video|audio';
const INLINE =
  'a|abbr|acronym|b|big|br|cite|code|del|dfn|em|font|i|img|input|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|' +
  'sub|sup|tt|u|var|wbr';

const blockTag = new RegExp(`<\\/?(?:${BLOCK})(?=[\\s/>])[^<>]*>`, 'i');
const knownTag = new RegExp(`<\\/?(?:${BLOCK}|${INLINE})(?=[\\s/>])[^<>]*>`, 'i');
/** Elements that HTML closes by itself or that cannot hold others: they cannot pile up. */
const shallow = new Set('p li dd dt tr td th br hr img input wbr link meta'.split(' '));

const MAX_LENGTH = 50_000;
const MAX_TAGS = 4_000;
const MAX_DEPTH = 60;
const MAX_WORK = 40_000;

/** Whether there are tags that HTML knows; `Vec<String>` and `a < b` have none. */
export const hasTags = (text: string) => knownTag.test(text);

/** Whether there are tags that lay out the text, so that line ends mean nothing. */
export const hasBlockTags = (text: string) => blockTag.test(text);

/**
 * Whether an HTML parser stays quick and shallow. The sum of the depths bounds the elements that it may have to
 * open again after misnested tags, and runs of character references could be white space without end.
 */
export function isSmallEnough(html: string): boolean {
  if (html.length > MAX_LENGTH || /(?:&[#\w]{1,10};?[ \t\n]*){400}/.test(html)) return false;
  const open = new Map<string, number>();
  let depth = 0;
  let tags = 0;
  let work = 0;
  for (const [, slash, rawName = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = rawName.toLowerCase();
    const opened = open.get(name) ?? 0;
    const step = shallow.has(name) ? 0 : !slash ? 1 : opened > 0 ? -1 : 0;
    open.set(name, opened + step);
    depth += step;
    work += depth;
    if (++tags > MAX_TAGS || depth > MAX_DEPTH || work > MAX_WORK) return false;
  }
  return true;
}

/** The text alone, in linear time, for HTML that nobody wrote by hand. */
export const withoutTags = (html: string) =>
  html.replace(/<\/?[a-z!][^<>]*>/gi, (tag) => (blockTag.test(tag) ? '\n\n' : '')).replace(/\n{3,}/g, '\n\n');
