import { type Kysely, sql } from 'kysely';
import type { Release } from '../../../platform/editable.ts';
import { hashOf } from '../texts/front-matter.ts';
import { keyText, parseTextKey, type TextKey } from '../texts/names.ts';
import { presentFiles } from '../texts/released-texts.ts';
import { keyIn, writtenText } from './content.ts';

/** Lays the text over the file of the same name. */
export async function publishText(
  db: Kysely<unknown>,
  { content, at }: Release,
): Promise<{ readonly key: string }> {
  const key = keyIn(content);
  if (!key) throw new Error('A help text was released that names no text.');
  const germanBody = (await presentFiles(db)).get(`de/${key.name}`)!.body;
  const { code, name, body, source, translated } = writtenText(key, content, germanBody);
  await sql`
    insert into help.text (code, name, body, source, translated, released_at)
    values (${code}, ${name}, ${body}, ${source}, ${translated}, ${at.toString()}::timestamptz)
    on conflict (code, name) do update set body = excluded.body, source = excluded.source,
      translated = excluded.translated, released_at = excluded.released_at`.execute(db);
  if (code === 'de') await keepGerman(db, { name, body, at });
  return { key: keyText(key) };
}

/**
 * Serves a language as if it lacked the text. Help is never without its German texts: there the file that came with the
 * program stands in.
 */
export async function withdrawText(db: Kysely<unknown>, key: string): Promise<void> {
  const { code, name } = parseTextKey(key)!;
  await sql`
    insert into help.text (code, name, body, source, translated, released_at)
    values (${code}, ${name}, null, null, 'person', now())
    on conflict (code, name) do update set body = null, source = null, released_at = now()`.execute(
    db,
  );
}

/** A German text that pages show, so that translators see later what has changed since. */
export async function keepGerman(
  db: Kysely<unknown>,
  { name, body, at }: Pick<TextKey, 'name'> & { readonly body: string } & Pick<Release, 'at'>,
): Promise<void> {
  await sql`
    insert into help.german (name, hash, body, seen_at)
    values (${name}, ${hashOf(body)}, ${body}, ${at.toString()}::timestamptz)
    on conflict do nothing`.execute(db);
}
