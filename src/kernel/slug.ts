const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest slug; long enough for a talk's title, short enough for an address. */
export const SLUG_LENGTH = 80;

/** Lower-case ASCII words joined by single hyphens, at most 80 characters. */
export const isSlug = (text: string): boolean => text.length <= SLUG_LENGTH && form.test(text);

/** A slug that reads like the title, or the fallback where nothing of it is left (`日本語` → `talk`). */
export function slugOf(title: string, fallback: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
  return words === '' ? fallback : words;
}

/** The slug itself, or the first of `slug-2`, `slug-3`, … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let n = 2; ; n++) {
    const next = `${slug.slice(0, SLUG_LENGTH - 6).replace(/-+$/, '')}-${String(n)}`;
    if (!taken.has(next)) return next;
  }
}
