import {
  type Block,
  blocksOf,
  cleanText,
  eventsOf,
  type XmlElement,
} from '../../../../platform/files/read/index.ts';
import type { Paragraph, Part } from '../../decision.ts';

/** The blocks of an XML element; none when it is absent or empty. */
export function blocksIn(element: XmlElement | null): Block[] {
  if (!element) return [];
  return blocksOf(eventsOf(element)).map((block) => ({ ...block, text: cleanText(block.text) }));
}

export function paragraphsIn(element: XmlElement | null, part: Part): Paragraph[] {
  return blocksIn(element).map(({ text: body, number, heading }) => ({
    part,
    number,
    heading,
    body,
  }));
}

/** The text of an element on one line, null when empty. */
export function lineIn(element: XmlElement | null): string | null {
  return (
    blocksIn(element)
      .map((block) => block.text)
      .join(' ') || null
  );
}

/** An enumerator that stood in a block of its own ("1.") goes before the text it counts. */
export function withEnumerators(texts: readonly string[]): string[] {
  const joined: string[] = [];
  let before = '';
  for (const text of texts)
    if (/^(?:\d{1,2}|[a-z]|[IVX]{1,4})[.)]$/.test(text)) before = `${text} `;
    else {
      joined.push(before + text);
      before = '';
    }
  return joined;
}

/** Each "vorgehend …" of an element, whether they stand in lines of their own or not. */
export function instancesIn(element: XmlElement | null): string[] {
  return blocksIn(element).flatMap((block) => block.text.split(/(?=\bvorgehend )/));
}
