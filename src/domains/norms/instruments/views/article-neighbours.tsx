import type { Language } from '../../../../platform/i18n/index.ts';
import { noBreak } from '../../../../platform/ui/index.ts';
import { normAddress } from '../../norm.ts';
import { words } from '../../words.ts';
import type { Article } from '../instrument.ts';

type ArticleNeighboursProps = {
  readonly section: string;
  /** Of the instrument, in their order. */
  readonly articles: readonly Article[];
  readonly language: Language;
};

/** The ways to the article before and to the one after. */
export function ArticleNeighbours({ section, articles, language }: ArticleNeighboursProps) {
  const say = words(language);
  const at = articles.findIndex((article) => article.section === section);
  const neighbours = [
    { rel: 'prev', article: articles[at - 1] },
    { rel: 'next', article: articles[at + 1] },
  ] as const;
  return (
    <nav class="section article-neighbours" aria-label={say('neighbours')}>
      {neighbours.map(
        ({ rel, article }) =>
          article && (
            <p>
              <span class="quiet small">{say(`neighbours.${rel}`)}</span>{' '}
              <a href={normAddress(language, article.law, article.section)} rel={rel}>
                {noBreak(`Art. ${article.section}`)} {article.title[language]}
              </a>
            </p>
          ),
      )}
    </nav>
  );
}
