import { cleanText } from '../../../platform/files/read/index.ts';
import type { Paragraph, Part } from '../decision.ts';
import { blocksOfText } from '../import/formats/lines-to-blocks.ts';
import { markerOf, type ReadBlock, readBlock } from './block.ts';

/**
 * The paragraphs of a decision's text as it was typed, pasted or read from a file. Parts begin where a line names them,
 * Randnummern are those that stand there: "[12]", "Rn. 12", "12|", and "12" in front of a text or on a line of its own,
 * where these count up. Lines within a paragraph are joined, page numbers left out; what is not understood stays text.
 */
export function toParagraphs(text: string): Paragraph[] {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const blocks = blocksOfText(lines)
    .map((block) => oneLine(cleanText(block)))
    .filter((block) => block !== '')
    .map(readBlock);
  const isNumber = countingUp(blocks);
  const paragraphs: Paragraph[] = [];
  let part: Part = 'text';
  let waiting: string | null = null;
  const add = (number: string | null, heading: boolean, body: string): void => {
    paragraphs.push({ part, number: number ?? (heading ? null : waiting), heading, body });
    if (!heading) waiting = null;
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'part') part = block.part;
    else if (block.kind === 'text' && block.body === '') waiting = block.number ?? waiting;
    else if (block.kind === 'text') add(block.number, block.heading, block.body);
    else if (block.kind === 'candidate' && !isNumber[index])
      add(null, false, `${block.number} ${block.body}`.trim());
    else if (block.kind === 'candidate' && block.body === '') waiting = block.number;
    else if (block.kind === 'candidate') add(block.number, false, block.body);
  }
  return paragraphs;
}

/** The same as a text to be edited: a blank line between paragraphs, the Randnummer in brackets first; `toParagraphs` reads it back. */
export function toText(paragraphs: readonly Paragraph[]): string {
  let part: Part = 'text';
  const blocks: string[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.part !== part) blocks.push(markerOf(paragraph.part));
    part = paragraph.part;
    blocks.push(blockOf(paragraph));
  }
  return blocks.join('\n\n');
}

function blockOf({ number, heading, body }: Paragraph): string {
  const line = oneLine(body);
  if (number !== null) {
    const written = /^\d{1,4}[a-z]?$/.test(number) ? number : `Rn. ${number}`;
    return `[${written}] ${heading ? '# ' : /^(?:# |\\)/.test(line) ? '\\' : ''}${line}`;
  }
  const plain = readBlock(line);
  const isPlain = plain.kind === 'text' && plain.number === null && plain.body === line;
  if (isPlain && plain.heading === heading) return line;
  return `${heading ? '# ' : '\\'}${line}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Which plain numbers are Randnummern: they count up by one, or by up to three where some were lost. The first is 1, one
 * that the next follows, or one up to 100 that stands alone. Years and counts of people do not.
 */
function countingUp(blocks: readonly ReadBlock[]): boolean[] {
  const known = new Set(blocks.map((block) => (block.kind === 'candidate' ? block.number : null)));
  let last: number | null = null;
  return blocks.map((block) => {
    if (block.kind !== 'candidate') return false;
    const { number, body } = block;
    const value = Number.parseInt(number, 10);
    const isFirst =
      value === 1 || known.has(String(value + 1)) || (body === '' && value >= 1 && value <= 100);
    const isNext: boolean =
      last === null
        ? isFirst
        : (value > last && value <= last + 3) || (value === last && /[a-z]$/.test(number));
    if (isNext) last = value;
    return isNext;
  });
}
