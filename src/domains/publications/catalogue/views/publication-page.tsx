import type { Language } from '../../../../platform/i18n/index.ts';
import {
  Facts,
  Markdown,
  Notice,
  noBreak,
  SourceName,
  Unverified,
  WithAside,
} from '../../../../platform/ui/index.ts';
import { typeOf } from '../lists.ts';
import { abstractIn, dateText, type ShownPublication, titleIn } from '../shown-publication.ts';
import { words } from '../words.ts';
import { factsOf } from './facts-of.tsx';
import { FileList } from './file-list.tsx';
import { Heads } from './heads.tsx';
import { LanguageVersions } from './language-versions.tsx';
import { NormWarnings } from './norm-warnings.tsx';
import { PublicationAside } from './publication-aside.tsx';
import { langIn } from './publication-item.tsx';

export type PublicationPageProps = {
  readonly shown: ShownPublication;
  readonly language: Language;
  /** In one sentence, to be copied; '' before it is published. */
  readonly citation: string;
};

/** One publication: what it says, where it can be read, and what has become of it since. */
export function PublicationPage({ shown, language, citation }: PublicationPageProps) {
  const { publication, replacedBy, warnings } = shown;
  const say = words(language);
  const title = titleIn(publication, language);
  const abstract = abstractIn(publication, language);
  const own = langIn(publication.language, language);
  return (
    <>
      {replacedBy.length > 0 && (
        <Notice kind="caution" language={language}>
          <p>
            {say('replacedBy')} <Heads heads={replacedBy} language={language} />
          </p>
        </Notice>
      )}
      <NormWarnings warnings={warnings} language={language} />
      <header>
        <p class="quiet small">
          {typeOf(publication.type).name[language]} · {dateText(publication.publishedOn, language)}
        </p>
        <h1 lang={langIn(title.lang, language)}>
          {noBreak(title.text)}
          <Unverified sourced={publication} language={language} />
        </h1>
        {publication.subtitle !== '' && title.text === publication.title && (
          <p class="lead" lang={own}>
            {noBreak(publication.subtitle)}
          </p>
        )}
      </header>
      <WithAside
        name={say('aside')}
        aside={<PublicationAside shown={shown} citation={citation} language={language} />}
      >
        {abstract && (
          <p class="lead measure" lang={langIn(abstract.lang, language)}>
            {noBreak(abstract.text)}
          </p>
        )}
        <LanguageVersions shown={shown} language={language} />
        <FileList shown={shown} language={language} />
        {publication.body !== '' && (
          <section class="section measure" aria-labelledby="text">
            <h2 id="text">{say('body')}</h2>
            <div lang={own}>
              <Markdown text={publication.body} level={3} />
            </div>
          </section>
        )}
        <section class="section" aria-labelledby="angaben">
          <h2 id="angaben">{say('facts')}</h2>
          <Facts facts={factsOf(shown, language)} />
        </section>
        <p class="quiet small catalogue-source">
          {say('source')}: <SourceName sourced={sourceOf(publication)} />
        </p>
      </WithAside>
    </>
  );
}

function sourceOf({ source, sourceUrl }: ShownPublication['publication']) {
  return { source, sourceUrl: sourceUrl || null };
}
