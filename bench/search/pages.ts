import { type Kysely, sql } from 'kysely';
import { refresh } from '../../src/core/find/index.ts';
import { compile } from '../../src/core/find/query/compile.ts';
import { parseQuery } from '../../src/core/find/query/parse.ts';
import { listCatalogue } from '../../src/domains/publications/catalogue/catalogue.ts';
import { findPages } from '../../src/domains/publications/full-text/found-pages.ts';
import { publicationPageSearch } from '../../src/domains/publications/full-text/search.ts';
import { systemClock } from '../../src/platform/clock/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { createLog } from '../../src/platform/log/index.ts';
import type { TestDatabase } from '../../test/support/database.ts';
import { chooseClasses, type QueryClass } from '../site-search/classes.ts';
import { grow, type Soil } from './grow.ts';
import { measure } from './measure.ts';

/** Signs of a printed page, and pages of a PDF. */
const pageLength = 2_500;
const pagesOfPdf = 40;

/** Publications with PDFs whose pages are grown from real sentences, read and indexed as the program does it. */
export async function fillPages(
  { owner }: TestDatabase,
  soil: Soil,
  count: number,
): Promise<string> {
  const pages: string[] = [];
  // A document makes four pages or more.
  for await (const { body } of grow(soil, Math.ceil(count / 2)))
    for (let at = 0; at + pageLength <= body.length && pages.length < count; at += pageLength)
      pages.push(body.slice(at, at + pageLength));
  const publications = Math.ceil(pages.length / pagesOfPdf);
  await sql`
    insert into publications.address (slug, type)
    select 'beispiel-' || n, 'report' from generate_series(1, ${publications}::integer) n`.execute(
    owner,
  );
  await sql`
    insert into publications.publication (id, type, language, title, published_on, source, verified, updated_at)
    select id, type, 'de', 'Beispiel-Bericht ' || slug, '2026', 'Beispiel-Quelle', true, now()
      from publications.address`.execute(owner);
  await sql`
    insert into publications.file (publication_id, position, sha256, name, type, language)
    select id, 0, encode(sha256(slug::bytea), 'hex'), 'bericht.pdf', 'application/pdf', 'de'
      from publications.address`.execute(owner);
  await sql`
    insert into publications.file_text (publication_id, sha256, pages, is_whole, read_at)
    select publication_id, sha256, ${pagesOfPdf}::integer, true, now() from publications.file`.execute(
    owner,
  );
  await sql`
    insert into publications.page (publication_id, sha256, number, text)
    select f.publication_id, f.sha256, (p.place - 1) % ${pagesOfPdf}::integer + 1, p.text
      from unnest(${pages}::text[]) with ordinality p (text, place)
      join publications.address a on a.slug = 'beispiel-' || ((p.place - 1) / ${pagesOfPdf}::integer + 1)
      join publications.file f on f.publication_id = a.id`.execute(owner);
  const config = readConfig({ DATA_DIR: '/nonexistent' }, 'production');
  const log = createLog('silent');
  const services = { config, mode: 'production', log, clock: systemClock, db: owner } as const;
  await refresh(services, [publicationPageSearch]);
  await sql`analyze`.execute(owner);
  return `${pages.length} pages of ${publications} PDFs, ${pageLength} signs each`;
}

/** The catalogue's own search, with the pages that it shows, beside two peers. */
export async function comparePages(
  { owner, app }: TestDatabase,
  rounds: number,
  print: (line: string) => void,
): Promise<void> {
  print(
    'milliseconds       PDFs    page: p50     p95   (cpu 50)    rank all   ratio     ilike   ratio',
  );
  for (const one of await chooseClasses(owner)) {
    const own = await app.connection().execute(async (db) => {
      const { total } = await ask(db, one);
      return { total, ...(await measure(db, rounds, () => ask(db, one))) };
    });
    const [ranked, ilike] = await owner
      .connection()
      .execute(async (db) => [
        await measure(db, 5, () => rankAll(db, one)),
        await measure(db, 3, () => naive(db, one)),
      ]);
    print(
      `${one.name.padEnd(16)}${String(own.total).padStart(7)}${cell(own.p50, 13)}${cell(own.p95)}${cell(own.cpu50, 11)}` +
        `${cell(ranked!.p50, 12)}${cell(ranked!.p50 / own.p50)}${cell(ilike!.p50, 10)}${cell(ilike!.p50 / own.p50)}   ${one.text}`,
    );
  }
}

/** What one page of the catalogue needs. */
async function ask(db: Kysely<unknown>, { text }: QueryClass) {
  const { total, found } = await listCatalogue(db, { text }, { limit: 20, offset: 0 });
  const ids = found.map(({ id }) => id);
  await findPages(db, ids, { text, language: 'de' });
  return { total };
}

/** The best pages of all by ts_rank_cd over every hit of the same index. */
function rankAll(db: Kysely<unknown>, { text }: QueryClass) {
  const query = compile(parseQuery(text))?.wide ?? '';
  return sql`
    select id from find.text where kind = ${publicationPageSearch.kind} and tsv @@ ${query}::tsquery
     order by ts_rank_cd(tsv, ${query}::tsquery, 32) desc limit 60`.execute(db);
}

/** What one would write first. */
function naive(db: Kysely<unknown>, { pattern }: QueryClass) {
  return sql`
    select publication_id, count(*), min(number) from publications.page
     where text ilike ${`%${pattern}%`} group by 1 limit 20`.execute(db);
}

function cell(value: number, width = 8): string {
  return value.toFixed(1).padStart(width);
}
