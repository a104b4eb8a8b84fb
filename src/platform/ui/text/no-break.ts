const noBreakSpace = '\u00a0';

/** What stays on one line: sign and number, day and month, number and "%", the parts of a file number. */
const patterns: readonly RegExp[] = [
  /(?:§§?|\bArt\.|\bAbs\.|\bSatz|\bS\.|\bNr\.|\bNrn\.|\bRn\.|\bBuchst\.|\bHalbs\.) (?=[0-9a-zIVX])/g,
  /\b\d{1,2}\. (?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)/g,
  /\b\d{1,2} (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g,
  /\d (?=%)/g,
  /\b[A-Z] \d{1,2} [A-Z]{1,3} \d{1,5}\/\d{2}(?: [A-Z]{1,2}\b)?/g,
  /\b(?:\d{1,3}|[IVX]{1,5}[a-z]?) [A-Z][A-Za-z]{0,5} \d{1,5}\/\d{2}\b/g,
];

/**
 * Text whose spaces in "§ 232a", "Abs. 1", "Nr. 1", "Rn. 3", "2 StR 87/22", "B 4 AS 12/20 R",
 * "17. Januar" and "31 %" do not break; nothing else changes.
 */
export function noBreak(text: string): string {
  return patterns.reduce(
    (result, pattern) => result.replace(pattern, (match) => match.replaceAll(' ', noBreakSpace)),
    text,
  );
}
