import { Handset } from '../../pictures/icons.tsx';
import type { SampleTexts } from './sample-texts.ts';

type SampleProps = { readonly texts: SampleTexts };

/** What the pages with counselling centres are made of. */
export function SampleFinder({ texts }: SampleProps) {
  return (
    <>
      <PlaceForm texts={texts} />
      <ul class="chips" aria-label={texts.speaks}>
        <li>
          <a class="chip" href="#alle" aria-current="true">
            {texts.all}
          </a>
        </li>
        <li>
          <a class="chip" href="#de">
            {texts.speaks}
          </a>
        </li>
      </ul>
      <div class="with-map">
        <ol class="centres">
          <Centre texts={texts} number={1} rough={false} />
          <Centre texts={texts} number={2} rough />
        </ol>
        <SampleMap texts={texts} />
      </div>
      <div class="card-sheet">
        <div class="card">
          <p>
            <strong>{texts.centre}</strong>
          </p>
          <p>030&nbsp;23125&nbsp;101</p>
        </div>
      </div>
    </>
  );
}

function PlaceForm({ texts }: SampleProps) {
  return (
    <form class="place-form" action="/de/hilfe" method="get">
      <label for="o">{texts.place}</label>
      <p class="error" id="o-fehler">
        {texts.placeError}
      </p>
      <input id="o" name="o" type="text" aria-invalid="true" aria-describedby="o-fehler" />
      <button type="submit">{texts.button}</button>
    </form>
  );
}

type CentreProps = SampleProps & { readonly number: number; readonly rough: boolean };

function Centre({ texts, number, rough }: CentreProps) {
  return (
    <li class="centre" id={`centre-${number}`}>
      <span class={rough ? 'centre-number centre-rough' : 'centre-number'}>{number}</span>
      <h3 lang="de">
        <bdi>{texts.centre}</bdi>
      </h3>
      <p class="open">{texts.open}</p>
      <a class="call-button" href="tel:+493023125101">
        <Handset />
        <bdi dir="ltr">030&nbsp;23125&nbsp;101</bdi>
      </a>
      <dl class="rows">
        <dt>{texts.speaks}</dt>
        <dd>Deutsch, English</dd>
      </dl>
      <p class="quiet small unprinted">
        <span class="unseen">{texts.centre}: </span>
        {texts.note}
      </p>
    </li>
  );
}

function SampleMap({ texts }: SampleProps) {
  return (
    <figure class="map">
      <svg viewBox="0 0 100 100">
        <title>{texts.map}</title>
        <a href="#land">
          <title>Berlin</title>
          <path class="map-land" d="M5 5h45v90H5z" />
        </a>
        <path class="map-land map-land-chosen" d="M50 5h45v90H50z" />
        <SamplePoint kind="map-point" number={1} x={30} />
        <SamplePoint kind="map-point map-rough" number={2} x={50} />
        <SamplePoint kind="map-point map-point-chosen" number={3} x={70} />
        <SamplePoint kind="map-cluster" number={4} x={90} />
      </svg>
      <figcaption>{texts.map}</figcaption>
    </figure>
  );
}

type SamplePointProps = { readonly kind: string; readonly number: number; readonly x: number };

function SamplePoint({ kind, number, x }: SamplePointProps) {
  return (
    <a href={`#centre-${number}`} aria-label={`${number}`} class={kind}>
      <circle cx={x} cy="50" r="8" />
      <text x={x} y="52.5" font-size="7">
        {number}
      </text>
    </a>
  );
}
