import type { Language } from '../../../platform/i18n/index.ts';
import { ExternalLink, GoList } from '../../../platform/ui/index.ts';
import type { Centre } from '../centre.ts';
import { type Choice, choiceQuery } from '../choice.ts';
import type { Facet } from '../facets.ts';
import { type Land, landCodes, lands } from '../land.ts';
import { GermanyMap, type MapLand } from '../map/germany-map.tsx';
import { csvPath, directoryPath, finderPath, hsdsPath } from '../paths.ts';
import { words } from '../words.ts';
import { EntryRow } from './entry-row.tsx';
import { Filters } from './filters.tsx';
import { HelpNumbers } from './help-numbers.tsx';

export type DirectoryPageProps = {
  readonly language: Language;
  /** By the Land of their seat, each in the order in which to call. */
  readonly groups: readonly { readonly land: Land; readonly centres: readonly Centre[] }[];
  readonly facets: readonly Facet[];
  readonly choice: Choice;
  /** The address had a value that is not known. */
  readonly unknown: boolean;
};

/** The whole directory for professionals. */
export function DirectoryPage(props: DirectoryPageProps) {
  const { language, groups, facets, choice, unknown } = props;
  const say = words(language);
  const count = groups.reduce((sum, { centres }) => sum + centres.length, 0);
  return (
    <>
      <h1>{say('name')}</h1>
      <p class="lead">{say('lead')}</p>
      <GoList links={[{ href: finderPath(language), label: say('forHelp') }]} />
      {unknown && (
        <div class="notice">
          <p>{say('unknownFilter')}</p>
        </div>
      )}
      {facets.length > 0 && <Filters facets={facets} choice={choice} language={language} />}
      {count > 0 && <p>{say('count', { count })}</p>}
      {count > 0 ? (
        <div class="with-map">
          <Groups groups={groups} language={language} />
          <GermanyMap lands={mapLands(props)} points={[]} title={say('map')} />
        </div>
      ) : (
        <Nothing {...props} />
      )}
      <Ways language={language} />
    </>
  );
}

type GroupsProps = Pick<DirectoryPageProps, 'groups' | 'language'>;

function Groups({ groups, language }: GroupsProps) {
  return (
    <div>
      {groups.map(({ land, centres }) => (
        <section aria-labelledby={`land-${land}`}>
          <h2 id={`land-${land}`}>{lands[land].name}</h2>
          <ul class="calls">
            {centres.map((centre) => (
              <EntryRow centre={centre} language={language} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Each Land leads to its group; one without an entry leads to the finder, which knows who serves it. */
function mapLands({ groups, language }: GroupsProps): MapLand[] {
  return landCodes.map((code) => {
    const count = groups.find(({ land }) => land === code)?.centres.length ?? 0;
    const { name, slug } = lands[code];
    const href = count > 0 ? `#land-${code}` : `${finderPath(language)}/${slug}`;
    return { code, label: name, href, count };
  });
}

function Nothing({ language, choice }: DirectoryPageProps) {
  const say = words(language);
  const isChosen = choiceQuery(choice) !== '';
  return (
    <section>
      <p>{say(isChosen ? 'noMatch' : 'empty')}</p>
      <HelpNumbers language={language} />
      {isChosen && (
        <p>
          <a href={directoryPath(language)}>{say('noMatch.all')}</a>
        </p>
      )}
    </section>
  );
}

/** The European network and the files. */
function Ways({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <>
      <section aria-labelledby="europa">
        <h2 id="europa">{say('europe')}</h2>
        <p>{say('europe.text')}</p>
        <p>
          <ExternalLink href="https://www.lastradainternational.org/">
            La Strada International
          </ExternalLink>
        </p>
      </section>
      <section aria-labelledby="dateien">
        <h2 id="dateien">{say('files')}</h2>
        <ul>
          <li>
            <a href={csvPath}>{say('files.csv')}</a>
          </li>
          <li>
            <a href={hsdsPath}>{say('files.hsds')}</a>
          </li>
        </ul>
      </section>
    </>
  );
}
