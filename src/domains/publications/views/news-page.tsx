import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { Markdown, Notice } from '../../../platform/ui/index.ts';
import { type NewsFile, type NewsItem, newsPath } from '../news-item.ts';
import { words } from '../words.ts';

type NewsPageProps = { readonly item: NewsItem; readonly language: Language };

/** One piece of news: its text, its pictures, its files. */
export function NewsPage({ item, language }: NewsPageProps) {
  const say = words(language);
  const isOther = item.language !== language;
  const pictures = item.files.filter(isPicture);
  const files = item.files.filter((file) => !isPicture(file));
  return (
    <>
      <article class="news" lang={isOther ? item.language : undefined}>
        <p class="quiet small" lang={language}>
          {say(`kind.${item.kind}`)}
          {' · '}
          <time datetime={item.publishedOn}>{formatDate(item.publishedOn, language)}</time>
        </p>
        <h1>{item.title}</h1>
        {isOther && (
          <div lang={language}>
            <Notice kind="information" language={language}>
              <p>{say('only.german')}</p>
            </Notice>
          </div>
        )}
        {item.lead && <p class="lead">{item.lead}</p>}
        <div class="measure">
          <Markdown text={item.body} />
        </div>
        {pictures.map((picture) => (
          <img class="news-picture" src={addressOf(picture)} alt={picture.alt} loading="lazy" />
        ))}
      </article>
      {files.length > 0 && <Files files={files} language={language} />}
      <p>
        <a href={newsPath(language)}>{say('all')}</a>
      </p>
    </>
  );
}

function Files({ files, language }: { readonly files: readonly NewsFile[]; language: Language }) {
  return (
    <section class="section" aria-labelledby="dateien">
      <h2 id="dateien">{words(language)('files')}</h2>
      <ul>
        {files.map((file) => (
          <li>
            <a href={addressOf(file)}>
              <bdi>{file.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isPicture({ type }: NewsFile): boolean {
  return type.startsWith('image/');
}

function addressOf({ file, name }: NewsFile): string {
  return `/dateien/${file}/${encodeURIComponent(name)}`;
}
