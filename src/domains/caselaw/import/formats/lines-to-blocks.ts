import { announced, isNumeral } from './sections.ts';

/** Paragraphs of plain text; a Randnummer that stood alone on its line comes as a block of its own. */
export function blocksOfText(text: string): string[] {
  if (isPrinted(text)) return blocksOfPages(text);
  return /\n\s*\n/.test(text.trim()) ? blocksBetweenBlanks(text) : blocksOfLines(text);
}

/** Text that a PDF was turned into: form feeds, or wide margins of spaces. */
function isPrinted(text: string): boolean {
  if (text.includes('\f')) return true;
  const lines = text.split('\n');
  return lines.filter((line) => /^ {8,}\S/.test(line)).length > lines.length / 20;
}

function blocksBetweenBlanks(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .flatMap(apartFromHeadings)
    .map(joinLines)
    .filter(isText);
}

/** A heading directly above its text stands alone. */
function apartFromHeadings(block: string): string[] {
  const groups: string[][] = [];
  for (const line of block.split('\n')) {
    const before = groups.at(-1);
    if (!before || beginsAlone(line) || announced(before.at(-1) ?? '')) groups.push([line]);
    else before.push(line);
  }
  return groups.map((group) => group.join('\n'));
}

function blocksOfPages(text: string): string[] {
  const pages = text.split('\f').map((page) => trimPage(page.split('\n')));
  const blocks: string[] = [];
  for (const page of pages) {
    const [first, ...rest] = blocksBetweenBlanks(page.join('\n'));
    if (first === undefined) continue;
    const before = blocks.at(-1);
    if (before !== undefined && continues(before, first))
      blocks.splice(-1, 1, joinTwo(before, first));
    else blocks.push(first);
    blocks.push(...rest);
  }
  return blocks;
}

/** Without page numbers and running heads at its two edges. */
function trimPage(lines: string[]): string[] {
  const isEdge = (line: string): boolean =>
    line.trim() === '' || /^\s*(?:[-–—. ]*\d{1,3}[-–—. ]*|Seite \d+ von \d+|\.\.\.)\s*$/.test(line);
  let start = 0;
  let end = lines.length;
  while (start < end && isEdge(lines[start] ?? '')) start += 1;
  while (end > start && isEdge(lines[end - 1] ?? '')) end -= 1;
  return lines.slice(start, end);
}

function continues(before: string, next: string): boolean {
  return !/[.:;!?“"]$/.test(before) && (/^\p{Ll}/u.test(next) || /\p{Ll}-$/u.test(before));
}

/** A heading, or a paragraph with its Randnummer before a bar: "12| Der Senat …". */
function beginsAlone(line: string): boolean {
  return announced(line) !== null || /^(?:\d{1,4}|:)?\| /.test(line);
}

/** Lines wrapped without blank lines between paragraphs, as from the portals. */
function blocksOfLines(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(isText);
  const isWrapped = longest(lines) < 140 && lines.length > 3;
  const blocks: string[] = [];
  let before = '';
  for (const line of lines) {
    const isNext = isWrapped && wraps(before, line);
    if (isNext) blocks.splice(-1, 1, joinTwo(blocks.at(-1) ?? '', line));
    else blocks.push(line);
    before = line;
  }
  return blocks;
}

function longest(lines: readonly string[]): number {
  return lines.reduce((length, line) => Math.max(length, line.length), 0);
}

/** Whether `line` goes on where `before` had to break: that one was full, and this begins no list item or heading. */
function wraps(before: string, line: string): boolean {
  if (before.length < 60 || announced(line) || announced(before)) return false;
  if (isNumeral(line) || /^\d{1,4}$/.test(line)) return false;
  if (/^(?:[IVX]{1,5}|[A-H]|\d{1,2}|[a-z]{1,2})[.)] /.test(line) || /^[-–•] /.test(line))
    return false;
  return true;
}

function joinLines(block: string): string {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter(isText)
    .reduce(joinTwo, '')
    .replace(/\s+/g, ' ');
}

/** Words broken at a line's end become whole: "dienstli-" and "chen"; "Ein-" before "und" keeps its hyphen. */
function joinTwo(before: string, next: string): string {
  if (before === '') return next;
  const broken =
    /\p{Ll}-$/u.test(before) &&
    /^\p{Ll}/u.test(next) &&
    !/^(?:und|oder|bzw|sowie|als|wie)\b/.test(next);
  return broken ? before.slice(0, -1) + next : `${before} ${next}`;
}

function isText(text: string): boolean {
  return text.trim() !== '';
}
