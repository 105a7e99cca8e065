const byLowerCase = new Map(
  [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((zone) => [zone.toLowerCase(), zone]),
);

/**
 * The canonical IANA name of a zone (`europe/kiev` → the name that the runtime's tables prefer), or null.
 * Offsets (`+05:30`) and made-up names (`GMT+25`) are none: they know no daylight saving.
 */
export function canonicalTimeZone(name: string): string | null {
  const listed = byLowerCase.get(name.toLowerCase());
  if (listed) return listed;
  if (!/^[A-Za-z]+(?:[/_-][A-Za-z]+)+$/.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
