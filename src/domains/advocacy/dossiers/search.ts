import { inEveryLanguage, type Language, languages } from '../../../platform/i18n/index.ts';
import type { KeptSource, SearchText } from '../../../platform/search.ts';
import type { Deadline } from './deadlines/deadline.ts';
import { listDeadlines } from './deadlines/radar.ts';
import type { StoredDossier } from './dossiers.ts';
import { findDossiers, listDossiers } from './dossiers.ts';
import { stageName } from './stage-kinds.ts';
import { words } from './words.ts';

/** Dossiers with their stages, documents, and what the network asked. */
export const dossierSearch: KeptSource = {
  kind: 'dossier',
  label: inEveryLanguage(words)('name'),
  weight: 90,
  texts: async ({ db }, ids) => {
    const all = await (ids === null ? listDossiers(db) : findDossiers(db, ids));
    return all.flatMap((one) => languages.map((language) => ofDossier(one, language)));
  },
};

/** Every deadline of the radar. */
export const deadlineSearch: KeptSource = {
  kind: 'deadline',
  label: inEveryLanguage(words)('radar.name'),
  weight: 100,
  texts: async ({ db }, ids) =>
    (await listDeadlines(db))
      .filter((one) => ids === null || ids.includes(idOf(one).replace(/#.*/, '')))
      .flatMap((one) => languages.map((language) => ofDeadline(one, language))),
};

function ofDossier(one: StoredDossier, language: Language): SearchText {
  const { slug, title, lead, balance, stages, documents, points, outcomes, norms } = one;
  const parts = [
    lead[language],
    balance?.[language],
    ...points.map(({ asked, provision }) =>
      [provision, asked[language]].filter(Boolean).join(': '),
    ),
    ...stages.map(({ kind, note }) =>
      [stageName(kind)[language], note?.[language]].filter(Boolean).join(': '),
    ),
    ...outcomes.map(({ note }) => note?.[language]),
    ...documents.map((document) => [document.title, document.number].filter(Boolean).join(', ')),
  ];
  return {
    id: slug,
    language,
    title: title[language],
    body: parts.filter(Boolean).join('\n'),
    also: norms,
    path: `/:language/dossiers/${slug}`,
    note: '',
    date: one.asOf,
    topics: one.topics,
  };
}

/** The slug of one that was entered alone; of a dossier's one its slug with the part: they go when it goes. */
function idOf({ id }: Deadline): string {
  return id.replace(/^frist_/, '').replace(/^dossier_([a-z0-9-]+)_/, '$1#');
}

function ofDeadline(one: Deadline, language: Language): SearchText {
  const { id, title, on, asked, place } = one;
  return {
    id: idOf(one),
    language,
    title: title[language],
    body: asked?.[language] ?? '',
    also: place ? [place.label[language]] : [],
    path: `/:language/fristen#${id}`,
    note: place?.label[language] ?? '',
    date: on,
  };
}
