import { type Language, tongueOf } from '../../../../platform/i18n/index.ts';
import { noBreak, Tag, Unverified } from '../../../../platform/ui/index.ts';
import type { FoundPages } from '../../full-text/found-pages.ts';
import { PageHits } from '../../full-text/views/page-hits.tsx';
import { typeOf } from '../lists.ts';
import { type Publication, publicationPath } from '../publication.ts';
import { abstractIn, dateText, type ListedPublication, titleIn } from '../shown-publication.ts';
import { isOpen } from '../warning.ts';
import { words } from '../words.ts';

type PublicationItemProps = {
  readonly one: ListedPublication;
  readonly language: Language;
  /** Pages of its PDFs that hold what somebody looks for. */
  readonly pages?: FoundPages | undefined;
  /** Of the heading. */
  readonly level?: 2 | 3;
};

/** A publication in a list. */
export function PublicationItem({ one, language, pages, level = 3 }: PublicationItemProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const say = words(language);
  const { publication, isReplaced, warnings } = one;
  const { slug, subtitle, edition, publishedOn } = publication;
  const title = titleIn(publication, language);
  const abstract = abstractIn(publication, language);
  const lang = langIn(title.lang, language);
  return (
    <article class="catalogue-item">
      <Heading>
        <a href={publicationPath(language, slug)} lang={lang}>
          {noBreak(title.text)}
        </a>
        {isReplaced && (
          <>
            {' '}
            <Tag>{say('replaced')}</Tag>
          </>
        )}
        {warnings.some(isOpen) && (
          <>
            {' '}
            <Tag>{say('warning.short')}</Tag>
          </>
        )}
        <Unverified sourced={publication} language={language} />
      </Heading>
      <p class="quiet small">
        {typeOf(publication.type).name[language]} · {dateText(publishedOn, language)}
        {edition !== '' && <> · {edition}</>}
        {languageNames(publication) !== '' && <> · {languageNames(publication)}</>}
      </p>
      {subtitle !== '' && title.text === publication.title && (
        <p lang={lang}>{noBreak(subtitle)}</p>
      )}
      {abstract && (
        <p class="measure" lang={langIn(abstract.lang, language)}>
          {shortened(abstract.text)}
        </p>
      )}
      {pages && (
        <PageHits
          pages={pages}
          title={title.text}
          isNamed={publication.files.filter(({ type }) => type === 'application/pdf').length > 1}
          language={language}
        />
      )}
    </article>
  );
}

/** BCP 47; undefined in the language of the page. */
export function langIn(code: Publication['language'], language: Language): string | undefined {
  return code === language ? undefined : tongueOf(code)?.lang;
}

function languageNames({ versions, language }: Publication): string {
  const codes = new Set([language, ...versions.map((one) => one.language)]);
  return [...codes].flatMap((code) => tongueOf(code)?.name ?? []).join(', ');
}

/** Signs of an abstract that a list shows. */
const longestAbstract = 280;

function shortened(text: string): string {
  if (text.length <= longestAbstract) return text;
  return `${text.slice(0, longestAbstract).replace(/\s+\S*$/, '')} …`;
}
