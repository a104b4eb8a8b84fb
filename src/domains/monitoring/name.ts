import type { Document, Texts } from './monitoring.ts';
import { type ArticleReference, articleKey } from './recommendation.ts';

/** What recommendations refer to by key, as pages and files call it. */
export type Names = {
  readonly bodies: ReadonlyMap<string, Texts>;
  /** "GRETA, Runde 2". */
  readonly rounds: ReadonlyMap<string, Texts>;
  readonly documents: ReadonlyMap<string, Pick<Document, 'symbol' | 'title' | 'url' | 'dated'>>;
  /** By "cets-197/13"; those alone that an instrument tells of. */
  readonly articles: ReadonlyMap<string, ArticleName>;
};

export type ArticleName = ArticleReference & {
  readonly abbreviation: string;
  readonly title: Texts;
};

/** "Art. 13 CETS 197". */
export function articleLabel(reference: ArticleReference, names: Pick<Names, 'articles'>): string {
  const name = names.articles.get(articleKey(reference));
  return `Art. ${reference.section} ${name?.abbreviation ?? reference.law}`;
}
