const schemes = new Set(['http:', 'https:', 'mailto:']);

/** An address that is safe to show as a link, written so that it needs no escape in Markdown or HTML; else null. */
export function safeUrl(href: string, base: string | null = null): string | null {
  if (href.length > 4000 || !URL.canParse(href, base ?? undefined)) return null;
  const url = new URL(href, base ?? undefined);
  return schemes.has(url.protocol) ? url.href.replace(/[\s<>()[\]`\\"']/g, percentEncoded) : null;
}

const percentEncoded = (character: string) =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
