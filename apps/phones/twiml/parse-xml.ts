import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One element of a TwiML document; `text` is all text inside it, tags left out, lines kept. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Node = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** The root element, or undefined when the text is no well-formed document. */
export function parseXml(xml: string): XmlElement | undefined {
  const text = xml.trim();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it moves to a package of its own, and works as before here
  if (XMLValidator.validate(text) !== true) {
    return undefined;
  }
  const nodes = parser.parse(text) as Node[];
  const roots = nodes.filter((node) => !('#text' in node)).map(readElement);
  return roots.length === 1 ? roots[0] : undefined;
}

function readElement(node: Node): XmlElement {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const inside = (node[name] ?? []) as Node[];
  return {
    name,
    attributes: (node[':@'] ?? {}) as Record<string, string>,
    children: inside.filter((child) => !('#text' in child)).map(readElement),
    text: inside.map(readText).join('').trim(),
  };
}

function readText(node: Node): string {
  if ('#text' in node) {
    return String(node['#text']);
  }
  return ` ${readElement(node).text} `;
}
