import type { XmlElement } from './xml.ts';

/** What a reader of XML or HTML meets, in order; names in small letters. */
export type MarkupEvent =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** The events of an element and everything in it. */
export function* eventsOf(element: XmlElement): Generator<MarkupEvent> {
  const name = element.name.toLowerCase();
  yield { kind: 'open', name, attributes: element.attributes };
  for (const one of element.children)
    if (typeof one === 'string') yield { kind: 'text', text: one };
    else yield* eventsOf(one);
  yield { kind: 'close', name };
}

export type Block = {
  readonly text: string;
  readonly heading: boolean;
  /** The Randnummer that stood before or in it. */
  readonly number: string | null;
};

const blockNames = new Set(
  'address article aside blockquote body br dd div dl dt figure footer header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const hidden = new Set(
  'head script style template noscript iframe object svg math title'.split(' '),
);

/**
 * Text blocks of markup: paragraphs, list items, headings; inline marks are dropped, cells of one row stand in one
 * block. A Randnummer is `<rd nr="1"/>`, `<a name="rd_1">`, `<span class="rn">`, or a term of a definition list that is a number.
 */
export function blocksOf(events: Iterable<MarkupEvent>): Block[] {
  const reader = new BlockReader();
  for (const event of events) reader.take(event);
  return reader.finish();
}

class BlockReader {
  #blocks: Block[] = [];
  #text = '';
  #heading = false;
  #number: string | null = null;
  #hidden = 0;

  take(event: MarkupEvent): void {
    if (event.kind === 'text') {
      if (this.#hidden === 0) this.#text += event.text;
    } else if (hidden.has(event.name)) this.#hidden += event.kind === 'open' ? 1 : -1;
    else if (event.name === 'rd' && event.kind === 'open')
      this.#number = event.attributes.nr ?? null;
    else if (/^h[1-6]$/.test(event.name)) {
      this.#end();
      this.#heading = event.kind === 'open';
    } else if (event.name === 'td' || event.name === 'th') this.#text += ' ';
    else if (event.name === 'dt' && event.kind === 'close') this.#endTerm();
    else if (blockNames.has(event.name)) this.#end();
  }

  finish(): Block[] {
    this.#end();
    return this.#blocks;
  }

  #endTerm(): void {
    const term = this.#text.trim();
    if (/^\d{1,4}$/.test(term)) {
      this.#number = term;
      this.#text = '';
    } else this.#end();
  }

  #end(): void {
    const text = this.#text.replace(/\s+/g, ' ').trim();
    this.#text = '';
    if (text === '') return;
    const isHeading = this.#heading || isNumeral(text);
    this.#blocks.push({ text, heading: isHeading, number: isHeading ? null : this.#number });
    if (!isHeading) this.#number = null;
  }
}

/** "I.", "A.", "2. a)" alone in a block head what follows. */
function isNumeral(text: string): boolean {
  return /^(?:[IVX]{1,6}|[A-H]|\d{1,2}|[a-h]{1,2})[.)](?: ?(?:[a-h]{1,2}|\d{1,2})[.)])?$/.test(
    text,
  );
}
