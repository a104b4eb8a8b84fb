import { type Kysely, sql } from 'kysely';
import type { CheckedDraft, Problem } from '../../../../platform/editable.ts';
import { firstDay, lastDay } from '../../../../platform/i18n/index.ts';
import { doiOf, isIsbn } from '../identifiers.ts';
import { isPrice, isStock } from '../print-edition.ts';
import type { Entry } from '../publication.ts';
import { findByName } from '../publications.ts';
import { words } from '../words.ts';
import { entryOf } from './content.ts';
import { evidenceName, knownSlugs, slugTyped } from './names.ts';

type Say = ReturnType<typeof words>;

/** What is wrong with an entry that its fields cannot tell alone. */
export async function publicationProblems(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const entry = entryOf(content);
  return [
    ...periodProblems(entry, say),
    ...numberProblems(entry, say),
    ...printProblems(entry, say),
    ...versionProblems(entry, say),
    ...((await isTaken(db, entry, key)) ? [{ field: 'title', message: say('problem.taken') }] : []),
    ...(await relationProblems(db, entry, key, say)),
    ...(await aboutProblems(db, entry, say)),
  ];
}

function periodProblems({ periodFrom, periodTo }: Entry, say: Say): Problem[] {
  const isPeriod = periodFrom !== '' && periodTo !== '';
  return isPeriod && firstDay(periodFrom) > lastDay(periodTo)
    ? [{ field: 'periodTo', message: say('problem.period') }]
    : [];
}

function numberProblems({ isbn, doi }: Entry, say: Say): Problem[] {
  return [
    ...(isbn !== '' && !isIsbn(isbn) ? [{ field: 'isbn', message: say('problem.isbn') }] : []),
    ...(doi !== '' && !doiOf(doi) ? [{ field: 'doi', message: say('problem.doi') }] : []),
  ];
}

/** What is not printed has no copies left. */
function printProblems({ printed, stock, price }: Entry, say: Say): Problem[] {
  const problems: Problem[] = [];
  if (stock !== '' && !isStock(stock))
    problems.push({ field: 'stock', message: say('problem.stock') });
  else if (printed === 'no' && Number(stock) > 0)
    problems.push({ field: 'stock', message: say('problem.notPrinted') });
  if (price !== '' && !isPrice(price))
    problems.push({ field: 'price', message: say('problem.price') });
  return problems;
}

/** A version lies at an address or is one of the files; a picture says what it shows. */
function versionProblems({ versions, files }: Entry, say: Say): Problem[] {
  const problems: Problem[] = [];
  for (const [index, { url, fileName, pages }] of versions.entries()) {
    const at = (field: string, message: string) =>
      problems.push({ field: 'versions', row: { index, field }, message });
    if ((url === '') === (fileName === '')) at('fileName', say('problem.place'));
    else if (fileName !== '' && !files.some(({ name }) => name === fileName))
      at('fileName', say('problem.file'));
    if (pages !== '' && !/^[1-9]\d{0,4}$/.test(pages)) at('pages', say('problem.pages'));
  }
  if (files.some(({ type, alt }) => type.startsWith('image/') && alt === ''))
    problems.push({ field: 'files', message: say('problem.alt') });
  return problems;
}

async function isTaken(db: Kysely<unknown>, entry: Entry, key: string | null): Promise<boolean> {
  const held = entry.title === '' ? null : await findByName(db, entry);
  return held !== null && held.id !== key;
}

async function relationProblems(
  db: Kysely<unknown>,
  entry: Entry,
  key: string | null,
  say: Say,
): Promise<Problem[]> {
  const typed = [...entry.replaces, ...entry.related];
  const known = await knownSlugs(db, typed.map(slugTyped));
  const own = key === null ? null : await slugOf(db, key);
  const older = await replacedThrough(db, entry.replaces.map(slugTyped));
  const problems: Problem[] = [];
  for (const field of ['replaces', 'related'] as const) {
    const unknown = entry[field].find((one) => !known.has(slugTyped(one)));
    if (unknown !== undefined)
      problems.push({ field, message: say('problem.unknown', { typed: unknown }) });
    else if (own !== null && entry[field].some((one) => slugTyped(one) === own))
      problems.push({ field, message: say('problem.itself') });
    else if (field === 'replaces' && own !== null && older.has(own))
      problems.push({ field, message: say('problem.circle') });
  }
  return problems;
}

async function slugOf(db: Kysely<unknown>, key: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    select slug from publications.address where id::text = ${key}`.execute(db);
  return rows[0]?.slug ?? null;
}

/** What those replace, what these replace, and so on. */
async function replacedThrough(
  db: Kysely<unknown>,
  slugs: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ slug: string }>`
    with recursive older as (
      select id from publications.address where slug = any(${slugs}::text[])
      union
      select r.other_id from older join publications.relation r
          on r.publication_id = older.id and r.kind = 'replaces')
    select a.slug from older join publications.address a using (id)`.execute(db);
  return new Set(rows.map(({ slug }) => slug));
}

async function aboutProblems(db: Kysely<unknown>, { about }: Entry, say: Say): Promise<Problem[]> {
  for (const typed of about)
    if (!(await evidenceName(db, typed)))
      return [{ field: 'about', message: say('problem.about', { typed }) }];
  return [];
}
