/** Of values with one key the first. */
export function firstOfEach<T>(values: readonly (T | null)[], keyOf: (value: T) => string): T[] {
  const first = new Map<string, T>();
  for (const value of values) if (value !== null && !first.has(keyOf(value))) first.set(keyOf(value), value);
  return [...first.values()];
}
