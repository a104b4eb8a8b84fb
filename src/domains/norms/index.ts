import type { Domain, NavigationEntry, Page, Services } from '../../platform/domain.ts';
import { citationsCommand } from './commands/citations.ts';
import { evidenceEnds } from './evidence-ends.ts';
import { importStatutes } from './import/index.ts';
import { instrumentsApi } from './instruments/api.ts';
import { articleEditable } from './instruments/desk/article-editable.tsx';
import { instrumentEditable } from './instruments/desk/instrument-editable.tsx';
import { importConventions } from './instruments/import/index.ts';
import { instrumentsPath } from './instruments/instrument.ts';
import { listArticles, listInstruments } from './instruments/instruments.ts';
import { instrumentSearch } from './instruments/search.ts';
import { loadInstruments } from './instruments/shipped.ts';
import type { Naming } from './naming.ts';
import { normAddress } from './norm.ts';
import { listLaws } from './norm-index.ts';
import { listVersions } from './norms.ts';
import { replacementEditable } from './replacements/desk/replacement-editable.tsx';
import { listReplacements } from './replacements/replacements.ts';
import { loadReplacements } from './replacements/shipped.ts';
import { normRoutes } from './routes.tsx';
import { normSearch } from './search.ts';
import { loadLaws, loadVersions } from './shipped.ts';
import { words } from './words.ts';

export type { Citation, DecisionReference, NormReference } from './citation.ts';
export { findCitations, normReferenceLabel, parseNorm } from './citations/index.ts';
export { findArticles, listArticles } from './instruments/instruments.ts';
export type { Naming, NormMentions } from './naming.ts';
export { normAddress } from './norm.ts';
export { type Replacement, replacedName, replacementsOf } from './replacements/replacement.ts';
export { listReplacements } from './replacements/replacements.ts';

/** Statutes, ordinances and conventions as norms; `naming` tells who names them, so that this domain need not know. */
export function normsDomain(naming: Naming): Domain {
  return {
    name: 'norms',
    schema: 'norms',
    routes: normRoutes(naming),
    api: instrumentsApi,
    navigation,
    assets: [{ name: 'norms.css', file: new URL('views/norms.css', import.meta.url) }],
    commands: [citationsCommand],
    imports: [importStatutes, importConventions],
    editable: [instrumentEditable, articleEditable, replacementEditable],
    search: [instrumentSearch, normSearch(naming)],
    evidenceEnds: evidenceEnds(naming),
    migrations: new URL('migrations/', import.meta.url),
    shipped: async (services) => {
      await loadLaws(services.db);
      await loadVersions(services.db);
      await loadInstruments(services);
      await loadReplacements(services);
    },
    pages: (services) => pages(services, naming),
  };
}

const navigation: readonly NavigationEntry[] = [
  {
    audience: 'footer-law',
    weight: 20,
    path: (language) => normAddress(language),
    label: (language) => words(language)('name'),
  },
  {
    audience: 'footer-law',
    weight: 21,
    path: instrumentsPath,
    label: (language) => words(language)('instruments'),
  },
];

/** Laws, recorded wordings and articles; the thousands of sections that one decision names stay out. */
async function* pages({ db }: Services, naming: Naming): AsyncIterable<Page> {
  yield { path: normAddress('de') };
  yield { path: instrumentsPath('de') };
  const instruments = (await listInstruments(db)).map(({ law }) => law.id);
  for (const id of instruments) {
    yield { path: normAddress('de', id) };
    for (const { section } of await listArticles(db, id))
      yield { path: normAddress('de', id, section) };
  }
  const named = (await listLaws(db, naming)).map(({ law }) => law.id);
  const replaced = (await listReplacements(db)).flatMap((one) => [one.replaced.law, one.by.law]);
  for (const id of new Set([...named, ...replaced]))
    if (!instruments.includes(id)) yield { path: normAddress('de', id) };
  for (const { law, section, from } of await listVersions(db)) {
    yield { path: normAddress('de', law, section, from) };
  }
}
