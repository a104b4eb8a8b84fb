import type { Finding } from '../candidate.ts';

/** How the editors of C.H. Beck sign in BAYERN.RECHT: "(redaktioneller Leitsatz)", "(red. LS Müller)". */
const signed =
  /\((?:redaktionelle[rn]? Leits[aä]tz\w*|red\. ?LS\b[^)]{0,80}|Leits[aä]tze? der Redaktion)\)|^\s*redaktionelle[rn]? Leits[aä]tz/i;

/** Whether a headnote, or what marks it, says that a publisher's editor wrote it; their work is protected. */
export function isEditorial(textOrMark: string): boolean {
  return signed.test(textOrMark) || /\bredLS\b|^redaktionell/i.test(textOrMark.trim());
}

/** The court's own headnotes, without the word that says so; the editors' are left out and told. */
export function ownLeitsaetze(
  field: string,
  all: readonly string[],
  findings: Finding[],
): string[] {
  const own = all.filter((one) => !isEditorial(one));
  if (own.length < all.length) findings.push(editorialFinding(field, all.length - own.length));
  return own
    .map((one) => one.replace(/\s*\(amtlicher? Leitsatz\)\s*$/i, '').trim())
    .filter((one) => one !== '');
}

export function editorialFinding(field: string, count: number): Finding {
  return { field, reason: `${count} of the headnotes written by a publisher's editors, left out` };
}
