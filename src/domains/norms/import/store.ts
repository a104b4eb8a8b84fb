import { type Kysely, sql } from 'kysely';
import { type LawEnding, LawShelf } from './laws.ts';
import type { Finding, ReadStatute } from './rows.ts';
import { type TextRow, TextShelf } from './texts.ts';

export type StatuteEnding = {
  readonly ending: LawEnding | 'refused';
  readonly findings: readonly Finding[];
};

/** Stores a batch of statute rows in one transaction; answers how each ended, in order. */
export async function storeStatutes(
  db: Kysely<unknown>,
  batch: readonly ReadStatute[],
): Promise<StatuteEnding[]> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('norms import'))`.execute(transaction);
    const shelf = await LawShelf.read(transaction);
    const placed = batch.map((one) => placeRow(one, shelf));
    await shelf.save(transaction);
    const texts = await TextShelf.read(
      transaction,
      placed.flatMap((one) => one.texts),
    );
    const endings = placed.map(({ law, texts: rows, findings }) => ({
      ending: endingOf(law, rows, texts),
      findings,
    }));
    await texts.save(transaction);
    return endings;
  });
}

function placeRow(
  one: ReadStatute,
  shelf: LawShelf,
): { law: StatuteEnding['ending']; texts: TextRow[]; findings: readonly Finding[] } {
  if ('refusal' in one) return { law: 'refused', texts: [], findings: [one.refusal] };
  const { row } = one;
  const { id, ending, finding } = shelf.place(row);
  if (row.kind === 'law')
    return {
      law: ending,
      texts: [],
      findings: finding ? [...one.findings, finding] : one.findings,
    };
  const { heading, body, source } = row;
  const text = { language: 'de', as_of: null, heading, body, source };
  const texts = row.sections.map((each) => ({ law_id: id, ...each, ...text }));
  // The title is not what a row with a text is about.
  return { law: 'unchanged', texts, findings: one.findings };
}

function endingOf(
  law: StatuteEnding['ending'],
  rows: readonly TextRow[],
  texts: TextShelf,
): StatuteEnding['ending'] {
  let ending = law;
  for (const row of rows) {
    const placed = texts.place(row);
    if (placed !== 'unchanged' && ending !== 'new') ending = placed;
  }
  return ending;
}
