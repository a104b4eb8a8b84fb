import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { Markdown, Notice } from '../../../platform/ui/index.ts';
import { fileAddress, fileFacts } from '../catalogue/views/file-list.tsx';
import { type NewsFile, type NewsItem, newsPath } from '../news-item.ts';
import type { InsertedFigure } from '../press/figures.ts';
import { pressPath } from '../press/press-room.ts';
import { FigureList } from '../press/views/figure-list.tsx';
import { PressContacts, type PressContactsProps } from '../press/views/press-contacts.tsx';
import { words } from '../words.ts';

type NewsPageProps = {
  /** With its figures in place. */
  readonly item: NewsItem;
  readonly figures: readonly InsertedFigure[];
  /** Bytes of its files by hash; of a draft none is known. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Whom the press asks about it; null: not told. */
  readonly contacts: Omit<PressContactsProps, 'language'> | null;
  readonly language: Language;
};

/** One piece of news: its text, its pictures, its figures with their sources, its files, and who answers the press. */
export function NewsPage({ item, figures, sizes, contacts, language }: NewsPageProps) {
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
          <img class="news-picture" src={fileAddress(picture)} alt={picture.alt} loading="lazy" />
        ))}
        {item.kind === 'press' && pictures.length > 0 && (
          <p class="small" lang={language}>
            <a href={`${pressPath(language)}#bilder`}>{say('press.pictures')}</a>
          </p>
        )}
      </article>
      {figures.length > 0 && (
        <section class="section" aria-labelledby="zahlen">
          <h2 id="zahlen">{say('figures')}</h2>
          <FigureList figures={figures} told={item.language} language={language} />
        </section>
      )}
      {files.length > 0 && <Files files={files} sizes={sizes} language={language} />}
      {contacts && (
        <section class="section" aria-labelledby="kontakt">
          <h2 id="kontakt">{say('contacts')}</h2>
          <PressContacts {...contacts} language={language} />
        </section>
      )}
      <p class="news-ways">
        <a href={newsPath(language)}>{say('all')}</a>
        {item.kind === 'press' && (
          <>
            {' · '}
            <a href={pressPath(language)}>{say('press')}</a>
          </>
        )}
      </p>
    </>
  );
}

type FilesProps = Pick<NewsPageProps, 'sizes' | 'language'> & {
  readonly files: readonly NewsFile[];
};

function Files({ files, sizes, language }: FilesProps) {
  return (
    <section class="section" aria-labelledby="dateien">
      <h2 id="dateien">{words(language)('files')}</h2>
      <ul>
        {files.map((file) => (
          <li>
            <a href={fileAddress(file)} type={file.type}>
              <bdi>{file.name}</bdi>
            </a>{' '}
            <span class="quiet small">
              {fileFacts({ type: file.type, size: sizes.get(file.file) ?? null }, language).join(
                ' · ',
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isPicture({ type }: NewsFile): boolean {
  return type.startsWith('image/');
}
