import { type Kysely, sql } from 'kysely';
import { act } from './act.ts';
import type { LockedPaper, Paper } from './paper.ts';
import type { By } from './papers.ts';
import { hasText, isSameText, type PaperVersion, type ReadParagraph } from './paragraph.ts';
import { listParagraphs } from './paragraphs.ts';
import { isFor, type Outcome, refused } from './stages.ts';

/** The newest first. */
export async function listVersions(trx: Kysely<unknown>, paperId: string): Promise<PaperVersion[]> {
  const { rows } = await sql<PaperVersion>`
    select number, title, lead, paragraphs, note, made_at as "madeAt" from advocacy.paper_version
     where paper_id = ${paperId}::uuid order by number desc`.execute(trx);
  return rows;
}

/** null while the office alone reads the paper. */
export async function newestVersion(
  trx: Kysely<unknown>,
  paperId: string,
): Promise<PaperVersion | null> {
  const { rows } = await sql<PaperVersion>`
    select number, title, lead, paragraphs, note, made_at as "madeAt" from advocacy.paper_version
     where paper_id = ${paperId}::uuid order by number desc limit 1`.execute(trx);
  return rows[0] ?? null;
}

/** The text as it is now becomes what members read. `note`: what was taken up. */
export function makeVersion(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  note: string,
  by: By,
): Promise<Outcome<{ readonly number: number }>> {
  const what = { by, paperId: paper.id, action: 'paper_version', verb: 'create' } as const;
  return act<{ readonly number: number }>(trx, what, async () => {
    if (!isFor(paper, 'make_version')) return refused('stage');
    const text = await textOf(trx, paper);
    if (!hasText(text)) return refused('empty');
    if (await isVersioned(trx, paper, text)) return refused('unchanged');
    return { done: true, number: await keepVersion(trx, paper, text, note, by) };
  });
}

/** Makes one if the text is not the newest version's; false when there is no text. */
export async function ensureVersion(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  note: string,
  by: By,
): Promise<boolean> {
  const text = await textOf(trx, paper);
  if (!hasText(text)) return false;
  if (!(await isVersioned(trx, paper, text))) await keepVersion(trx, paper, text, note, by);
  return true;
}

/** Whether members read what the office has. */
export async function isUpToDate(trx: Kysely<unknown>, paper: Paper): Promise<boolean> {
  return isVersioned(trx, paper, await textOf(trx, paper));
}

/** The text as it is now; empty paragraphs do not count. */
export async function textOf(trx: Kysely<unknown>, paper: Paper): Promise<ReadParagraph[]> {
  const held = await listParagraphs(trx, paper.id);
  return held
    .filter(({ state, text }) => state === 'present' && text.trim() !== '')
    .map(({ id, kind, text, section }) => ({ id, kind, text, section }));
}

async function isVersioned(
  trx: Kysely<unknown>,
  paper: Paper,
  text: readonly ReadParagraph[],
): Promise<boolean> {
  const newest = await newestVersion(trx, paper.id);
  return (
    newest !== null &&
    newest.title === paper.title &&
    newest.lead === paper.lead &&
    isSameText(newest.paragraphs, text)
  );
}

async function keepVersion(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  text: readonly ReadParagraph[],
  note: string,
  { person, at }: By,
): Promise<number> {
  const number = (paper.version ?? 0) + 1;
  await sql`
    insert into advocacy.paper_version (paper_id, number, title, lead, paragraphs, note, made_by, made_at)
    values (${paper.id}::uuid, ${number}, ${paper.title}, ${paper.lead}, ${JSON.stringify(text)}::jsonb, ${note},
      ${person.personId}::uuid, ${at.toString()}::timestamptz)`.execute(trx);
  return number;
}
