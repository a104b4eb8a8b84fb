import { type Kysely, sql } from 'kysely';
import { officeId } from '../../../core/accounts/index.ts';
import { offerEdition } from '../../../core/desk/index.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { OwnerServices } from '../../../platform/domain.ts';
import type { Content } from '../../../platform/editable.ts';
import type { TextFiles } from '../texts/files.ts';
import { hashOf } from '../texts/front-matter.ts';
import { parseTextKey } from '../texts/names.ts';
import { shipped } from '../texts/shipped.ts';
import { contentOf } from './content.ts';
import { helpTextEditable } from './help-text-editable.ts';
import { keepGerman } from './publication.ts';

/**
 * Notes which files came with the program. Those that differ from the last time are offered at the desk, where their text
 * was edited: there they become a draft. Of the others the file itself counts.
 */
export function loadShippedTexts({
  db,
  clock,
}: Pick<OwnerServices, 'db' | 'clock'>): Promise<void> {
  return loadTexts(db, shipped.files, clock());
}

/** The same for given files. */
export async function loadTexts(
  db: Kysely<unknown>,
  files: TextFiles,
  at: Temporal.Instant,
): Promise<void> {
  const before = await shippedBefore(db);
  const organisationId = await officeId(db);
  const noted: { key: string; hash: string }[] = [];
  for (const [key, file] of files) {
    const id = parseTextKey(key)!;
    if (id.code === 'de') await keepGerman(db, { name: id.name, body: file.body, at });
    const content = contentOf(id, file);
    const hash = hashOf(JSON.stringify(content));
    if (before.get(key) === hash) continue;
    if (!before.has(key) || (await isOffered(db, { key, content, organisationId, at })))
      noted.push({ key, hash });
  }
  await note(db, noted);
}

/** False: somebody is writing a draft, so that it has to be offered again next time. */
async function isOffered(
  db: Kysely<unknown>,
  edition: { key: string; content: Content; organisationId: string | null; at: Temporal.Instant },
): Promise<boolean> {
  return (await offerEdition(db, helpTextEditable, edition)) !== 'waits';
}

async function shippedBefore(db: Kysely<unknown>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; hash: string }>`
    select key, hash from help.shipped`.execute(db);
  return new Map(rows.map(({ key, hash }) => [key, hash]));
}

async function note(db: Kysely<unknown>, noted: readonly { key: string; hash: string }[]) {
  if (noted.length === 0) return;
  await sql`
    insert into help.shipped (key, hash)
    select key, hash from json_to_recordset(${JSON.stringify(noted)}::json) as given (key text, hash text)
    on conflict (key) do update set hash = excluded.hash`.execute(db);
}
