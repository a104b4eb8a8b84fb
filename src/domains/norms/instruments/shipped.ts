import { type Kysely, sql } from 'kysely';
import { loadEditions, shipment } from '../../../core/desk/index.ts';
import type { OwnerServices } from '../../../platform/domain.ts';
import { contentOfArticle, contentOfInstrument } from './content.ts';
import { articleEditable } from './desk/article-editable.tsx';
import { instrumentEditable } from './desk/instrument-editable.tsx';
import { articleKey, type Instrument } from './instrument.ts';
import { type ShippedInstrument, shippedInstruments } from './shipped-files.ts';
import { writeArticles, writeInstrument } from './stored-instruments.ts';

type Services = Pick<OwnerServices, 'db' | 'clock'>;

/** Loads the instruments of data/instruments. What was edited here stays; its newer edition becomes a draft at the desk. */
export async function loadInstruments(services: Services): Promise<void> {
  await loadGiven(services, shippedInstruments());
}

/** The same for given ones. */
export async function loadGiven(
  services: Services,
  given: readonly ShippedInstrument[],
): Promise<void> {
  const instruments = given.map(({ instrument }) => instrument);
  const articles = given.flatMap((one) => one.articles);
  await loadEditions(services, 'norms.shipped', [
    shipment(instrumentEditable, instruments, {
      key: ({ law }) => law.id,
      content: contentOfInstrument,
      write: writeInstruments,
    }),
    shipment(articleEditable, articles, {
      key: articleKey,
      content: contentOfArticle,
      write: writeArticles,
    }),
  ]);
}

async function writeInstruments(
  db: Kysely<unknown>,
  instruments: readonly Instrument[],
): Promise<void> {
  for (const instrument of instruments) {
    const { law, title } = instrument;
    await sql`
      insert into norms.law (id, abbreviation, title, kind, source)
      values (${law.id}, ${law.abbreviation}, ${title.de}, ${law.kind}, 'data/instruments')
          on conflict do nothing`.execute(db);
    await writeInstrument(db, instrument);
  }
}
