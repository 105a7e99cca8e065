/** What speakers write that reviewers read. */
export interface ProposalText {
  readonly title: string;
  readonly abstract: string;
}

/** What an organizer laid over it, null: nothing, and what it said when the organizer looked at it. */
export interface Overlay {
  readonly title: string | null;
  readonly abstract: string | null;
  readonly originalTitle: string;
  readonly originalAbstract: string;
}

/** What a reviewer reads from whom names are hidden: never what the speakers wrote after the organizer had looked. */
export const readBlindly = ({ title, abstract }: ProposalText, overlay: Overlay | null): ProposalText =>
  overlay === null
    ? { title, abstract }
    : {
        title: overlay.title ?? overlay.originalTitle,
        abstract: overlay.abstract ?? overlay.originalAbstract,
      };

/** Whether the speakers have changed their text since. */
export const isStale = (overlay: Overlay, { title, abstract }: ProposalText): boolean =>
  overlay.originalTitle !== title || overlay.originalAbstract !== abstract;

/** What gives somebody away. */
export interface Identity {
  readonly name: string;
  readonly email: string | null;
  /** Addresses on the net. */
  readonly links: readonly string[];
}

const HIDDEN = '█████';
const runOfHidden = new RegExp(`${HIDDEN}(?:[\\s,]+${HIDDEN})+`, 'g');

/** Bounded, so that a text that is all one word costs no more than another one. */
const mailAddress = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;

/** Scripts without capitals write words next to each other; there a name may begin anywhere. */
const begin = '(?<![\\p{Lu}\\p{Ll}\\p{N}_])';
const end = '(?![\\p{Lu}\\p{Ll}\\p{N}_])';
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Titles of nobility and initials say too little, and a part in small letters may be any word. */
const isTelling = (part: string): boolean => Array.from(part).length >= 3 && /^\p{Lu}/u.test(part);

/** The whole before its parts, so that nothing of an address or a full name is left over. */
const kinds: readonly ((identity: Identity) => RegExp[])[] = [
  () => [mailAddress],
  ({ links }) =>
    links.map((link) => {
      const address = literal(link.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, ''));
      const path = `(?:\\/[^\\s()<>\\[\\]"']*)?`;
      return new RegExp(`(?:https?:\\/\\/)?(?:www\\.)?${begin}${address}${end}${path}`, 'giu');
    }),
  ({ name }) => {
    const parts = partsOf(name).map(literal);
    return parts.length === 0 ? [] : [new RegExp(`${begin}${parts.join('[\\s,]+')}${end}`, 'giu')];
  },
  ({ email, links }) =>
    [...links.map(handleIn), email?.slice(0, email.lastIndexOf('@')) ?? '']
      .filter((handle) => handle.length >= 3)
      .map((handle) => new RegExp(`@${literal(handle)}${end}`, 'giu')),
  ({ name }) =>
    partsOf(name)
      .filter(isTelling)
      .map((part) => new RegExp(`${begin}${literal(part)}${end}`, 'gu')),
];

const partsOf = (name: string): string[] => name.split(/[\s,]+/).filter((part) => part !== '');

/** The last part of an address, as sites name their people: `https://github.com/ada`, `https://example.org/@ada`. */
const handleIn = (link: string): string =>
  link
    .replace(/^https?:\/\/[^/]*\/?/i, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/^@/, '');

/**
 * The text without names, mail addresses and links of these people, for an organizer to look over; null: there is
 * nothing of the kind in it.
 */
export function suggestBlindText(text: ProposalText, people: readonly Identity[]): ProposalText | null {
  const patterns = kinds.flatMap((kind) => people.flatMap(kind));
  const hide = (words: string): string =>
    patterns.reduce((rest, pattern) => rest.replace(pattern, HIDDEN), words).replace(runOfHidden, HIDDEN);
  const hidden = { title: hide(text.title), abstract: hide(text.abstract) };
  return hidden.title === text.title && hidden.abstract === text.abstract ? null : hidden;
}
