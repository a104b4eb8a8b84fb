import { sourceIn } from '../../../../core/evidence/index.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { noBreak, SourceName, Unverified } from '../../../../platform/ui/index.ts';
import { words } from '../../words.ts';
import type { Article } from '../instrument.ts';

type ArticleSummaryProps = {
  readonly article: Pick<Article, 'sentence' | 'verified' | 'source' | 'sourceUrl'>;
  readonly language: Language;
};

/** What an article says, in one sentence of our own, and what that rests on. */
export function ArticleSummary({ article, language }: ArticleSummaryProps) {
  const say = words(language);
  return (
    <div class="measure">
      <p>
        {noBreak(article.sentence[language])}
        <Unverified sourced={article} language={language} />
      </p>
      <p class="quiet small">
        {say(article.verified ? 'article.compared' : 'article.notCompared')}{' '}
        <SourceName sourced={sourceIn(article, language)} />
      </p>
    </div>
  );
}
