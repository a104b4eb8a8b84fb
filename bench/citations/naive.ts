import type { Found } from '../../src/domains/norms/citations/score.ts';

/** What one would write first: a paragraph sign or article, numbers and a law; a court, at most 80 letters, a file number or a page. */
const naive =
  /(?<norm>(?:§§?|Art(?:\.|ikel)?)\s*\d+\s?[a-z]?\b(?:,?\s*(?:Abs(?:atz|\.)?|S(?:atz|\.)|Nr\.?|und|i\.\s?V\.\s?m\.)\s*§{0,2}\s*\d*[a-z]?)*\s*[A-ZÄÖÜ][\p{L}-]*)|(?<decision>\b(?:EuGH|EGMR|BVerf(?:G|GE)|BGH(?:St|Z)?|BVerwG(?:E)?|BAG(?:E)?|BSG(?:E)?|BFH(?:E)?|BPatG|OLG|OVG|VGH|LAG|LSG|LG|VG|AG)\b[^;()§]{0,80}?(?:\d+\/\d{2,4}|\d+, \d+)(?:,? Rn\.? \d+)?)/gu;

/** The citations of a text as one regular expression finds them; spans in UTF-16 code units. */
export function findNaively(text: string): Found[] {
  return Array.from(text.matchAll(naive), ({ index, 0: match, groups }) => ({
    kind: groups?.norm === undefined ? 'decision' : 'norm',
    start: index,
    end: index + match.length,
  }));
}
