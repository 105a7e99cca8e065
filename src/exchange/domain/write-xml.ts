/** A piece of XML text that is well-formed in itself. */
type Xml = string;

/** What stands nowhere in XML 1.0 (§2.2), half surrogate pairs included. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string, special: RegExp): string =>
  text
    .replace(forbidden, '')
    .replace(special, (character) => references[character] ?? `&#${String(character.charCodeAt(0))};`);

/** Text as the content of an element; readers turn a bare carriage return into another line end. */
export const xmlText = (text: string): Xml => escaped(text, /[&<>\r]/g);

/** An element with pieces of XML in it. What XML forbids in the values of its attributes is left out. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly Xml[] = [],
): Xml {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value), /[&<>"\t\n\r]/g)}"`,
  );
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}
