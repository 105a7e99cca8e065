import { normalizeLine } from '../../kernel/text.js';
import { safeUrl } from './safe-url.js';
import type { ProgrammeLink, ProgrammeRoom, ProgrammeSpeaker, ProgrammeTrack } from './programme.js';
import type { XmlElement } from './xml-tree.js';

/** A guid in the lower case that all systems share; any other identifier as it is. */
export const asKey = (text: string): string => (UUID.test(text) ? text.toLowerCase() : text);

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const childrenOf = (element: XmlElement, name: string) =>
  element.children.filter((child) => child.name === name);

/** The untouched text of the first child of that name; empty when there is none. */
export const textOf = (element: XmlElement, name: string) =>
  element.children.find((child) => child.name === name)?.text ?? '';

/** The same on one line, or null when nothing is left of it. */
export const lineOf = (element: XmlElement, name: string) => normalizeLine(textOf(element, name)) || null;

export const attributeOf = (element: XmlElement, name: string) =>
  normalizeLine(element.attributes[name] ?? '');

/** The source's own identifier: a guid, which is one in all systems, before an id of one system. */
export function identifierOf(element: XmlElement): string {
  const guid = attributeOf(element, 'guid');
  return asKey(guid) || attributeOf(element, 'id');
}

/** A room is its guid or else its name; the room element of a session has only the name. */
export function readRoom(element: XmlElement): ProgrammeRoom | null {
  const name = attributeOf(element, 'name') || normalizeLine(element.text);
  const key = attributeOf(element, 'guid').toLowerCase() || name;
  return name ? { key, name } : null;
}

export function readTrack(element: XmlElement): ProgrammeTrack | null {
  const name = attributeOf(element, 'name') || normalizeLine(element.text);
  const color = attributeOf(element, 'color').toLowerCase();
  return name ? { name, color: /^#[\da-f]{6}$/.test(color) ? color : null } : null;
}

export function readSpeaker(element: XmlElement): ProgrammeSpeaker | null {
  const name = normalizeLine(element.text) || attributeOf(element, 'name');
  return name ? { key: identifierOf(element) || name, name, biography: null } : null;
}

/** Links or attachments with their address made absolute; `refused` are the addresses that nobody should follow. */
export function readLinks(
  elements: readonly XmlElement[],
  base: string | null,
): { links: ProgrammeLink[]; refused: string[] } {
  const links: ProgrammeLink[] = [];
  const refused: string[] = [];
  for (const element of elements) {
    const href = attributeOf(element, 'href');
    const url = safeUrl(href, base);
    if (url) links.push({ url, title: normalizeLine(element.text) });
    else if (href) refused.push(href);
  }
  return { links, refused };
}
