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

/** The slug itself, or with the first number from 2 on that is free where no number below is; quick also for thousands alike. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  const numbered = (n: number) => `${slug.slice(0, SLUG_LENGTH - 6).replace(/-+$/, '')}-${String(n)}`;
  let free = 2;
  while (taken.has(numbered(free))) free *= 2;
  for (let used = free / 2; free - used > 1;) {
    const middle = Math.floor((used + free) / 2);
    if (taken.has(numbered(middle))) used = middle;
    else free = middle;
  }
  return numbered(free);
}
