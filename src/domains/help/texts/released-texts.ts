import { type Kysely, sql } from 'kysely';
import type { TextFiles } from './files.ts';
import { layered, type Released, type TextConfirmation } from './layers.ts';
import { parseTextKey } from './names.ts';
import { shipped } from './shipped.ts';

/** Every text as pages show it now: the files, and over them what was released at the desk. */
export async function presentFiles(db: Kysely<unknown>): Promise<TextFiles> {
  return layered(shipped.files, await readReleased(db));
}

/** What of help lies in the database. Texts of languages or pages that this program does not know are left out. */
export async function readReleased(db: Kysely<unknown>): Promise<Released> {
  const { rows: texts } = await sql<TextRow>`
    select code || '/' || name as key, body, source, translated from help.text`.execute(db);
  const { rows: confirmations } = await sql<ConfirmationRow>`
    select code || '/' || name as key, text_hash, source_hash, person_name, confirmed_on::text as confirmed_on
    from help.confirmation order by confirmed_at`.execute(db);
  return {
    texts: known(texts).map(({ id, row }) => ({ ...id, ...row })),
    confirmations: known(confirmations).map(
      ({ id, row }): TextConfirmation => ({
        ...id,
        textHash: row.text_hash,
        sourceHash: row.source_hash,
        confirmed: { by: row.person_name, on: row.confirmed_on },
      }),
    ),
  };
}

/** Changes with every release, withdrawal and confirmation. */
export async function releasedStamp(db: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ', count(*), max(released_at),
      (select concat_ws(' ', count(*), max(confirmed_at)) from help.confirmation)) as stamp
    from help.text`.execute(db);
  return rows[0]!.stamp;
}

type TextRow = {
  readonly key: string;
  readonly body: string | null;
  readonly source: string | null;
  readonly translated: 'machine' | 'person';
};
type ConfirmationRow = {
  readonly key: string;
  readonly text_hash: string;
  readonly source_hash: string;
  readonly person_name: string;
  readonly confirmed_on: string;
};

function known<Row extends { readonly key: string }>(rows: readonly Row[]) {
  return rows.flatMap((row) => {
    const id = parseTextKey(row.key);
    return id ? [{ id, row }] : [];
  });
}
