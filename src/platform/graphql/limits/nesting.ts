/** How far a JSON value is nested and how many entries its objects and lists have; looks no further than `depth`. */
export function nestingOf(value: unknown, depth: number): { depth: number; entries: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, entries: 0 };
  const inside: unknown[] = Object.values(value);
  if (depth === 0) return { depth: 1, entries: inside.length };
  let deepest = 0;
  let entries = inside.length;
  for (const each of inside) {
    const below = nestingOf(each, depth - 1);
    deepest = Math.max(deepest, below.depth);
    entries += below.entries;
  }
  return { depth: deepest + 1, entries };
}
