import { escape, foldLines } from 'ical-generator';

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Control characters, halves of surrogate pairs and byte order marks; line feeds and tabs stay. */
const unprintable = /(?![\n\t])[\p{Cc}\p{Cs}\uFEFF]/gu;
const directionOverrides = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text of several lines, ended by `\n`, without anything that could end a content line (RFC 5545 §3.1). */
export function multiLine(text: string): string {
  return text.replace(lineBreaks, '\n').replace(unprintable, '').trim();
}

/** The same on one line, read in the direction of its letters; what broke a line becomes a space. */
export function singleLine(text: string): string {
  return multiLine(text).replace(directionOverrides, '').replace(/\s+/g, ' ').trim();
}

/** A property of type TEXT as a content line of any length, or none for an empty text. */
export function textLine(property: string, text: string): string[] {
  return text === '' ? [] : [`${property}:${escape(text, false)}`];
}

/** A property of type URI as a content line (a URI is not escaped: §3.3.13), or none for what is not safe. */
export function uriLine(property: string, url: string | undefined): string[] {
  const safe = url === undefined ? null : safeUrl(url);
  return safe === null ? [] : [`${property}:${safe}`];
}

/** Ends each line with CRLF and folds it at 75 octets, never inside a character. */
export function foldedLines(lines: readonly string[]): string {
  return foldLines([...lines, ''].join('\r\n'));
}

const safeProtocols = ['http:', 'https:', 'mailto:'];

/** The address in ASCII and percent-encoded if it is absolute and http, https or mailto; null for anything else. */
export function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return safeProtocols.includes(protocol) ? href : null;
}
