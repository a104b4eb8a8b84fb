import { GermanyMap, type MapLand } from '../../directory/index.ts';
import type { Reader } from '../reader.ts';
import type { Mark } from '../texts/edition.ts';
import { HelpFrame } from './help-frame.tsx';
import { HelpLines } from './help-lines.tsx';
import { LandLinks } from './land-links.tsx';
import { MarkLine } from './mark-line.tsx';

type PlacesPageProps = {
  readonly reader: Reader;
  readonly mark: Mark | null;
  readonly mapLands: readonly MapLand[];
};

/** Germany: the sixteen Länder as a list and as a map. */
export function PlacesPage({ reader, mark, mapLands }: PlacesPageProps) {
  const { say, link } = reader;
  return (
    <HelpFrame reader={reader} page="orte">
      <MarkLine reader={reader} mark={mark} />
      <h1>{say('places.title')}</h1>
      <div class="with-map">
        <div>
          <h2>{say('places.lands')}</h2>
          <LandLinks link={link} counted={mapLands} />
          <p class="small quiet">{say('places.same')}</p>
          <h2>{say('call')}</h2>
          <HelpLines reader={reader} />
        </div>
        <GermanyMap lands={mapLands} points={[]} title={say('places.map')} />
      </div>
    </HelpFrame>
  );
}
