import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { type NewsHead, newsPath } from '../news-item.ts';
import { words } from '../words.ts';

type NewsRowsProps = {
  readonly news: readonly NewsHead[];
  /** Of each title as a heading. */
  readonly level: 2 | 3;
  readonly language: Language;
};

/** News in a list, each with its day and kind. */
export function NewsRows({ news, level, language }: NewsRowsProps) {
  return (
    <ol class="rows news-list">
      {news.map((one) => (
        <Row one={one} level={level} language={language} />
      ))}
    </ol>
  );
}

type RowProps = Pick<NewsRowsProps, 'level' | 'language'> & { readonly one: NewsHead };

function Row({ one, level, language }: RowProps) {
  const say = words(language);
  const lang = one.language === language ? undefined : one.language;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <li>
      <p class="quiet small">
        <time datetime={one.publishedOn}>{formatDate(one.publishedOn, language)}</time>
        {' · '}
        {say(`kind.${one.kind}`)}
        {lang && ` · ${say('only.german')}`}
      </p>
      <Heading lang={lang}>
        <a href={newsPath(language, one.slug)}>{one.title}</a>
      </Heading>
      {one.lead && <p lang={lang}>{one.lead}</p>}
    </li>
  );
}
