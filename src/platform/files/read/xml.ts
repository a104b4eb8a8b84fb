import { SaxesParser } from 'saxes';
import { decodeXml } from './decode.ts';
import { UnreadableFile } from './unreadable.ts';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

/** Bounds the stack of whoever walks the tree; the deepest official document seen has 14 levels. */
const maximumDepth = 200;
/** Bounds memory: a document of ten million empty elements is small as text and large as a tree. */
const maximumElements = 500_000;

/**
 * Reads one XML document into a tree. Nothing is fetched and nothing declared is expanded (R44): a DOCTYPE with a
 * SYSTEM or PUBLIC id, ELEMENT and ATTLIST declarations are passed over, any ENTITY declaration is refused.
 * Throws UnreadableFile with the line.
 */
export function readXml(bytes: Buffer): XmlElement {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false });
  const refuse = (message: string): never => {
    throw new UnreadableFile(message, parser.line);
  };
  parser.on('error', (error) => refuse(`is not well-formed XML: ${reasonOf(error.message)}`));
  parser.on('doctype', (declarations) => {
    if (/<!ENTITY/i.test(declarations)) refuse('declares an entity, which is refused');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > maximumElements) refuse(`has more than ${maximumElements} elements`);
    if (open.length > maximumDepth) refuse(`is nested deeper than ${maximumDepth} levels`);
    const element: Node = {
      name: tag.name,
      attributes: tag.attributes as Attributes,
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeXml(bytes)).close();
  const top = root.children.find((child) => typeof child !== 'string');
  return top ?? refuse('holds no element');
}

type Attributes = Readonly<Record<string, string>>;
type Node = { name: string; attributes: Attributes; children: (XmlElement | string)[] };

/** The parser's words without its position, which stands beside them in the report. */
function reasonOf(message: string): string {
  return message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
}

/** The first element of that name among the children, or null. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  return children(element, name)[0] ?? null;
}

export function children(element: XmlElement | null, name: string): XmlElement[] {
  const found = element?.children.filter((one) => typeof one !== 'string' && one.name === name);
  return (found ?? []) as XmlElement[];
}

/** All text within, in order. */
export function textOf(element: XmlElement | null): string {
  if (!element) return '';
  return element.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}
