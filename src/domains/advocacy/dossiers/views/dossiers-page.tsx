import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import { EmptyState, LinkRow } from '../../../../platform/ui/index.ts';
import { currentStage, type Dossier, dossierPath } from '../dossier.ts';
import { words } from '../words.ts';
import { countsText, stageText } from './texts.ts';

type DossiersPageProps = {
  /** In the order of the page. */
  readonly dossiers: readonly Dossier[];
  /** ISO 8601. */
  readonly today: string;
  readonly language: Language;
};

/** Every process that the network follows. */
export function DossiersPage({ dossiers, today, language }: DossiersPageProps) {
  const say = words(language);
  const path = dossierPath(language);
  return (
    <>
      <h1>{say('name')}</h1>
      <p class="lead measure">{say('lead')}</p>
      {dossiers.length === 0 ? (
        <EmptyState title={say('none')} />
      ) : (
        <>
          <ul class="rows dossier-list">
            {dossiers.map((dossier) => (
              <li>
                <h2>
                  <a href={dossierPath(language, dossier.slug)}>{dossier.title[language]}</a>
                </h2>
                <p class="quiet small">
                  {say(`kind.${dossier.kind}`)} ·{' '}
                  {say('asOf', { date: formatDate(dossier.asOf, language) })}
                </p>
                <p class="measure">{dossier.lead[language]}</p>
                <p class="small">
                  {say('fact.current')}: {stageText(currentStage(dossier, today), language)}
                  {dossier.points.length > 0 && ` · ${countsText(dossier, language)}`}
                </p>
              </li>
            ))}
          </ul>
          <LinkRow
            name={say('export')}
            links={[
              { href: `${path}.csv`, label: 'CSV', type: 'text/csv' },
              { href: `${path}.json`, label: 'JSON', type: 'application/json' },
              { href: `${path}/feed.xml`, label: say('feed'), type: 'application/atom+xml' },
            ]}
          />
        </>
      )}
    </>
  );
}
