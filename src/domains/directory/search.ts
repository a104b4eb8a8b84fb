import type { Language } from '../../platform/i18n/index.ts';
import { languages } from '../../platform/i18n/index.ts';
import type { KeptSource, SearchText } from '../../platform/search.ts';
import type { Centre } from './centre.ts';
import { listCentres } from './centres.ts';
import { lands } from './land.ts';
import { languageName } from './language-name.ts';
import { words } from './words.ts';

/** Public entries. Hidden places have no row that this can read. */
export const centreSearch: KeptSource = {
  kind: 'centre',
  label: { de: 'Beratungsstellen', en: 'Counselling centres' },
  weight: 20,
  texts: async ({ db }, ids) =>
    (await listCentres(db, {}))
      .filter(({ id }) => ids === null || ids.includes(id))
      .flatMap((centre) => languages.map((language) => textOf(centre, language))),
};

function textOf(centre: Centre, language: Language): SearchText {
  const say = words(language);
  const { id, slug, name, type, description, town, land, serves, forms, services } = centre;
  const spoken = [...centre.languages, ...centre.interpreted];
  const work = [
    say(`type.${type}`),
    ...forms.map((form) => say(`form.${form}`)),
    ...services,
    ...spoken.map((code) => languageName(code, language) ?? code),
  ].join(', ');
  return {
    id,
    language,
    title: name,
    body: [description, work].filter(Boolean).join('\n'),
    also: [...(town ? [town] : []), ...[land, ...serves].map((code) => lands[code].name)],
    path: `/:language/beratungsstellen/${slug}`,
    note: [...new Set([town, lands[land].name])].filter(Boolean).join(', '),
    date: null,
  };
}
