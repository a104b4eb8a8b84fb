import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { KeptSource, SearchServices, SearchText } from '../../platform/search.ts';
import { type Form, vectorOf } from './analysis/vector.ts';

/** Bounds the memory and the time of one statement. */
const batchSize = 200;

/**
 * Writes the rows of a kind as its source has them now: of these things, or of all (null). Rows that stay the same are
 * not touched. In a transaction, one at a time (`refresh`).
 */
export async function keepTexts(
  services: SearchServices,
  source: KeptSource,
  ids: readonly string[] | null,
): Promise<void> {
  const { db } = services;
  const { kind } = source;
  const asked = ids && [...new Set(ids)];
  const texts = await source.texts(services, asked);
  const kept = await keptRows(db, kind, asked);
  const fresh = texts.map((text) => ({ ...text, hash: hashOf(text) }));
  const now = new Set(fresh.map(keyOf));
  const same = new Set(kept.map((row) => `${keyOf(row)} ${row.hash}`));
  const changed = fresh.filter((text) => !same.has(`${keyOf(text)} ${text.hash}`));
  const changedKeys = new Set(changed.map(keyOf));
  await removeRows(
    db,
    kind,
    kept.filter((row) => !now.has(keyOf(row)) || changedKeys.has(keyOf(row))),
  );
  for (let at = 0; at < changed.length; at += batchSize)
    await insertRows(db, kind, changed.slice(at, at + batchSize));
}

/** Takes words away that went with their rows; in a transaction, one at a time. */
export async function forgetWords(
  db: Kysely<unknown>,
  words: readonly (readonly string[])[],
): Promise<void> {
  const gone = words.flat().filter(isWord);
  if (gone.length === 0) return;
  await sql`
    with gone as (select lexeme, count(*) as texts from unnest(${gone}::text[]) lexeme group by 1)
    update find.word w set texts = w.texts - gone.texts from gone where gone.lexeme = w.lexeme`.execute(
    db,
  );
  await sql`delete from find.word where texts <= 0 and lexeme = any(${gone}::text[])`.execute(db);
}

/** Takes everything of a kind out; in a transaction, one at a time. */
export async function removeKind(db: Kysely<unknown>, kind: string): Promise<void> {
  await removeRows(db, kind, await keptRows(db, kind, null));
}

type Key = { readonly id: string; readonly language: string };
type Fresh = SearchText & { readonly hash: string };

function keyOf({ id, language }: Key): string {
  return `${id} ${language}`;
}

function hashOf(text: SearchText): string {
  const { id, language, title, body, also = [], path, note, date, topics = [] } = text;
  const all = [
    id,
    language,
    title,
    body,
    also,
    path,
    note,
    date,
    topics,
    text.rank,
    text.publicFrom,
    text.isTitleSought,
  ];
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 22);
}

async function keptRows(
  db: Kysely<unknown>,
  kind: string,
  ids: readonly string[] | null,
): Promise<(Key & { readonly hash: string })[]> {
  const { rows } = await sql<Key & { hash: string }>`
    select id, language, hash from find.text
     where kind = ${kind} and (${ids === null} or split_part(id, '#', 1) = any(${ids ?? []}::text[]))`.execute(
    db,
  );
  return rows;
}

async function removeRows(db: Kysely<unknown>, kind: string, keys: readonly Key[]): Promise<void> {
  if (keys.length === 0) return;
  const { rows } = await sql<{ words: string[] }>`
    delete from find.text t
     using unnest(${keys.map(({ id }) => id)}::text[], ${keys.map(({ language }) => language)}::text[]) as k (id, language)
     where t.kind = ${kind} and t.id = k.id and t.language = k.language
    returning tsvector_to_array(t.tsv) as words`.execute(db);
  await forgetWords(
    db,
    rows.map(({ words }) => words),
  );
}

async function insertRows(
  db: Kysely<unknown>,
  kind: string,
  texts: readonly Fresh[],
): Promise<void> {
  const vectors = texts.map(vectorOf);
  const rows = texts.map((text, index) => ({
    id: text.id,
    language: text.language,
    title: clean(text.title),
    body: clean(text.body),
    path: text.path,
    note: clean(text.note),
    date: text.date,
    rank: text.rank ?? 0.5,
    public_from: text.publicFrom ?? null,
    hash: text.hash,
    tsv: vectors[index]?.tsv ?? '',
  }));
  await sql`
    insert into find.text (kind, id, language, title, body, path, note, date, rank, public_from, hash, tsv)
    select ${kind}, id, language, title, body, path, note, date, rank, public_from, hash, tsv::tsvector
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (id text, language text, title text, body text, path text, note text, date text, rank real,
              public_from timestamptz, hash text, tsv text)`.execute(db);
  await countWords(
    db,
    vectors.map(({ forms }) => forms),
  );
}

/** jsonb holds no NUL. */
function clean(text: string): string {
  return text.replaceAll('\0', '');
}

/** Of the forms of a word the shortest is kept, which mostly is the one in dictionaries. */
async function countWords(db: Kysely<unknown>, texts: readonly (readonly Form[])[]): Promise<void> {
  const counts = new Map<string, Form & { texts: number }>();
  for (const form of texts.flat()) {
    const { texts: known, ...kept } = counts.get(form.lexeme) ?? { ...form, texts: 0 };
    const shortest = form.form.length < kept.form.length ? form : kept;
    counts.set(form.lexeme, { ...shortest, texts: known + 1 });
  }
  const words = [...counts.values()].filter(({ lexeme }) => isWord(lexeme));
  await sql`
    insert into find.word (lexeme, form, folded, texts)
    select * from unnest(${words.map(({ lexeme }) => lexeme)}::text[], ${words.map(({ form }) => form)}::text[],
                         ${words.map(({ folded }) => folded)}::text[], ${words.map((one) => one.texts)}::int[])
    on conflict (lexeme) do update
      set texts = word.texts + excluded.texts,
          (form, folded) = (select form, folded from (values (word.form, word.folded), (excluded.form, excluded.folded)) f (form, folded)
                             order by length(form) limit 1)`.execute(db);
}

/** Marks and parts of words are none that somebody would be offered. */
function isWord(lexeme: string): boolean {
  return !/^[=+^]/.test(lexeme);
}
