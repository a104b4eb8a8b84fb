import { inEveryLanguage, type Language, languages } from '../../../platform/i18n/index.ts';
import type { KeptSource, SearchText } from '../../../platform/search.ts';
import { withoutMarkdown } from '../../../platform/text/index.ts';
import { listPath } from './filter.ts';
import { typeOf } from './lists.ts';
import type { Publication } from './publication.ts';
import { listPublications } from './publications.ts';
import { words } from './words.ts';

/** The catalogue, in German and English; the text of files is found by itself. */
export const publicationSearch: KeptSource = {
  kind: 'publication',
  label: inEveryLanguage(words)('name'),
  weight: 110,
  list: (language, text) => listPath(language, { text }),
  texts: async ({ db }, ids) =>
    (await listPublications(db))
      .filter(({ id }) => ids === null || ids.includes(id))
      .flatMap(textsOf),
};

/** In its own language, and in those of its abstracts. */
function textsOf(publication: Publication): readonly SearchText[] {
  const { language: own, abstract } = publication;
  const others = languages.filter((one) => one !== own && abstract[one] !== '');
  return [textIn(publication, own), ...others.map((language) => textIn(publication, language))];
}

function textIn(publication: Publication, language: Publication['language']): SearchText {
  const { id, slug, type, title, subtitle, versions, publishedOn, topics } = publication;
  const isOwn = language === publication.language;
  const version = versions.find((one) => one.language === language && one.title !== '');
  const site: Language = language === 'en' ? 'en' : 'de';
  return {
    id,
    language,
    title: isOwn ? title : (version?.title ?? title),
    body: [
      isOwn ? subtitle : '',
      publication.abstract[site],
      isOwn ? withoutMarkdown(publication.body) : '',
    ]
      .filter((text) => text !== '')
      .join('\n'),
    also: [...publication.authors, publication.isbn, publication.doi, ...publication.norms].filter(
      (text) => text !== '',
    ),
    path: `/:language/veroeffentlichungen/${slug}`,
    note: typeOf(type).name[site],
    date: publishedOn,
    topics,
  };
}
