import { type Kysely, sql } from 'kysely';
import { resolveLaw } from '../../citations/laws/laws.ts';
import { lawSlug } from '../../citations/laws/slug.ts';
import type { StatuteEnding } from '../../import/store.ts';
import { type TextRow, TextShelf } from '../../import/texts.ts';
import type { ConventionRow, ReadConvention } from './rows.ts';

export type ConventionEnding =
  | StatuteEnding
  | { readonly ending: 'skipped'; readonly language: string };

/** Stores a batch of texts in one transaction; answers how each row ended, in order. */
export async function storeConventions(
  db: Kysely<unknown>,
  batch: readonly ReadConvention[],
): Promise<ConventionEnding[]> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('norms import'))`.execute(transaction);
    const rows = batch.flatMap((one) => ('row' in one ? [one.row] : []));
    const laws = await lawsOf(
      transaction,
      rows.map(({ instrument }) => instrument),
    );
    const texts = rows.map((row) => textOf(row, laws.get(row.instrument)!));
    const shelf = await TextShelf.read(transaction, texts);
    let at = 0;
    const endings = batch.map((one): ConventionEnding => {
      if ('skipped' in one) return { ending: 'skipped', language: one.skipped };
      if ('refusal' in one) return { ending: 'refused', findings: [one.refusal] };
      const text = texts[at];
      at += 1;
      return { ending: shelf.place(text!), findings: one.findings };
    });
    await shelf.save(transaction);
    return endings;
  });
}

function textOf(row: ConventionRow, law: string): TextRow {
  const { section, language, heading, body, source, asOf } = row;
  return { law_id: law, section, sign: 'Art.', language, as_of: asOf, heading, body, source };
}

/** Address of the law that each name stands for; a convention that is not known yet becomes a law without a title. */
async function lawsOf(
  db: Kysely<unknown>,
  named: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(named)];
  const { rows } = await sql<{ id: string; abbreviation: string }>`
    select id, abbreviation from norms.law where abbreviation = any(${names})`.execute(db);
  const laws = new Map(rows.map(({ id, abbreviation }) => [abbreviation, id]));
  for (const name of names) {
    if (laws.has(name)) continue;
    const known = resolveLaw(name);
    const id = known?.id ?? (lawSlug(name) || 'uebereinkommen');
    const { abbreviation, title, kind } = known ?? {
      abbreviation: name,
      title: null,
      kind: 'treaty',
    };
    await sql`
      insert into norms.law (id, abbreviation, title, kind, source)
      values (${id}, ${abbreviation}, ${title}, ${kind}, 'import') on conflict do nothing`.execute(
      db,
    );
    laws.set(name, id);
  }
  return laws;
}
