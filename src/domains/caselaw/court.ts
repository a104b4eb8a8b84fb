import { type Branch, type CourtType, courtTypes, type Level } from './court-types.ts';
import { fold } from './fold.ts';
import { asciiSlug } from './slug.ts';

/** A court as it stands in caselaw.court. */
export type Court = {
  /** Its part of an address: "bgh", "lg-berlin". */
  readonly id: string;
  /** Court code of its ECLI in capitals; codes of other countries carry them: "EU:C", "CE:ECHR". */
  readonly ecliCode: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly type: string;
  readonly place: string | null;
  readonly land: string | null;
  readonly level: Level;
  readonly branch: Branch;
};

/**
 * A court's name folded so that the usual ways to write it become one: the type abbreviated and in front, the Land
 * as a noun, no "des Landes". "Verwaltungsgericht Berlin" and "VG Berlin" are "vg berlin", "Hessischer
 * Verwaltungsgerichtshof" is "vgh hessen", "OVG NRW" is "ovg nordrhein westfalen".
 */
export function foldCourtName(name: string): string {
  const folded = splitPrefix(fold(name.replace(/\b([ai])\. ?([dm])\.?(?=[ A-Z])/g, '$1.$2. ')));
  const found = findType(folded);
  if (!found) return folded;
  const rest = foldPlace(`${found.before} ${found.after}`);
  const type = fold(found.type.abbreviation);
  return rest === '' ? type : `${type} ${rest}`;
}

/**
 * The court that a name tells by itself: a known type and a place of letters. null when the name is no such thing,
 * as "Spruchkammer" or "AG 12".
 */
export function courtFromName(name: string): Court | null {
  const clean = name.replace(/\s+/g, ' ').trim();
  const found = findType(fold(clean));
  if (found?.before !== '' || found.type.single) return null;
  const place = clean.split(' ').slice(found.words).join(' ');
  if (!/^\p{Lu}[\p{L} .()/-]{1,60}$/u.test(place)) return null;
  const shortName = `${found.type.abbreviation} ${place}`;
  const { level, branch, abbreviation: type } = found.type;
  const id = asciiSlug(shortName);
  return { id, ecliCode: null, name: clean, shortName, type, place, land: null, level, branch };
}

/** The type that a folded name holds, what stands before and after it, and how many words the type takes. */
export function findType(
  folded: string,
): { type: CourtType; before: string; after: string; words: number } | null {
  const padded = ` ${folded} `;
  for (const type of courtTypes)
    for (const word of type.words) {
      const at = padded.indexOf(` ${word} `);
      if (at === -1) continue;
      const before = padded.slice(0, at).trim();
      const after = padded.slice(at + word.length + 1).trim();
      return { type, before, after, words: word.split(' ').length };
    }
  return null;
}

/** "BayVGH", "NdsOVG": the Land is written onto the type. */
function splitPrefix(folded: string): string {
  return folded.replace(
    /^(bay|hess|nds|saechs|thuer|schlholst|saarl|hmb|hamb|brem|bln|brbg)(vgh|ovg|lsg|lag|fg|verfgh|verfg|stgh|lverfg)\b/,
    '$1 $2',
  );
}

function foldPlace(text: string): string {
  const words = ` ${text} `
    .replace(/ schleswig holsteinische[snr]? /, ' schleswig holstein ')
    .replace(/ hanseatisches (?=.*(?:bremen|hamburg) )/, ' ')
    .replace(/ (?:des|der|fuer das|im|im lande|zu|in) /g, ' ')
    .replace(/ (?:land|landes|freistaat|freistaates|freistaats|freien und hansestadt) /g, ' ')
    .replace(/ a d /g, ' an der ')
    .replace(/ a m /g, ' am main ')
    .replace(/ st /g, ' sankt ')
    .trim()
    .split(' ')
    .map((word) => lands[word] ?? word);
  return words.join(' ').trim();
}

/** Adjectives and abbreviations of the Länder, folded. */
const lands: Readonly<Record<string, string>> = {
  bayerisches: 'bayern',
  bayerischer: 'bayern',
  bay: 'bayern',
  hessisches: 'hessen',
  hessischer: 'hessen',
  hess: 'hessen',
  niedersaechsisches: 'niedersachsen',
  niedersaechsischer: 'niedersachsen',
  nds: 'niedersachsen',
  saechsisches: 'sachsen',
  saechsischer: 'sachsen',
  saechs: 'sachsen',
  thueringer: 'thueringen',
  thuer: 'thueringen',
  saarlaendisches: 'saarland',
  saarlandes: 'saarland',
  saarl: 'saarland',
  brandenburgisches: 'brandenburg',
  brbg: 'brandenburg',
  hamburgisches: 'hamburg',
  hamburgischer: 'hamburg',
  hanseatisches: 'hamburg',
  hmb: 'hamburg',
  hamb: 'hamburg',
  brem: 'bremen',
  bln: 'berlin',
  schlholst: 'schleswig holstein',
  pfaelzisches: '',
  nrw: 'nordrhein westfalen',
  nw: 'nordrhein westfalen',
  bw: 'baden wuerttemberg',
  rlp: 'rheinland pfalz',
  mv: 'mecklenburg vorpommern',
  lsa: 'sachsen anhalt',
};
