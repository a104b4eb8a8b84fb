import { type Kysely, sql } from 'kysely';
import { formatDate, type Language, languages } from '../../platform/i18n/index.ts';
import type { KeptSource, SearchHit, SearchText } from '../../platform/search.ts';
import { findCitations, normReferenceLabel } from './citations/index.ts';
import { resolveLaw } from './citations/laws/laws.ts';
import { findHeldNorms, type HeldNorm } from './held-norms.ts';
import type { Article } from './instruments/instrument.ts';
import { findArticles, findInstrument } from './instruments/instruments.ts';
import type { Naming } from './naming.ts';
import { normAddress } from './norm.ts';
import { listNamedSections, readNorm } from './norm-index.ts';
import { findLaw } from './norms.ts';
import { words } from './words.ts';

/** Sections and articles of which something is held; `naming` tells who names others. */
export function normSearch(naming: Naming): KeptSource {
  return {
    kind: 'norm',
    label: { de: 'Normen und Artikel', en: 'Provisions and articles' },
    weight: 40,
    texts: async ({ db }, ids) => {
      const references = (ids ?? (await allIds(db))).map(parts);
      const [articles, norms] = await Promise.all([
        findArticles(db, references),
        findHeldNorms(db, references),
      ]);
      const wordings = await readWordings(db, norms);
      return [
        ...articles.flatMap((one) => languages.map((language) => ofArticle(one, language))),
        ...norms.map((one) => ofNorm(one, wordings.get(idOf(one)) ?? '')),
      ];
    },
    named: async ({ db }, text, language) => {
      const reference = namedIn(text);
      return reference
        ? namedNorm(db, naming, reference, language)
        : namedLaw(db, naming, text, language);
    },
  };
}

type Reference = { readonly law: string; readonly section: string };

async function namedNorm(
  db: Kysely<unknown>,
  naming: Naming,
  reference: Reference,
  language: Language,
): Promise<SearchHit | null> {
  const law = await findLaw(db, reference.law);
  const found =
    law && (await readNorm(db, naming, { law, section: reference.section, day: null }, language));
  if (!found) return null;
  const { norm } = found;
  const label = normReferenceLabel({
    law: law.id,
    abbreviation: law.abbreviation,
    sign: norm.sign,
    section: norm.section,
    detail: '',
    version: null,
  });
  const heading = norm.article?.title[language] ?? norm.heading;
  return {
    id: idOf({ law: law.id, section: norm.section }),
    title: [label, heading].filter(Boolean).join(' '),
    lang: norm.article ? language : 'de',
    href: normAddress(language, law.id, norm.section),
    note: law.title ?? '',
    date: null,
    passage: norm.article ? [{ text: norm.article.sentence[language], hit: false }] : [],
  };
}

/** "ProstSchG", "Istanbul-Konvention", "Europaratskonvention gegen Menschenhandel". */
async function namedLaw(
  db: Kysely<unknown>,
  naming: Naming,
  text: string,
  language: Language,
): Promise<SearchHit | null> {
  const known = resolveLaw(text);
  const law = known && (await findLaw(db, known.id));
  if (!law) return null;
  const instrument = await findInstrument(db, law.id);
  const isShown = instrument || (await listNamedSections(db, naming, law.id)).length > 0;
  if (!isShown) return null;
  const title = instrument?.title[language] ?? law.title;
  return {
    id: law.id,
    title: [law.abbreviation, title].filter(Boolean).join(': '),
    lang: instrument ? language : 'de',
    href: normAddress(language, law.id),
    note: '',
    date: null,
    passage: [],
  };
}

/** Signs beside the citation of a text that is meant as one: "zu § 232 StGB?". */
const mostBeside = 6;

/** "§ 232 StGB", "232a Abs. 1 StGB", "art. 4 emrk", "EMRK 4"; null for a text that says more, or names several. */
function namedIn(text: string): Reference | null {
  const typed = text.trim().replace(/^(?=\d{1,4}[a-z]{0,2}\s)/, '§ ');
  return citedBy(typed) ?? citedBy(inCapitals(typed)) ?? behindLaw(typed);
}

/** "EMRK 4", "AufenthG 25 Abs. 4a"; null where the number belongs to the law's own name: "CETS 197". */
function behindLaw(typed: string): Reference | null {
  const [, name = '', section = ''] =
    /^(\p{L}.*?)\s+(\d{1,4}[a-z]{0,2})(?:\s+(?:Abs|S|Satz|Nr)\b.{0,20})?$/iu.exec(typed) ?? [];
  const law = resolveLaw(typed) === null ? resolveLaw(name) : null;
  return law && { law: law.id, section: section.toLowerCase() };
}

/** As statutes are cited, where somebody typed small letters: "§ 25 aufenthg". */
function inCapitals(typed: string): string {
  return typed
    .replace(/^art(?=[.\s])/, 'Art')
    .replace(/\S+$/, (last) => resolveLaw(last)?.abbreviation ?? last);
}

function citedBy(typed: string): Reference | null {
  const [citation, another] = findCitations(typed);
  if (citation?.kind !== 'norm' || another) return null;
  if (typed.length - (citation.end - citation.start) > mostBeside) return null;
  const [norm, more] = citation.norms;
  return norm?.law && norm.section && !more ? { law: norm.law, section: norm.section } : null;
}

async function allIds(db: Kysely<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select law_id || '/' || section as id from norms.norm`.execute(db);
  return rows.map(({ id }) => id);
}

/** Imported texts, by "stgb/232"; the German one where there are several. */
async function readWordings(
  db: Kysely<unknown>,
  norms: readonly HeldNorm[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; body: string }>`
    select distinct on (law_id, section) law_id || '/' || section as id, body from norms.text
     where law_id || '/' || section = any(${norms.map(idOf)}::text[])
     order by law_id, section, (language = 'de') desc, language`.execute(db);
  return new Map(rows.map(({ id, body }) => [id, body]));
}

function ofArticle(one: Article, language: Language): SearchText {
  return {
    id: idOf(one),
    language,
    title: `Art. ${one.section} ${one.abbreviation}: ${one.title[language]}`,
    body: one.sentence[language],
    path: `/:language/normen/${idOf(one)}`,
    note: '',
    date: null,
    rank: 0.8,
  };
}

function ofNorm(one: HeldNorm, wording: string): SearchText {
  const { law, abbreviation, sign, section, heading, since } = one;
  const label = normReferenceLabel({ law, abbreviation, sign, section, detail: '', version: null });
  return {
    id: idOf(one),
    language: 'de',
    title: [label, heading].filter(Boolean).join(' '),
    body: wording,
    path: `/:language/normen/${idOf(one)}`,
    note: since === null ? '' : words('de')('version.title', { date: formatDate(since, 'de') }),
    date: null,
  };
}

function idOf({ law, section }: Reference): string {
  return `${law}/${section}`;
}

function parts(id: string): Reference {
  const [law = '', section = ''] = id.split('/');
  return { law, section };
}
