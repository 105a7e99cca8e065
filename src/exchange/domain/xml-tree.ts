import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { UnreadableSchedule } from './unreadable-schedule.js';

const MAX_DEPTH = 24;
const MAX_MARKS = 1_000_000;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text and CDATA, not its children's. */
  readonly text: string;
}

// Entities stay as they are until `decodeEntities`, which knows no others than the five of XML.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  cdataPropName: '#cdata',
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
  jPath: false,
});

/**
 * The root element of a well-formed document, names without their prefix. Document type declarations are refused:
 * they are the only way to declare entities, so neither entity bombs nor external entities can exist behind it.
 */
export function readXml(text: string): XmlElement {
  refuseDeclarations(text);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is one more package with the same code
  const verdict = XMLValidator.validate(text);
  if (verdict !== true)
    throw new UnreadableSchedule(`The XML is broken: ${reasonOf(verdict.err.msg)}`, verdict.err.line);
  const root = elementsOf(parse(text))[0];
  if (!root) throw new UnreadableSchedule('The file has no XML element.');
  return root;
}

/** The validator lists every element that is open at the end, which can be a million. */
const reasonOf = (message: string) =>
  message.startsWith("Invalid '[")
    ? 'its elements are not closed at the end of the file.'
    : message.slice(0, 200);

function parse(text: string): unknown {
  try {
    return parser.parse(text);
  } catch (error: unknown) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new UnreadableSchedule(`The XML cannot be read: ${reason.slice(0, 200)}`);
  }
}

function refuseDeclarations(text: string): void {
  let marks = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (++marks > MAX_MARKS) throw new UnreadableSchedule('The file has too many XML elements.');
    if (text.startsWith('<!--', at)) at = endOf(text, '-->', at);
    else if (text.startsWith('<![CDATA[', at)) at = endOf(text, ']]>', at);
    else if (text.startsWith('<!', at))
      throw new UnreadableSchedule(
        'The file has a document type declaration (DTD), which is not accepted.',
        lineAt(text, at),
      );
  }
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  if (end < 0) throw new UnreadableSchedule(`The XML is broken: “${mark}” is missing.`, lineAt(text, from));
  return end;
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

function elementsOf(nodes: unknown): XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) => {
    const name = isRecord(node) ? Object.keys(node).find((key) => key !== ':@') : undefined;
    if (!isRecord(node) || !name || name.startsWith('#') || name.startsWith('?')) return [];
    return [
      {
        name,
        attributes: attributesOf(node[':@']),
        children: elementsOf(node[name]),
        text: textOf(node[name]),
      },
    ];
  });
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return nodes
    .map((node: unknown) => {
      if (!isRecord(node)) return '';
      if (typeof node['#text'] === 'string') return decodeEntities(node['#text']);
      const cdata: unknown = Array.isArray(node['#cdata']) ? node['#cdata'][0] : null;
      return isRecord(cdata) && typeof cdata['#text'] === 'string' ? cdata['#text'] : '';
    })
    .join('');
}

function attributesOf(values: unknown): Record<string, string> {
  if (!isRecord(values)) return {};
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, decodeEntities(String(value))]),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character references and the five entities of XML 1.0 §4.6, once; unknown names stay as written. */
const decodeEntities = (text: string) =>
  text.replace(/&(?:#(\d{1,7}|x[\da-f]{1,6})|(\w{2,4}));/gi, (whole, number?: string, name?: string) =>
    number ? characterOf(Number(`0${number}`)) : (predefined[name ?? ''] ?? whole),
  );

function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
