/**
 * Leading sentences one by one and without their own numbers, which the list gives: sources keep them as one text
 * or as several, with "1." in front or without.
 */
export function separateLeitsaetze(leitsaetze: readonly string[]): string[] {
  const [only] = leitsaetze;
  const blocks = leitsaetze.length === 1 && only !== undefined ? only.split(/\n{2,}/) : leitsaetze;
  const numbered = blocks.map((block, index) => withoutNumber(block, index + 1));
  const complete = numbered.filter((block) => block !== null);
  return complete.length === blocks.length && blocks.length > 1 ? complete : [...leitsaetze];
}

function withoutNumber(text: string, number: number): string | null {
  const match = /^\s*(\d{1,2})[.)]\s+/.exec(text);
  return match && Number(match[1]) === number ? text.slice(match[0].length) : null;
}
