import { GermanyMap, type Land, lands, type MapLand } from '../../directory/index.ts';
import { type Choice, choiceParameters } from '../finder/choice.ts';
import type { Listed, Listing } from '../finder/listing.ts';
import type { PlaceState } from '../finder/place.ts';
import { formatDay } from '../format.ts';
import type { Reader } from '../reader.ts';
import type { Mark } from '../texts/edition.ts';
import { CentreItem } from './centre-item.tsx';
import { HelpFrame } from './help-frame.tsx';
import { HelpLines } from './help-lines.tsx';
import { LandFilters, OwnLanguage } from './land-filters.tsx';
import { MarkLine } from './mark-line.tsx';
import { PlaceAnswer, PlaceForm } from './place-form.tsx';

export type LandPageProps = {
  readonly reader: Reader;
  readonly mark: Mark | null;
  readonly land: Land;
  /** Null when the database is away and nothing is kept. */
  readonly found: {
    readonly listing: Listing;
    /** Languages that lead to a centre. */
    readonly languages: readonly string[];
    readonly keptFrom: string | null;
  } | null;
  readonly choice: Choice;
  /** The address asked for something that no filter knows. */
  readonly unknown: boolean;
  readonly place: PlaceState;
  readonly mapLands: readonly MapLand[];
};

/** Who helps in a Land: phone first, then the two next ones outside, then the help lines. */
export function LandPage(props: LandPageProps) {
  const { reader, mark, land, found } = props;
  const { say, link, setting } = reader;
  const name = lands[land].name;
  return (
    <HelpFrame
      reader={reader}
      page={`orte/${lands[land].slug}`}
      scripts={setting.answers ? ['place.js'] : []}
    >
      <MarkLine reader={reader} mark={mark} />
      <h1>{say('land.title', { land: name })}</h1>
      <p>
        <a href={link('orte')}>{say('land.other')}</a>
      </p>
      {found ? (
        <Found {...props} found={found} />
      ) : (
        <>
          <div class="notice">
            <p>{say('unavailable')}</p>
          </div>
          <HelpLines reader={reader} />
        </>
      )}
    </HelpFrame>
  );
}

type FoundProps = LandPageProps & { readonly found: NonNullable<LandPageProps['found']> };

function Found(props: FoundProps) {
  const { reader, land, found, unknown } = props;
  const { say, setting, tongue } = reader;
  const { here, serving, next } = found.listing;
  const fitting = here.length + serving.length;
  const points = [...here, ...serving, ...next].flatMap(pointOf);
  return (
    <div class="with-map">
      <div>
        {setting.answers && found.keptFrom === null && <Asking {...props} />}
        {unknown && <p class="error">{say('filter.unknown')}</p>}
        {found.keptFrom && <p>{say('places.asOf', { date: formatDay(found.keptFrom, tongue) })}</p>}
        {fitting === 0 ? <Nothing {...props} /> : <p>{say('land.found', { count: fitting })}</p>}
        <Group reader={reader} title={say('land.here')} list={here} />
        <Group reader={reader} title={say('land.serving')} list={serving} />
        {fitting + next.length > 0 && <p>{say('land.nobody')}</p>}
        <Group reader={reader} title={say('land.next')} list={next} />
        {fitting > 0 && (
          <>
            <h2>{say('call')}</h2>
            <HelpLines reader={reader} />
          </>
        )}
      </div>
      <GermanyMap
        lands={props.mapLands}
        chosen={land}
        points={points}
        title={say('places.map')}
        legend={points.length > 0 && <Legend reader={reader} />}
      />
    </div>
  );
}

/** The reader's language, then the two extras, closed: the first number should be in sight. */
function Asking({ reader, land, found, choice, place }: FoundProps) {
  const path = reader.link(`orte/${lands[land].slug}`);
  const from = place.kind === 'here' ? place.text : null;
  const filters = { reader, path, choice, place: from, languages: found.languages };
  const filled = found.languages.length > 0 || isChosen(choice);
  return (
    <>
      {filled && <OwnLanguage {...filters} />}
      <PlaceForm {...{ reader, path, choice, place }} />
      {filled && <LandFilters {...filters} />}
      <PlaceAnswer {...{ reader, place }} />
    </>
  );
}

/** Why the list is empty, the way on, and the numbers that help. */
function Nothing({ reader, land, found, choice }: FoundProps) {
  const { say, link } = reader;
  const chosen = isChosen(choice);
  const none = found.listing.next.length > 0 ? 'land.none' : 'places.empty';
  return (
    <>
      <div class="notice">
        <p>{say(chosen ? 'land.noMatch' : none)}</p>
        {chosen && (
          <p>
            <a href={link(`orte/${lands[land].slug}`)}>{say('land.all')}</a>
          </p>
        )}
      </div>
      <HelpLines reader={reader} />
    </>
  );
}

type GroupProps = {
  readonly reader: Reader;
  readonly title: string;
  readonly list: readonly Listed[];
};

function Group({ reader, title, list }: GroupProps) {
  if (list.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ol class="centres">
        {list.map((listed) => (
          <CentreItem reader={reader} listed={listed} />
        ))}
      </ol>
    </section>
  );
}

/** What the marks on the map mean; the list says it in words. */
function Legend({ reader: { say } }: Pick<FoundProps, 'reader'>) {
  return (
    <p>
      <span aria-hidden="true">●</span> {say('places.exact')} <span aria-hidden="true">◌</span>{' '}
      {say('places.rough')} <bdi dir="ltr">2×</bdi> {say('places.many')}. {say('places.same')}
    </p>
  );
}

function isChosen(choice: Choice): boolean {
  return choiceParameters(choice).length > 0;
}

function pointOf({ number, centre: { name, point, precision } }: Listed) {
  if (point === null) return [];
  return [
    { number, label: name, href: `#centre-${number}`, ...point, rough: precision !== 'exact' },
  ];
}
