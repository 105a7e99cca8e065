import type { ProgrammeLink, ProgrammeSession } from './programme.js';

type Texts = Pick<ProgrammeSession, 'subtitle' | 'abstract' | 'description' | 'links' | 'attachments'>;

/** Everything that a file says about a talk as one Markdown text: subtitle, abstract, description, links. */
export function talkText({ subtitle, abstract, description, links, attachments }: Texts): string {
  const heading = subtitle === null ? '' : `**${escaped(subtitle)}**`;
  const rest = description === abstract ? '' : description;
  const list = [...links, ...attachments].map(asItem).join('\n');
  return [heading, abstract, rest, list].filter((part) => part !== '').join('\n\n');
}

const asItem = ({ url, title }: ProgrammeLink): string =>
  `- [${escaped(title === '' ? url : title)}](${url})`;

/** A line that Markdown shows as it is. */
const escaped = (line: string): string => line.replace(/[\\`*_[\]<>&#!~|]/g, '\\$&');
