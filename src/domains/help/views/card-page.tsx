import { type Centre, lands } from '../../directory/index.ts';
import { cardPlaces } from '../finder/card.ts';
import { joinNames } from '../format.ts';
import { helpLines } from '../help-lines.ts';
import type { Reader } from '../reader.ts';
import type { Mark } from '../texts/edition.ts';
import { Digits } from './call-button.tsx';
import { HelpFrame } from './help-frame.tsx';
import { MarkLine } from './mark-line.tsx';

type CardPageProps = {
  readonly reader: Reader;
  readonly mark: Mark | null;
  /** The centre on the card; null: only the help line. */
  readonly centre: (Pick<Centre, 'id' | 'town' | 'land'> & { readonly phone: string }) | null;
  /** One of `cardPlaces`. */
  readonly place: string;
};

/** A card of numbers, cut out of a sheet of A4. Nothing on it says what the numbers are for. */
export function CardPage({ reader, mark, centre, place }: CardPageProps) {
  const { say, link, setting } = reader;
  return (
    <HelpFrame reader={reader} page="karte" styles={['card.css']}>
      <div class="unprinted">
        <MarkLine reader={reader} mark={mark} />
        <h1>{say('card.title')}</h1>
        <p>{say('card.how')}</p>
        <p>{say('card.print')}</p>
        {setting.answers && (
          <>
            <p>
              {say('card.centre')} <a href={link('orte')}>{say('places.title')}</a>
            </p>
            <PlaceLinks reader={reader} centre={centre} place={place} />
          </>
        )}
      </div>
      <div class="card-sheet">
        <Card reader={reader} centre={centre} place={place} />
      </div>
    </HelpFrame>
  );
}

type CardProps = Omit<CardPageProps, 'mark'>;

/** Where on the sheet, so that one sheet serves sixteen times. */
function PlaceLinks({ reader: { say, link }, centre, place }: CardProps) {
  const address = (letter: string) => {
    const query = new URLSearchParams({ ...(centre && { c: centre.id.slice(0, 8) }), p: letter });
    return `${link('karte')}?${query}`;
  };
  return (
    <>
      <h2>{say('card.where')}</h2>
      <ul class="card-places">
        {cardPlaces.map((letter, index) => (
          <li>
            <a
              href={address(letter)}
              rel="nofollow"
              aria-label={say('card.place', { number: index + 1 })}
              aria-current={letter === place ? 'true' : undefined}
            >
              {index + 1}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Card({ reader, centre, place }: CardProps) {
  const { say, tongue } = reader;
  const line = helpLines.find(({ id }) => id === 'helpline')!;
  return (
    <div class={`card card-${place}`}>
      <p class="card-number">
        <Digits number={line.number} />
      </p>
      <p>{joinNames([say('line.women'), say('line.always'), say('line.free')], tongue)}</p>
      {centre && (
        <>
          <p class="card-number">
            <Digits number={centre.phone} />
          </p>
          <p lang="de">
            <bdi>{centre.town ?? lands[centre.land].name}</bdi>
          </p>
        </>
      )}
    </div>
  );
}
