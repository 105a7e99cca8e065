/**
 * A name that somebody chose, for the text of a mail to somebody else: word joiners (U+2060) keep mail programs from
 * making a link or an address of it.
 */
export const inert = (name: string): string => name.replace(/[.:/@]/g, '$&\u2060');
