import { readFileSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { loadCourts } from './courts.ts';
import { type DecisionRecord, notCoded } from './decision.ts';
import { storeRecords } from './import/index.ts';
import { storeTools } from './import/tools.ts';
import { withdrawnFinding } from './import/withdrawn.ts';
import { refreshStock } from './search/index.ts';

/** A record of data/decisions.json: what its source does not say is left out. */
type ShippedRecord = Partial<DecisionRecord> &
  Pick<DecisionRecord, 'source' | 'sourceId' | 'basis' | 'court' | 'date' | 'fileNumbers' | 'type'>;

/** Loads the courts and the shipped decisions; a second run changes nothing. Throws when one of ours is refused. */
export async function loadShippedDecisions(db: Kysely<unknown>): Promise<void> {
  await loadCourts(db);
  const file = new URL('data/decisions.json', import.meta.url);
  const records = (JSON.parse(readFileSync(file, 'utf8')) as ShippedRecord[]).map(complete);
  const stored = await storeRecords(db, records, 'shipped', storeTools);
  const refused = stored.find(
    ({ ending, findings }) => ending === 'refused' && !findings.includes(withdrawnFinding),
  );
  if (refused) throw new Error(`A shipped decision was refused: ${JSON.stringify(refused)}`);
  if (stored.some(({ ending }) => ending === 'new' || ending === 'changed')) await refreshStock(db);
}

function complete(record: ShippedRecord): DecisionRecord {
  return {
    sourceUrl: null,
    licence: null,
    checked: null,
    chamber: null,
    ecli: null,
    documentNumber: null,
    title: null,
    leitsaetze: [],
    orientierungssatz: null,
    keywords: [],
    norms: [],
    ...notCoded,
    previous: [],
    paragraphs: [],
    ...record,
  };
}
