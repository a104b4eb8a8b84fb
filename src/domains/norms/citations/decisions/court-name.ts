import courts from '../../data/courts-words.json' with { type: 'json' };

/** A court's name with its usual abbreviation: "Oberlandesgerichts Hamm" is "OLG Hamm", "Bundesgerichtshof" "BGH". */
export function shortCourtName(name: string): string {
  const plain = name
    .replace(/ - \p{L}+ -$| \(\p{L}+\)$| ?<.*>$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const words = plain.split(' ');
  const at = words.findIndex((word) => abbreviations.has(stem(word)));
  if (at === -1) return european(plain) ?? plain;
  words[at] = abbreviations.get(stem(words[at] as string)) as string;
  return words
    .map((word, index) => (index < at ? nominative(word, words[at] as string) : word))
    .join(' ');
}

const abbreviations = new Map([...Object.entries(courts.names), ...Object.entries(courts.types)]);

function stem(word: string): string {
  return word.replace(/(?:e?s|e)$/, '');
}

/** "Sächsischen" is "Sächsisches" in front of an OVG, "Hessischer" in front of a VGH. */
function nominative(adjective: string, court: string): string {
  return adjective.replace(/ische[nmsr]?$/, court.endsWith('H') ? 'ischer' : 'isches');
}

function european(name: string): string | null {
  if (/^Europäische\p{L}* Gerichtshof\p{L}* für Menschenrechte$/u.test(name)) return 'EGMR';
  return /^(?:Europäische\p{L}* )?Gerichtshof\p{L}*(?: der Europäischen Union)?$/u.test(name)
    ? 'EuGH'
    : null;
}

/** "Senat, Beschluss vom …", "Urteil des Berufungsgerichts": which court that is, the citation does not say. */
export function namesNoCourt(name: string): boolean {
  return /^(?:\p{L}*(?:[Ss]enat|[Kk]ammer)\p{L}*|(?:Berufungs|Beschwerde|Revisions|Instanz|Ausgangs|Prozess|Tat)gericht(?:e?s)?)$/u.test(
    name,
  );
}
