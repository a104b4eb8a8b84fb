import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { EmptyState } from '../../../platform/ui/index.ts';
import { type Law, normAddress } from '../norm.ts';
import { words } from '../words.ts';

export type CountedLaw = { readonly law: Law; readonly count: number };

type LawsPageProps = { readonly laws: readonly CountedLaw[]; readonly language: Language };

/** The laws that decisions name. */
export function LawsPage({ laws, language }: LawsPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('name')}</h1>
      {laws.length === 0 ? (
        <EmptyState title={say('laws.none')} />
      ) : (
        <>
          <p class="measure">{say('laws.intro')}</p>
          <div class="list-head norm-list-head">
            <h2>{say('laws.caption')}</h2>
            <span class="quiet small">{say('column.decisions')}</span>
          </div>
          <ul class="norm-list">
            {laws.map(({ law, count }) => (
              <li>
                <div lang="de">
                  <a href={normAddress(language, law.id)}>{law.abbreviation}</a>
                  {law.title && <span class="norm-list-title"> {law.title}</span>}
                </div>
                <span class="quiet tabular">{formatNumber(count, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
