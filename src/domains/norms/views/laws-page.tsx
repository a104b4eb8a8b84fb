import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { EmptyState, Table } from '../../../platform/ui/index.ts';
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
          <Table
            id="gesetze"
            caption={say('laws.caption')}
            columns={[
              { title: say('column.law') },
              { title: say('column.title') },
              { title: say('column.decisions'), numeric: true },
            ]}
            rows={laws.map(({ law, count }) => [
              <a href={normAddress(language, law.id)}>
                <bdi lang="de">{law.abbreviation}</bdi>
              </a>,
              <bdi lang="de">{law.title ?? ''}</bdi>,
              formatNumber(count, language),
            ])}
          />
        </>
      )}
    </>
  );
}
