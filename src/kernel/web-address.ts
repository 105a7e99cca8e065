/** The canonical form of an absolute address with http or https, without user name; null where the text is none. */
export function canonicalUrl(text: string): string | null {
  if (text.length > 2_000 || !/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return null;
  const { href, username, password } = new URL(text);
  return href.length <= 2_000 && username === '' && password === '' ? href : null;
}
