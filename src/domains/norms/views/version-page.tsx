import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { Facts } from '../../../platform/ui/index.ts';
import type { Named } from '../naming.ts';
import { type Norm, normAddress, type Version } from '../norm.ts';
import { lastDay } from '../version-days.ts';
import { words } from '../words.ts';
import { NamedByList } from './named-by-list.tsx';
import { NormHeading } from './norm-heading.tsx';
import { VersionSource } from './versions.tsx';

type VersionPageProps = {
  readonly norm: Norm;
  readonly version: Version;
  /** Those whose source names this wording. */
  readonly named: Named;
  readonly language: Language;
};

/** One wording of a section: its days, what changed it, which decisions are known to apply it. */
export function VersionPage({ norm, version, named, language }: VersionPageProps) {
  const say = words(language);
  return (
    <>
      <NormHeading norm={norm} heading={version.heading} />
      <p class="lead">{daysText(version, language)}</p>
      <div class="version-facts">
        <Facts
          facts={[
            {
              term: say('column.amended'),
              value: <span lang="de">{version.amendedBy ?? '–'}</span>,
            },
            { term: say('column.source'), value: <VersionSource version={version} /> },
          ]}
        />
      </div>
      <p>
        <a href={normAddress(language, norm.law.id, norm.section)}>{say('version.all')}</a>
      </p>
      <section class="section" aria-labelledby="entscheidungen">
        <h2 id="entscheidungen">{say('section.decisions')}</h2>
        <p class="measure">{say('version.named', { count: named.total })}</p>
        <p class="measure quiet">{say('section.split')}</p>
        <NamedByList named={named} language={language} />
      </section>
      <section class="section" aria-labelledby="wortlaut">
        <h2 id="wortlaut">{say('section.text')}</h2>
        <p class="quiet measure">{say(norm.text ? 'section.textVersion' : 'section.noText')}</p>
      </section>
    </>
  );
}

function daysText({ from, until }: Version, language: Language): string {
  const say = words(language);
  const start = formatDate(from, language);
  return until === null
    ? say('version.lineOpen', { from: start })
    : say('version.line', { from: start, until: formatDate(lastDay(until), language) });
}
