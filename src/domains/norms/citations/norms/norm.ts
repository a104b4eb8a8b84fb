import type { NormReference } from '../../citation.ts';
import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import { abbreviationAt, definedAt } from './abbreviation.ts';
import { annexAt, detailOfSectionAt } from './annex.ts';
import { isSign } from './detail.ts';
import { euActAt } from './eu-act-name.ts';
import { knownNameAt, lawNameAt } from './law-name.ts';
import { isPlaceInBook, isTitleOfBook } from './literature.ts';
import type { NamedLaw } from './named-law.ts';
import { provisionAt, unsignedProvisionAt } from './provision.ts';
import { publicationAt, wordingAt } from './publication.ts';
import type { Section } from './section-list.ts';

const DOT = 0x2e;
const DASH = 0x2d;
const COMMA = 0x2c;

/** Tokens from `start` to `end`; norms null: nothing that counts, but nothing in it needs to be read again. */
export type NormFound = {
  readonly start: number;
  readonly end: number;
  readonly norms: readonly NormReference[] | null;
};

/** Words with which a norm may begin, besides "§". */
export const normStart =
  role.article | role.detail | role.law | role.lawShape | role.lawNoun | role.actNoun | role.ordinal;

/**
 * The norm that begins at this token. `from`: the first token that it may take in to the left, where the citation
 * before ended. null when none begins here.
 */
export function normAt(t: Tokens, at: number, from: number): NormFound | null {
  if (isSign(t, at)) return sectionsAt(t, at, '');
  return t.has(at, role.detail) ? detailFirstAt(t, at) : bareLawAt(t, at, from);
}

/** "Abs. 3 in § 137c SGB V", "Anlage 2 zum UStG". */
function detailFirstAt(t: Tokens, at: number): NormFound | null {
  const lead = detailOfSectionAt(t, at);
  const inner = lead && sectionsAt(t, lead.end, lead.detail);
  if (inner) return inner.norms && { ...inner, start: at };
  const annex = annexAt(t, at);
  const law = annex && lawBehind(t, annex.end, 'section');
  if (!law || isPlaceInBook(t, law.end)) return null;
  return { start: at, end: law.end, norms: [{ ...reference(law, null, null), detail: annex.detail }] };
}

function sectionsAt(t: Tokens, at: number, lead: string): NormFound | null {
  const provision = provisionAt(t, at);
  if (!provision) return null;
  const law = lawBehind(t, provision.end, t.has(at, role.article) ? 'article' : 'section');
  // Without a law the list means nothing, from wherever in it one starts: it is passed over as a whole.
  if (!law) return { start: at, end: provision.end, norms: null };
  const published = wordingAt(t, law.end);
  const end = published.end;
  if (isPlaceInBook(t, end)) return { start: at, end, norms: null };
  const norms = provision.sections.map((section) => {
    const whole = reference(law, section, published.date);
    return lead === '' ? whole : { ...whole, detail: `${whole.detail} ${lead}`.trim() };
  });
  return { start: at, end, norms };
}

/** The law that a list of sections belongs to: "StGB", "des Strafgesetzbuches", "der Richtlinie 2011/36/EU". */
function lawBehind(t: Tokens, at: number, place: 'section' | 'article'): NamedLaw | null {
  const direct = euActAt(t, at) ?? abbreviationAt(t, at, place);
  if (direct) return direct;
  if (!t.has(at, role.particle)) return lawNameAt(t, at, true);
  const next = at + 1;
  return euActAt(t, next) ?? abbreviationAt(t, next, place) ?? lawNameAt(t, next, true);
}

/** "HGB § 74a Abs 1": the law first, as the Bundesarbeitsgericht and Bavarian headnotes write; not behind a name. */
function lawInFront(t: Tokens, at: number): NormFound | null {
  if (!t.has(at, role.law | role.lawShape | role.actNoun) || t.has(at - 1, role.capital) || t.mark(at - 1, COMMA)) return null;
  const law = euActAt(t, at) ?? abbreviationAt(t, at, 'section') ?? abbreviationAt(t, at, 'article');
  if (!law || !isSign(t, law.end)) return null;
  const provision = provisionAt(t, law.end);
  if (!provision || isPlaceInBook(t, provision.end)) return null;
  const behind = lawBehind(t, provision.end, t.has(law.end, role.article) ? 'article' : 'section');
  // In "VwGO § 80 BayVwVfG Art. 30" each law stands in front, in "der VwGO § 5 StVG" none does.
  if (behind && !isSign(t, behind.end)) return null;
  const norms = provision.sections.map((section) => reference(law, section, null));
  return { start: at, end: provision.end, norms };
}

function bareLawAt(t: Tokens, at: number, from: number): NormFound | null {
  // A piece of a code or address: "…1UYEUgSiO8".
  if (t.kind[at - 1] === NUMBER && !t.apart(at)) return null;
  const first = lawInFront(t, at);
  if (first) return first;
  const law =
    euActAt(t, at) ?? definedAt(t, at, from) ?? abbreviationAlone(t, at, from) ?? nameAlone(t, at, from);
  if (!law || isTitleOfBook(t, law.start, law.end)) return null;
  return { start: law.start, end: law.end, norms: [reference(law, null, null)] };
}

function abbreviationAlone(t: Tokens, at: number, from: number): NamedLaw | null {
  const prefixed = t.mark(at - 1, DOT) && at - 2 >= from ? abbreviationAt(t, at - 2, 'alone') : null;
  if (prefixed && prefixed.end > at) return prefixed;
  return abbreviationAt(t, at, 'alone') ?? publishedAt(t, at);
}

/** "UVNG vom 30. 4. 1963 (BGBl I 241)", "RRG 1992 vom 18. 12. 1989, BGBl I 2261". */
function publishedAt(t: Tokens, at: number): NamedLaw | null {
  const law = abbreviationAt(t, at, 'published');
  if (!law) return null;
  const published = publicationAt(t, law.end);
  return published.gazette ? { ...law, end: published.end, version: published.date } : null;
}

/** A name is found by its noun; what stands in front of the noun and belongs to the name is taken in. */
function nameAlone(t: Tokens, at: number, from: number): NamedLaw | null {
  if (!t.has(at, role.lawNoun | role.actNoun | role.ordinal)) return null;
  for (let start = Math.max(from, at - MOST_BEFORE); start < at; start++) {
    const known = t.has(start, role.capital) ? knownNameAt(t, start) : null;
    if (known && known.end > at) return known;
  }
  const start = nameStart(t, at, from);
  const law = lawNameAt(t, start, false) ?? lawNameAt(t, at, false);
  return law && { ...law, start };
}

const MOST_BEFORE = 3;

function nameStart(t: Tokens, at: number, from: number): number {
  let p = at;
  for (let i = 0; i < MOST_BEFORE; i++) {
    const before = stepLeft(t, p);
    if (before === p || before < from) return p;
    p = before;
  }
  return p;
}

/** Ordinals, adjectives and first halves of compounds: "Dreizehnten", "Sächsischen", "Teilzeit- und". */
function stepLeft(t: Tokens, at: number): number {
  if (t.mark(at - 1, DASH) && !t.apart(at) && t.kind[at - 2] === WORD) return at - 2;
  const half = t.has(at - 1, role.link) && t.mark(at - 2, DASH) && !t.apart(at - 2);
  if (half && t.kind[at - 3] === WORD) return at - 3;
  if (t.mark(at - 1, DOT) && t.kind[at - 2] === NUMBER && t.size(at - 2) <= 3) return at - 2;
  return isAttribute(t, at - 1) ? at - 1 : at;
}

/** "Dreizehnten", "Sächsischen", "tunesischen"; other adjectives with a capital only behind an article. */
function isAttribute(t: Tokens, at: number): boolean {
  if (t.kind[at] !== WORD) return false;
  const word = t.word(at);
  if (!t.has(at, role.capital)) return t.size(at) > 6 && /ische[nmrs]?$/.test(word);
  if (t.has(at, role.ordinal | role.adjective) || /(?:zehnt|zigst|undertst)e[nrs]?$/.test(word)) return true;
  const ours = role.lawNoun | role.actNoun | role.type | role.courtOfPlace | role.month;
  return t.has(at - 1, role.particle) && t.size(at) > 5 && /lich(?:e[nrs]?)$/.test(word) && !t.has(at, ours);
}

function reference(law: NamedLaw, section: Section | null, date: string | null): NormReference {
  return {
    law: law.law?.id ?? null,
    abbreviation: law.abbreviation,
    sign: section?.sign ?? '§',
    section: section?.number ?? null,
    detail: section?.detail ?? '',
    version: date ?? law.version,
  };
}

/**
 * A list under one "§§" may name several laws: "§§ 167 Abs. 2 VwGO, 708 Nr. 11, 711 ZPO". The next part of the list,
 * behind a citation that ended at this token; null when none follows.
 */
export function furtherSectionsAt(t: Tokens, at: number): NormFound | null {
  const separated = t.mark(at, COMMA) || t.is(at, 'und');
  if (!separated || t.kind[at + 1] !== NUMBER) return null;
  const provision = unsignedProvisionAt(t, at + 1);
  const law = provision && lawBehind(t, provision.end, 'section');
  if (!law || isPlaceInBook(t, law.end)) return null;
  const norms = provision.sections.map((section) => reference(law, section, null));
  return { start: at + 1, end: law.end, norms };
}
