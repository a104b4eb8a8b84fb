import { languages } from '../../../platform/i18n/index.ts';
import type { KeptSource } from '../../../platform/search.ts';
import { otherNames } from '../citations/laws/table.ts';
import { listInstruments } from './instruments.ts';

/** Conventions and directives, by their titles, numbers and the names that people give them. */
export const instrumentSearch: KeptSource = {
  kind: 'instrument',
  label: { de: 'Übereinkommen und Richtlinien', en: 'Conventions and directives' },
  weight: 35,
  texts: async ({ db }, ids) =>
    (await listInstruments(db))
      .filter(({ law }) => ids === null || ids.includes(law.id))
      .flatMap(({ law, title, number, adoptedOn }) =>
        languages.map((language) => ({
          id: law.id,
          language,
          title: `${law.abbreviation}: ${title[language]}`,
          body: '',
          also: [...(number === null ? [] : [number]), ...otherNames(law.id)],
          path: `/:language/normen/${law.id}`,
          note: '',
          date: adoptedOn,
          rank: 1,
        })),
      ),
};
