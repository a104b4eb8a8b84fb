import type { Child } from 'hono/jsx';
import { landCodes, lands, type MapLand } from '../../directory/index.ts';
import type { Reader } from '../reader.ts';

type LandLinksProps = {
  readonly link: Reader['link'];
  /** With how many centres each has, as on the map. */
  readonly counted?: readonly MapLand[];
  /** One more row. */
  readonly children?: Child;
};

/** The sixteen Länder by the names on German signs. */
export function LandLinks({ link, counted = [], children }: LandLinksProps) {
  return (
    <ul class="lands">
      {landCodes.map((code) => {
        const count = counted.find((land) => land.code === code)?.count ?? 0;
        return (
          <li>
            <a href={link(`orte/${lands[code].slug}`)} lang="de">
              <bdi dir="ltr">
                {lands[code].name}
                {count > 0 && ` (${count})`}
              </bdi>
            </a>
          </li>
        );
      })}
      {children}
    </ul>
  );
}
