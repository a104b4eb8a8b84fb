import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { noBreak } from '../../../platform/ui/index.ts';
import { type Law, normAddress } from '../norm.ts';
import { words } from '../words.ts';

export type ListedSection = {
  readonly section: string;
  readonly sign: '§' | 'Art.';
  readonly heading: string | null;
  readonly count: number;
};

export type LawPageProps = {
  readonly law: Law;
  /** In the order of the law. */
  readonly sections: readonly ListedSection[];
  readonly language: Language;
};

/** A law and its sections, with how many decisions name each. */
export function LawPage({ law, sections, language }: LawPageProps) {
  const say = words(language);
  return (
    <>
      <h1>
        <bdi lang="de">{law.abbreviation}</bdi>
      </h1>
      {law.title && (
        <p class="lead" lang="de">
          {law.title}
        </p>
      )}
      <div class="list-head norm-list-head">
        <h2>{say('law.sections')}</h2>
        <span class="quiet small">{say('column.decisions')}</span>
      </div>
      <ul class="norm-list">
        {sections.map(({ section, sign, heading, count }) => (
          <li>
            <div lang="de">
              <a href={normAddress(language, law.id, section)}>{noBreak(`${sign} ${section}`)}</a>
              {heading && <span class="norm-list-title"> {heading}</span>}
            </div>
            <span class="quiet tabular">{formatNumber(count, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
