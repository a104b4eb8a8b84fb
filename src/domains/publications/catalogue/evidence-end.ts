import type { Kysely } from 'kysely';
import type { EvidenceEnd, FoundEnd } from '../../../platform/domain.ts';
import { inEveryLanguage, type Language, tongueOf } from '../../../platform/i18n/index.ts';
import { listCatalogue } from './catalogue.ts';
import { fullTitle } from './citing.ts';
import { type Publication, publicationPath } from './publication.ts';
import { findPublications, findReplacing } from './publications.ts';
import { abstractIn, dateText, titleIn } from './shown-publication.ts';
import { words } from './words.ts';

/** Publications, by the last part of their address. */
export const publicationEnd: EvidenceEnd = {
  kind: 'publication',
  label: inEveryLanguage(words)('one'),
  idAt: (path) => /^veroeffentlichungen\/([a-z0-9-]+)$/.exec(path)?.[1] ?? null,
  find: async (db, ids, language) => {
    const publications = await findPublications(db, ids);
    const ends = await Promise.all(publications.map((one) => endOf(db, one, language)));
    return new Map(publications.map(({ slug }, index) => [slug, ends[index]!]));
  },
  search: async (db, text, language, limit) =>
    (await listCatalogue(db, { text }, { limit, offset: 0 })).found.map((one) => ({
      id: one.slug,
      title: titleIn(one, language).text,
    })),
};

async function endOf(
  db: Kysely<unknown>,
  publication: Publication,
  language: Language,
): Promise<FoundEnd> {
  const { id, slug, authors, publisher, verified, source, sourceUrl, publishedOn } = publication;
  const abstract = abstractIn(publication, language);
  const [newer] = await findReplacing(db, id);
  const by = authors.join('; ') || publisher;
  return {
    title: titleIn(publication, language).text,
    href: publicationPath(language, slug),
    state: 'public',
    note: newer ? words(language)('end.replaced', { title: newer.title }) : null,
    detail: abstract?.text ?? null,
    ...(abstract ? { detailLang: tongueOf(abstract.lang)?.lang ?? abstract.lang } : {}),
    cite: [by, fullTitle(publication)].filter(Boolean).join(': '),
    verified,
    source,
    sourceUrl: sourceUrl || null,
    dated: dateText(publishedOn, language),
  };
}
