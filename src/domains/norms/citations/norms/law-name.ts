import type { Law } from '../laws/law.ts';
import { laws, resolveLaw } from '../laws/laws.ts';
import { nameKey, wordKey } from '../laws/name-key.ts';
import { sgbOfName } from '../laws/sgb.ts';
import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import { landEnd, wordingEnd } from './edition.ts';
import type { NamedLaw } from './named-law.ts';
import { publicationAt } from './publication.ts';
import { titleEnd } from './title.ts';

const DOT = 0x2e;
const DASH = 0x2d;
const COMMA = 0x2c;
const CLOSE = 0x29;

/**
 * A written-out law whose first word stands here: "Bürgerlichen Gesetzbuches", "Zweiten Buches Sozialgesetzbuch",
 * "Gesetzes zur Änderung … vom …", "35. Verordnung zur Durchführung …". `section`: a section of it was named, so
 * that words count which alone say little ("§ 3 der Verordnung über …"). null when no law's name stands here.
 */
export function lawNameAt(t: Tokens, at: number, section: boolean): NamedLaw | null {
  const known = sgbNameAt(t, at) ?? knownNameAt(t, at);
  if (known) return known;
  const noun = nounAfterAdjectives(t, at);
  if (noun === -1) return null;
  if (t.has(noun, role.lawNoun) || isHyphenatedAct(t, at, noun, section))
    return nounLaw(t, at, noun);
  return titledAct(t, at, noun, section) ?? (section ? constitution(t, at, noun) : null);
}

/** "Post-Universaldienstleistungs-Verordnung", "EU-Antidiskriminierungsrichtlinie". */
function isHyphenatedAct(t: Tokens, at: number, noun: number, section: boolean): boolean {
  if (noun === at || !t.mark(noun - 1, DASH) || t.apart(noun)) return false;
  return (
    (section && t.is(noun, 'Verordnung')) ||
    ((t.is(noun - 2, 'EU') || t.is(noun - 2, 'EG')) && /richtlinien?$/.test(t.word(noun)))
  );
}

/** The longest name of the tables that begins here: "Vertrags über die Arbeitsweise der Europäischen Union". */
export function knownNameAt(t: Tokens, at: number): NamedLaw | null {
  let key = '';
  let found: { law: Law; end: number } | null = null;
  for (let p = at; p < at + LONGEST_NAME; p++) {
    if (t.kind[p] !== WORD) {
      if (key === '' || !(t.mark(p, DASH) || t.mark(p, COMMA))) break;
      continue;
    }
    key = key === '' ? wordKey(t.word(p)) : `${key} ${wordKey(t.word(p))}`;
    const law = laws().byName.get(key);
    if (law) found = { law, end: p + 1 };
    if (!laws().beginnings.has(key)) break;
  }
  if (!found) return null;
  const { law, end } = found;
  return { start: at, end: namedEnd(t, end), law, abbreviation: law.abbreviation, version: null };
}

const LONGEST_NAME = 16;

/** "Zweiten Buches Sozialgesetzbuch", "Sozialgesetzbuch - Zweites Buch". */
function sgbNameAt(t: Tokens, at: number): NamedLaw | null {
  const code = isCode(t, at);
  if (!code && !(t.has(at, role.ordinal) && isBook(t, at + 1))) return null;
  const last = Math.min(at + LONGEST_BOOK, t.length) - 1;
  const name = sgbOfName(t.text.slice(t.start[at], t.end[last]).replace(/\s+/g, ' '));
  if (!name) return null;
  let end = at + 1;
  const numbered = code && t.has(end, role.roman);
  while (!numbered && end < last && !(code ? isBook(t, end) : isCode(t, end))) end++;
  const law = resolveLaw(name);
  const title = bookTitleEnd(t, end + 1);
  return { start: at, end: publicationAt(t, title).end, law, abbreviation: name, version: null };
}

const LONGEST_BOOK = 8;

/** "Sozialgesetzbuch Zwölftes Buch - Sozialhilfe -". */
function bookTitleEnd(t: Tokens, at: number): number {
  if (!t.mark(at, DASH) || !t.apart(at)) return at;
  for (let p = at + 1; p < at + 7; p++) {
    if (t.mark(p, DASH) && t.apart(p)) return p + 1;
    if (t.kind[p] !== WORD && !t.mark(p, DASH) && !t.mark(p, COMMA)) return at;
  }
  return at;
}

function isCode(t: Tokens, at: number): boolean {
  return t.has(at, role.lawNoun) && t.word(at).startsWith('Sozialgesetzbuch');
}

function isBook(t: Tokens, at: number): boolean {
  return t.is(at, 'Buch') || t.is(at, 'Buches') || t.is(at, 'Buchs');
}

/** The noun behind ordinals and adjectives, or the word itself; -1 when another kind of word comes first. */
function nounAfterAdjectives(t: Tokens, at: number): number {
  let p = at;
  for (let i = 0; i < MOST_WORDS; i++) {
    if (t.kind[p] === NUMBER && t.mark(p + 1, DOT)) p += 2;
    if (t.kind[p] !== WORD) return -1;
    if (t.has(p, role.lawNoun | role.actNoun)) return p;
    // "Lebensmittel- und Futtermittelgesetzbuch", "Bundes-Immissionsschutzgesetz".
    if (t.mark(p + 1, DASH)) p += t.has(p + 2, role.link) ? 3 : 2;
    else if (isAdjective(t, p)) p++;
    else return -1;
  }
  return -1;
}

const MOST_WORDS = 6;

function isAdjective(t: Tokens, at: number): boolean {
  if (t.has(at, role.ordinal | role.adjective)) return true;

  return (
    t.size(at) > 4 &&
    /e[nrsm]?$/.test(t.word(at)) &&
    !t.has(at, role.particle | role.link | role.type)
  );
}

/** A name that is a law by its noun: "Grundgesetzes", "Umsatzsteuer-Durchführungsverordnung". */
function nounLaw(t: Tokens, at: number, noun: number): NamedLaw {
  const end = noun + 1;
  const byWhole = laws().byName.get(nameKey(t.slice(at, end)));
  const law = byWhole ?? laws().byName.get(wordKey(t.word(noun))) ?? null;
  const abbreviation = law?.abbreviation ?? oneLine(t.slice(at, end));
  return { start: at, end: namedEnd(t, end), law, abbreviation, version: null };
}

/** Behind the edition, the wording and the publication of a name. */
function namedEnd(t: Tokens, at: number): number {
  const land = landEnd(t, at);
  if (land !== at) return publicationAt(t, wordingEnd(t, land)).end;
  const year = t.kind[at] === NUMBER && t.size(at) === 4 && t.apart(at) ? at + 1 : at;
  return publicationAt(t, wordingEnd(t, year)).end;
}

/** "Gesetz zur …", "Verordnung über …": an act that is named by its title. */
function titledAct(t: Tokens, at: number, noun: number, section: boolean): NamedLaw | null {
  const issued =
    section && (t.is(noun + 1, 'vom') || t.is(noun + 1, 'des') || t.is(noun + 1, 'der'));
  if (t.has(noun, role.notLaw) || (!issued && !isTitleStart(t, noun + 1))) return null;
  const end = titleEnd(t, noun + 1);
  if (end <= noun + 2 || (!section && !isBareAct(t, noun, end))) return null;
  const name = oneLine(t.slice(at, end));
  return {
    start: at,
    end,
    law: laws().byName.get(nameKey(name)) ?? null,
    abbreviation: shortened(name),
    version: null,
  };
}

function isTitleStart(t: Tokens, at: number): boolean {
  return titleStarts.has(t.word(at)) && !empty.has(t.word(at + 1));
}

const titleStarts = new Set(['zur', 'zum', 'über', 'gegen', 'betreffend', 'für', 'zu', 'zwischen']);
/** "im Gesetz zum Ausdruck gebracht", "von Gesetzes wegen zum Nachteil". */
const empty = new Set([
  'Ausdruck',
  'Nachteil',
  'Vorteil',
  'Tode',
  'Zeitpunkt',
  'Gegenstand',
  'Zwecke',
  'Zweck',
  'diesem',
  'dieser',
]);

/** Without a section in front only a statute or ordinance with a real title is one; other nouns are too common. */
function isBareAct(t: Tokens, noun: number, end: number): boolean {
  const published = t.mark(end - 1, CLOSE) || t.kind[end - 1] === NUMBER;
  const vague = t.is(noun + 1, 'für') || t.is(noun + 1, 'zu');
  if (t.word(noun).startsWith('Gesetz')) return end - noun > 3 && (published || !vague);
  return published && bareActs.has(t.word(noun));
}

const bareActs = new Set([
  'Verordnung',
  'Landesverordnung',
  'Durchführungsverordnung',
  'Abkommen',
  'Abkommens',
  'Übereinkommen',
  'Übereinkommens',
  'Zusatzprotokoll',
  'Protokoll',
]);

/** "Verfassung des Landes Hessen", "Landesverfassung der Freien Hansestadt Bremen". */
function constitution(t: Tokens, at: number, noun: number): NamedLaw | null {
  if (!/^(?:Landesv|V)erfassung$/.test(t.word(noun))) return null;
  let end = noun + 1;
  for (let p = end; p < noun + LONGEST_LAND; p++) {
    if (t.has(p, role.capital)) end = p + 1;
    else if (!t.has(p, role.particle | role.link) && !t.mark(p, DASH) && !t.is(p, 'für')) break;
  }
  return { start: at, end, law: null, abbreviation: oneLine(t.slice(at, end)), version: null };
}

const LONGEST_LAND = 9;

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function shortened(name: string): string {
  return name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN - 1)}…` : name;
}

const LONGEST_SHOWN = 120;
