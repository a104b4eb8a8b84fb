import type { NormReference } from '../../citation.ts';
import { role } from '../text/roles.ts';
import { NUMBER, type Tokens } from '../text/tokens.ts';
import { abbreviationAt } from './abbreviation.ts';
import { annexAt, detailOfSectionAt } from './annex.ts';
import { isSign } from './detail.ts';
import { euActAt } from './eu-act-name.ts';
import { lawAloneAt } from './law-alone.ts';
import { lawNameAt } from './law-name.ts';
import { isPlaceInBook, isTitleOfBook } from './literature.ts';
import type { NamedLaw } from './named-law.ts';
import { provisionAt, unsignedProvisionAt } from './provision.ts';
import { wordingAt } from './publication.ts';
import type { Section } from './section-list.ts';

const COMMA = 0x2c;

/** Tokens from `start` to `end`; norms null: nothing that counts, but nothing in it needs to be read again. */
export type NormFound = {
  readonly start: number;
  readonly end: number;
  readonly norms: readonly NormReference[] | null;
};

/** Words with which a norm may begin, besides "§". */
export const normStart =
  role.article |
  role.detail |
  role.law |
  role.lawShape |
  role.lawNoun |
  role.actNoun |
  role.ordinal;

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
  return {
    start: at,
    end: law.end,
    norms: [{ ...reference(law, null, null), detail: annex.detail }],
  };
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
  if (!t.has(at, role.law | role.lawShape | role.actNoun)) return null;
  if (t.has(at - 1, role.capital) || t.mark(at - 1, COMMA)) return null;
  const law =
    euActAt(t, at) ?? abbreviationAt(t, at, 'section') ?? abbreviationAt(t, at, 'article');
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
  const law = lawAloneAt(t, at, from);
  if (!law || isTitleOfBook(t, law.start, law.end)) return null;
  return { start: law.start, end: law.end, norms: [reference(law, null, null)] };
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
