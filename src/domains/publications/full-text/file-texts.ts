import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';

/** A PDF of a published publication. */
export type PublishedFile = { readonly publicationId: string; readonly sha256: string };

/** Those that nobody has read yet. */
export async function unreadFiles(db: Kysely<unknown>): Promise<readonly PublishedFile[]> {
  const { rows } = await sql<PublishedFile>`
    select f.publication_id as "publicationId", f.sha256
      from publications.file f
     where f.type = 'application/pdf'
       and not exists (
         select from publications.file_text t
          where t.publication_id = f.publication_id and t.sha256 = f.sha256)
     order by f.publication_id, f.position`.execute(db);
  return rows;
}

/** Signs of one page that are kept: more than the largest newspaper prints. */
const longestPage = 50_000;

/**
 * Keeps what was read; `pages` null: it could not be read. Nothing is kept of a file that was withdrawn or read by
 * another meanwhile. In a transaction.
 */
export async function keepFileText(
  trx: Kysely<unknown>,
  { publicationId, sha256 }: PublishedFile,
  { pages, isWhole }: { readonly pages: readonly string[] | null; readonly isWhole: boolean },
  at: Temporal.Instant,
): Promise<void> {
  const { numAffectedRows = 0n } = await sql`
    insert into publications.file_text (publication_id, sha256, pages, is_whole, read_at)
    select publication_id, sha256, ${pages?.length ?? null}::integer, ${isWhole && !pages?.some(isTooLong)}, ${at.toString()}::timestamptz
      from publications.file
     where publication_id = ${publicationId}::uuid and sha256 = ${sha256}
       for key share
        on conflict do nothing`.execute(trx);
  if (numAffectedRows === 0n || !pages) return;
  await sql`
    insert into publications.page (publication_id, sha256, number, text)
    select ${publicationId}::uuid, ${sha256}, number, left(text, ${longestPage})
      from unnest(${pages}::text[]) with ordinality as p (text, number)
     where text <> ''`.execute(trx);
}

function isTooLong(page: string): boolean {
  return page.length > longestPage;
}

/** A page of a PDF, with what its hit in the search tells. */
export type Page = PublishedFile & {
  readonly name: string;
  readonly language: string;
  readonly title: string;
  readonly publishedOn: string;
  readonly topics: readonly string[];
  /** From 1. */
  readonly number: number;
  readonly text: string;
};

/** The pages of these publications, or of all (null). */
export async function listPages(
  db: Kysely<unknown>,
  publicationIds: readonly string[] | null,
): Promise<readonly Page[]> {
  const { rows } = await sql<Page>`
    select g.publication_id as "publicationId", g.sha256, f.name, f.language, p.title,
        p.published_on as "publishedOn", p.topics, g.number, g.text
      from publications.page g
      join publications.file f using (publication_id, sha256)
      join publications.publication p on p.id = g.publication_id
     where ${publicationIds}::text[] is null or g.publication_id::text = any(${publicationIds}::text[])
     order by g.publication_id, f.position, g.number`.execute(db);
  return rows;
}
