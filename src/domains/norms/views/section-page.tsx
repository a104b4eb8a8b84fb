import type { Language } from '../../../platform/i18n/index.ts';
import { ArticleSummary } from '../instruments/views/article-summary.tsx';
import type { Named } from '../naming.ts';
import type { Norm } from '../norm.ts';
import { words } from '../words.ts';
import { NamedByList } from './named-by-list.tsx';
import { NormHeading } from './norm-heading.tsx';
import { StatuteText } from './statute-text.tsx';
import { Versions } from './versions.tsx';

type SectionPageProps = {
  readonly norm: Norm;
  readonly named: Named;
  readonly language: Language;
};

/** A section or article: its wordings, who names it, its text. */
export function SectionPage({ norm, named, language }: SectionPageProps) {
  const say = words(language);
  return (
    <>
      {norm.article ? (
        <>
          <NormHeading norm={norm} heading={norm.article.title[language]} lang={language} />
          <ArticleSummary article={norm.article} language={language} />
        </>
      ) : (
        <NormHeading norm={norm} heading={norm.heading} />
      )}
      {norm.versions.length > 0 && (
        <section class="section" aria-labelledby="fassungen">
          <h2 id="fassungen">{say('section.versions')}</h2>
          <Versions norm={norm} named={named} language={language} />
        </section>
      )}
      <section class="section" aria-labelledby="entscheidungen">
        <h2 id="entscheidungen">{say('section.decisions')}</h2>
        <p class="measure">{say('section.named', { count: named.total })}</p>
        {norm.versions.length > 1 && named.total > 0 && (
          <p class="measure quiet">{say('section.split')}</p>
        )}
        <NamedByList named={named} language={language} />
      </section>
      <section class="section" aria-labelledby="wortlaut">
        <h2 id="wortlaut">{say('section.text')}</h2>
        <StatuteText text={norm.text} folded={norm.article !== null} language={language} />
      </section>
    </>
  );
}
