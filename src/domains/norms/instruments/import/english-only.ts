/** Frequent words that no English sentence has; "van", "en" and "het" make half of any Dutch one. */
const foreign = new Set(
  'de het een van voor dat niet zijn der den des und die das le la les du et une el los para'.split(
    ' ',
  ),
);
const english = new Set('the of to and in shall or for by a be this is with'.split(' '));

/**
 * The lines of an English text without those in another language at its begin and its end: files that hold a treaty in
 * two languages were cut at its articles, so that the last English one runs on into the other preamble.
 */
export function englishOnly(text: string): string {
  const lines = text.split('\n');
  let start = 0;
  let end = lines.length;
  while (start < end && isForeign(lines[start] ?? '')) start += 1;
  const from = lines.findIndex((line, at) => at >= start && isForeign(line));
  if (from > start) end = from;
  return lines.slice(start, end).join('\n').trim();
}

function isForeign(line: string): boolean {
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (list: ReadonlySet<string>) => words.filter((word) => list.has(word)).length;
  return count(foreign) > 1 && count(foreign) > 2 * count(english);
}
