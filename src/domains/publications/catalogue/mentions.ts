import { inEveryLanguage } from '../../../platform/i18n/index.ts';
import type { NormMentions } from '../../norms/index.ts';
import { typeOf } from './lists.ts';
import { publicationPath } from './publication.ts';
import { findCiting } from './publications.ts';
import { dateText } from './shown-publication.ts';
import { words } from './words.ts';

/** Publications that cite a norm, for the norm index: the site hands it to norms, which knows nothing of publications. */
export const publicationMentions: NormMentions = {
  heading: inEveryLanguage(words)('name'),
  find: async (db, norm, language) =>
    (await findCiting(db, norm)).map((one) => ({
      href: publicationPath(language, one.slug),
      label: one.title,
      title: `${typeOf(one.type).name[language]}, ${dateText(one.publishedOn, language)}`,
      details: [
        ...new Set(
          one.citedNorms
            .filter(
              ({ law, section }) =>
                law === norm.law && (norm.section === null || section === norm.section),
            )
            .map(({ raw }) => raw),
        ),
      ],
    })),
};
