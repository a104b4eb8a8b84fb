import { type Kysely, sql } from 'kysely';
import { type LawEnding, LawShelf } from './laws.ts';
import type { Finding, ReadStatute } from './rows.ts';

export type StatuteEnding = {
  readonly ending: LawEnding | 'refused';
  readonly findings: readonly Finding[];
};

type TextRow = {
  readonly law_id: string;
  readonly section: string;
  readonly sign: string;
  readonly heading: string | null;
  readonly body: string;
  readonly source: string;
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
    const before = await readTexts(
      transaction,
      placed.flatMap((one) => one.texts),
    );
    const endings = placed.map(({ law, texts, findings }) => ({
      ending: endingOf(law, texts, before),
      findings,
    }));
    await saveTexts(transaction, [...before.changed.values()]);
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
  const texts = row.sections.map((each) => ({ law_id: id, ...each, heading, body, source }));
  // The title is not what a row with a text is about.
  return { law: 'unchanged', texts, findings: one.findings };
}

type Before = { readonly stored: Map<string, TextRow>; readonly changed: Map<string, TextRow> };

async function readTexts(db: Kysely<unknown>, texts: readonly TextRow[]): Promise<Before> {
  const keys = JSON.stringify(texts.map(({ law_id, section }) => ({ law_id, section })));
  const { rows } = await sql<TextRow>`
    select t.law_id, t.section, n.sign, t.heading, t.body, t.source
      from norms.text t join norms.norm n using (law_id, section)
     where (t.law_id, t.section) in (
           select law_id, section from json_to_recordset(${keys}::json) as k (law_id text, section text))`.execute(
    db,
  );
  return { stored: new Map(rows.map((row) => [keyOf(row), row])), changed: new Map() };
}

function endingOf(
  law: StatuteEnding['ending'],
  texts: readonly TextRow[],
  { stored, changed }: Before,
): StatuteEnding['ending'] {
  let ending = law;
  for (const text of texts) {
    const old = stored.get(keyOf(text));
    if (old && old.heading === text.heading && old.body === text.body && old.source === text.source)
      continue;
    if (ending !== 'new') ending = old ? 'changed' : 'new';
    stored.set(keyOf(text), text);
    changed.set(keyOf(text), text);
  }
  return ending;
}

async function saveTexts(db: Kysely<unknown>, texts: readonly TextRow[]): Promise<void> {
  const rows = JSON.stringify(texts);
  await sql`
    insert into norms.norm (law_id, section, sign)
    select law_id, section, sign from json_populate_recordset(null::norms.norm, ${rows}::json)
        on conflict do nothing`.execute(db);
  await sql`
    insert into norms.text (law_id, section, heading, body, source)
    select law_id, section, heading, body, source from json_populate_recordset(null::norms.text, ${rows}::json)
        on conflict (law_id, section) do update
       set heading = excluded.heading, body = excluded.body, source = excluded.source`.execute(db);
}

function keyOf({ law_id, section }: Pick<TextRow, 'law_id' | 'section'>): string {
  return `${law_id}/${section}`;
}
