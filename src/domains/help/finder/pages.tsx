import type { Child } from 'hono/jsx';
import type { Kysely } from 'kysely';
import { isDatabaseAway } from '../../../platform/http/database-away.ts';
import { shownPhone } from '../../../platform/phone/index.ts';
import {
  type Centre,
  type Land,
  landCodes,
  lands,
  listCentres,
  type MapLand,
} from '../../directory/index.ts';
import { coreMark } from '../pages.tsx';
import type { Reader } from '../reader.ts';
import { CardPage } from '../views/card-page.tsx';
import { LandPage } from '../views/land-page.tsx';
import { PlacesPage } from '../views/places-page.tsx';
import { cardPlaces } from './card.ts';
import { knownCentres } from './centres.ts';
import { type Choice, noChoice } from './choice.ts';
import { languagesOf, listingOf } from './listing.ts';
import type { PlaceState } from './place.ts';

type Source = { readonly db: Kysely<unknown>; readonly now: Date };

/** The sixteen Länder, with how many centres each has; without counts when the database is away. */
export async function placesPage({ db }: Source, reader: Reader): Promise<Child> {
  const centres = await allCentres(db);
  return (
    <PlacesPage reader={reader} mark={coreMark(reader)} mapLands={mapLands(reader, centres)} />
  );
}

/** What a Land's page is asked. */
export type LandQuestion = {
  readonly choice: Choice;
  /** Something was asked for that no filter knows. */
  readonly unknown: boolean;
  readonly place: PlaceState;
};

export const noQuestion: LandQuestion = {
  choice: noChoice,
  unknown: false,
  place: { kind: 'none', text: '' },
};

/** A Land's centres as the question orders and chooses them. */
export async function landPage(
  { db, now }: Source,
  reader: Reader,
  land: Land,
  question: LandQuestion,
): Promise<Child> {
  const moment = { now, today: reader.setting.today };
  const known = await knownCentres(db, land, question.choice, moment);
  const from = question.place.kind === 'here' ? question.place.place.point : null;
  return (
    <LandPage
      reader={reader}
      mark={coreMark(reader)}
      land={land}
      found={
        known && {
          listing: listingOf(known.fitting, from, now),
          languages: languagesOf(known.all),
          keptFrom: known.keptFrom,
        }
      }
      mapLands={mapLands(reader, [])}
      {...question}
    />
  );
}

/** The card to print: `id` begins the id of the centre on it, `place` is where on the sheet. */
export async function cardPage(
  { db }: Source,
  reader: Reader,
  { id, place }: { readonly id: string | null; readonly place: string | null },
): Promise<Child> {
  const centres = id === null ? [] : await allCentres(db);
  const centre = centres.find((one) => one.phone !== null && one.id.startsWith(id!));
  return (
    <CardPage
      reader={reader}
      mark={coreMark(reader)}
      centre={centre ? { ...centre, phone: shownPhone(centre.phone!) } : null}
      place={cardPlaces.find((known) => known === place) ?? 'a'}
    />
  );
}

async function allCentres(db: Kysely<unknown>): Promise<readonly Centre[]> {
  try {
    return await listCentres(db, {});
  } catch (error) {
    if (isDatabaseAway(error)) return [];
    throw error;
  }
}

function mapLands({ link }: Reader, centres: readonly Centre[]): MapLand[] {
  return landCodes.map((code) => ({
    code,
    href: link(`orte/${lands[code].slug}`),
    label: lands[code].name,
    count: centres.filter(({ land }) => land === code).length,
  }));
}
