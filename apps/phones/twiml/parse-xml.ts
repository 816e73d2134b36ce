import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One element of a TwiML document; `text` is all text inside it, tags left out, lines kept. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Whether there is text outside the elements inside it. */
  readonly hasOwnText: boolean;
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
  processEntities: false,
});

/** The root element, or undefined when the text is no well-formed document. */
export function parseXml(xml: string): XmlElement | undefined {
  // As at Twilio: a declaration stands at the very beginning, without a line or a mark before it.
  const text = xml.trimStart().startsWith('<?xml') ? xml : xml.trim();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it moves to a package of its own, and works as before here
  if (XMLValidator.validate(text) !== true) {
    return undefined;
  }
  if (!text.startsWith('<') || unknownEntity.test(text) || forbidden.test(text)) {
    return undefined;
  }
  const roots = readNodes(text)
    .filter((node) => !('#text' in node))
    .map(readElement);
  return roots.length === 1 ? roots[0] : undefined;
}

/** None at all where the parser gives up, as on tags within tags without end. */
function readNodes(text: string): readonly Node[] {
  try {
    return parser.parse(text) as Node[];
  } catch {
    return [];
  }
}

function readElement(node: Node): XmlElement {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const inside = (node[name] ?? []) as Node[];
  return {
    name,
    attributes: readAttributes((node[':@'] ?? {}) as Record<string, string>),
    children: inside.filter((child) => !('#text' in child)).map(readElement),
    text: inside.map(readText).join('').trim(),
    hasOwnText: inside.some((child) => '#text' in child && String(child['#text']).trim() !== ''),
  };
}

function readText(node: Node): string {
  if ('#text' in node) {
    return decode(String(node['#text']));
  }
  return ` ${readElement(node).text} `;
}

function readAttributes(raw: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, decode(value)]));
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
// eslint-disable-next-line no-control-regex -- these are what XML 1.0 leaves out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const unknownEntity = /&(?!(#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/i;

/** XML knows five names; anything else is a number. */
function decode(text: string): string {
  return text.replaceAll(
    /&(#x?)?([\da-z]+);/gi,
    (whole, number: string | undefined, name: string) =>
      number === undefined
        ? (named[name] ?? whole)
        : String.fromCodePoint(Number.parseInt(name, number === '#' ? 10 : 16)),
  );
}
