import type { EvidenceEnd, FoundEnd } from '../../../platform/domain.ts';
import { formatDate, inEveryLanguage, type Language } from '../../../platform/i18n/index.ts';
import { type Dossier, dossierPath } from './dossier.ts';
import { findDossiers, listDossiers } from './dossiers.ts';
import { words } from './words.ts';

/** Dossiers, by the last part of their address. */
export const dossierEnd: EvidenceEnd = {
  kind: 'dossier',
  label: inEveryLanguage(words)('one'),
  idAt: (path) => /^dossiers\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(path)?.[1] ?? null,
  find: async (db, ids, language) =>
    new Map((await findDossiers(db, ids)).map((one) => [one.slug, endOf(one, language)])),
  search: async (db, text, language, limit) =>
    (await listDossiers(db))
      .filter(({ title }) => `${title.de} ${title.en}`.toLowerCase().includes(text.toLowerCase()))
      .slice(0, limit)
      .map(({ slug, title }) => ({ id: slug, title: title[language] })),
};

function endOf(one: Dossier, language: Language): FoundEnd {
  const say = words(language);
  const [source] = [...one.stages, ...one.documents, ...one.points];
  return {
    title: one.title[language],
    href: dossierPath(language, one.slug),
    state: 'public',
    note: null,
    detail: one.balance?.[language] ?? null,
    cite: one.title[language],
    verified: one.stages.every(({ verified }) => verified),
    source: source?.source ?? say('name'),
    sourceUrl: null,
    dated: say('asOf', { date: formatDate(one.asOf, language) }),
  };
}
