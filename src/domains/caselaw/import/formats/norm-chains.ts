/**
 * Norms with the law in front ("BGB § 894, § 900 Abs. 1", "AsylbLG § 2 Abs. 1 AsylG § 55") as courts cite them in
 * text, one by one: "§ 894 BGB", "§ 900 Abs. 1 BGB", "§ 2 Abs. 1 AsylbLG", "§ 55 AsylG". Others stay as they are.
 */
export function lawBehind(norm: string): string[] {
  if (!/^(?!§|Art\b)\S.* ?(?:§|Art\b)/.test(norm)) return [norm];
  const [first = '', ...rest] = norm.split(/(?=(?<!§)§|\bArt(?:ikel|\.)?\s*\d)/);
  const norms: string[] = [];
  let law = first.trim();
  for (const piece of rest) {
    const { provision, next } = splitLaw(piece);
    if (/\d/.test(provision)) norms.push(`${provision} ${law}`);
    law = next ?? law;
  }
  return norms.length > 0 && isLaw(first.trim()) ? norms : [norm];
}

/** "§ 55 Abs. 1 S. 1 AufenthG " is the provision and the law of the next one. */
function splitLaw(piece: string): { provision: string; next: string | null } {
  const match = lawAtEnd.exec(piece);
  const provision = piece.slice(0, match?.index ?? piece.length).replace(/[\s,;]+$/, '');
  return { provision, next: match?.[1]?.trim() ?? null };
}

const lawAtEnd =
  /[\s,;]((?:(?:VO|RL|Verordnung|Richtlinie) \((?:EG|EU|EWG)\) (?:Nr\. ?)?\d{1,4}\/\d{1,4}|RL \d{1,4}\/\d{1,4}\/E[GU]|SGB [IVX]{1,4}|Brüssel I[ab]+-VO|(?!(?:Abs|Satz|Nr|Buchst|Alt|Halbs|Hs|Var|Anl|VV|Anm|Tz)\b)\p{Lu}[\p{L}\d/-]+))[\s,;]*$/u;

function isLaw(text: string): boolean {
  return /^\p{Lu}[\p{L}\d/ .()-]{0,60}$/u.test(text);
}
