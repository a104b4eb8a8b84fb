import type { Kysely } from 'kysely';
import { parseDate } from '../../platform/clock/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { Named, Naming } from './naming.ts';
import { compareSections, type Law, type Norm } from './norm.ts';
import { findLaws, findNorm, listSections } from './norms.ts';
import type { ListedSection } from './views/law-page.tsx';
import type { CountedLaw } from './views/laws-page.tsx';

/** Every law that somebody names, those named most often first. */
export async function listLaws(db: Kysely<unknown>, naming: Naming): Promise<CountedLaw[]> {
  const counts = await naming.countLaws(db);
  const laws = await findLaws(db, [...counts.keys()]);
  return laws
    .map((law) => ({ law, count: counts.get(law.id) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.law.id < b.law.id ? -1 : 1));
}

/** Sections of a law that somebody names or of which something is held, in the order of the law. */
export async function listNamedSections(
  db: Kysely<unknown>,
  naming: Naming,
  law: string,
): Promise<ListedSection[]> {
  const [named, held] = await Promise.all([naming.countSections(db, law), listSections(db, law)]);
  const sections = new Map<string, ListedSection>(
    held.map((one) => [one.section, { ...one, count: 0 }]),
  );
  for (const { section, sign, count } of named)
    sections.set(section, { sign, heading: null, ...sections.get(section), section, count });
  return [...sections.values()].sort((a, b) => compareSections(a.section, b.section));
}

type Wanted = {
  readonly law: Law;
  readonly section: string;
  readonly day: string | null;
  readonly isAround?: boolean;
};

/**
 * A section with who names it, or only who names the wording of `day`. null when nothing is held of it, nobody names it
 * and `isAround` says that nothing else stands on its page, or when `day` is no day.
 */
export async function readNorm(
  db: Kysely<unknown>,
  naming: Naming,
  { law, section, day, isAround = false }: Wanted,
  language: Language,
): Promise<{ norm: Norm; named: Named } | null> {
  if (day !== null && !parseDate(day)) return null;
  const [held, named] = await Promise.all([
    findNorm(db, law, section, language),
    naming.find(db, { law: law.id, section, version: day }, language),
  ]);
  if (held) return { norm: held, named };
  if (named.total === 0 && !isAround) return null;
  const sections = await naming.countSections(db, law.id);
  const counted = sections.find((one) => one.section === section);
  const sign = counted?.sign ?? (['treaty', 'eu'].includes(law.kind) ? 'Art.' : '§');
  return {
    norm: { law, section, sign, heading: null, versions: [], text: null, article: null },
    named,
  };
}
