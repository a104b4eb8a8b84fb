import { lands } from '../../directory/index.ts';
import { type Choice, choiceParameters } from '../finder/choice.ts';
import type { PlaceState } from '../finder/place.ts';
import type { Reader } from '../reader.ts';

type PlaceFormProps = {
  readonly reader: Reader;
  /** Address of the Land's page. */
  readonly path: string;
  readonly choice: Choice;
  readonly place: PlaceState;
};

/** The only field of help, an extra: a postcode or place, by GET; a script takes the answer without leaving it in the address. */
export function PlaceForm({ reader, path, choice, place }: PlaceFormProps) {
  const { say } = reader;
  const complaint = complaints[place.kind];
  return (
    <details class="place unprinted" open={place.kind !== 'none'}>
      <summary>{say('place.label')}</summary>
      <form class="place-form" action={path} method="get">
        <label for="o">{say('place.label')}</label>
        {complaint && (
          <p class="error" id="o-fehler">
            {say(complaint)}
          </p>
        )}
        <input
          id="o"
          name="o"
          type="text"
          value={place.text}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          aria-describedby={complaint ? 'o-fehler o-hinweis' : 'o-hinweis'}
          aria-invalid={complaint ? 'true' : undefined}
        />
        <p class="small" id="o-hinweis">
          {say('place.note')}
        </p>
        {choiceParameters(choice).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{say('place.button')}</button>
      </form>
    </details>
  );
}

const complaints: Partial<Record<PlaceState['kind'], string>> = {
  unknown: 'place.unknown',
  abroad: 'place.abroad',
  empty: 'place.empty',
  tooLong: 'place.tooLong',
};

type PlaceAnswerProps = Pick<PlaceFormProps, 'reader' | 'place'>;

/** What the typed place led to: the list from there, another Land, or several places to choose from. */
export function PlaceAnswer({ reader, place }: PlaceAnswerProps) {
  const { say, link } = reader;
  const address = (land: keyof typeof lands, text: string) =>
    `${link(`orte/${lands[land].slug}`)}?${new URLSearchParams({ o: text })}`;
  if (place.kind === 'here')
    return <p>{say('place.from', { place: `\u2068${place.place.name}\u2069` })}</p>;
  if (place.kind === 'elsewhere') {
    const { land, query } = place.place;
    return (
      <div class="notice">
        <p>{say('place.elsewhere', { land: lands[land].name })}</p>
        <p>
          <a href={address(land, query)}>{say('land.title', { land: lands[land].name })}</a>
        </p>
      </div>
    );
  }
  if (place.kind !== 'several') return null;
  return (
    <div class="notice">
      <p>{say('place.several')}</p>
      <ul>
        {place.places.map(({ name, detail, land, query }) => (
          <li>
            <a href={address(land, query)} lang="de">
              <bdi>{[name, detail, lands[land].name].filter(Boolean).join(', ')}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
