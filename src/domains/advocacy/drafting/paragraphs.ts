import { type Kysely, sql } from 'kysely';
import { act } from './act.ts';
import { type LockedPaper, mostParagraphs } from './paper.ts';
import type { By } from './papers.ts';
import type { NewParagraph, Paragraph } from './paragraph.ts';
import { isFor, type Outcome, refused } from './stages.ts';

/** Of the text as it is now, removed ones among them, in order; nobody but the office sees any. */
export async function listParagraphs(trx: Kysely<unknown>, paperId: string): Promise<Paragraph[]> {
  const { rows } = await sql<Paragraph>`
    select id, kind, text, section, state, revision from advocacy.paragraph
     where paper_id = ${paperId}::uuid order by position, id`.execute(trx);
  return rows;
}

type Place = {
  /** UUID of the one before it; null: at the end. */
  readonly after: string | null;
  readonly section: string | null;
};

export function addParagraph(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  { kind, text, ...place }: Place & NewParagraph,
  by: By,
): Promise<Outcome<{ readonly id: string }>> {
  return addParagraphs(trx, paper, { ...place, parts: [{ kind, text }] }, by);
}

/**
 * One after the other, all or none; answers the id of the first. The same ones again at the same place change nothing: a
 * form that was sent twice.
 */
export function addParagraphs(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  { after, section, parts }: Place & { readonly parts: readonly NewParagraph[] },
  by: By,
): Promise<Outcome<{ readonly id: string }>> {
  const what = { by, paperId: paper.id, action: 'paragraph', verb: 'create' } as const;
  return act<{ readonly id: string }>(trx, what, async () => {
    if (!isFor(paper, 'edit')) return refused('stage');
    const held = await listParagraphs(trx, paper.id);
    const before = held.findIndex(({ id }) => id === after);
    const start = before < 0 ? held.length : before + 1;
    const there = held.slice(before < 0 ? Math.max(0, start - parts.length) : start);
    const [same] = there;
    if (same && parts.every((part, index) => isUntouched(there[index], part)))
      return { done: true, id: same.id };
    if (held.length + parts.length > mostParagraphs) return refused('too_many');
    const added: string[] = [];
    for (const { kind, text } of parts) {
      const { rows } = await sql<{ id: string }>`
        insert into advocacy.paragraph (paper_id, position, kind, text, section, changed_by, changed_at)
        values (${paper.id}::uuid, ${start + added.length + 1}, ${kind}, ${text}, ${section},
          ${by.person.personId}::uuid, ${by.at.toString()}::timestamptz)
        returning id`.execute(trx);
      added.push(rows[0]!.id);
    }
    const ids = held.map(({ id }) => id);
    await order(trx, paper, [...ids.slice(0, start), ...added, ...ids.slice(start)], by);
    return { done: true, id: added[0]! };
  });
}

/** Whether a paragraph stands as it was added. */
function isUntouched(held: Paragraph | undefined, { kind, text }: NewParagraph): boolean {
  return (
    held?.state === 'present' && held.revision === 1 && held.kind === kind && held.text === text
  );
}

type SavedParagraph = Pick<Paragraph, 'id' | 'kind' | 'text' | 'revision'>;

/**
 * 'conflict' when somebody saved this paragraph since `revision`, or removed it; others may change meanwhile. The same
 * text again changes nothing.
 */
export function saveParagraph(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  { id, kind, text, revision }: SavedParagraph,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'paragraph', verb: 'change' } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'edit')) return refused('stage');
    const held = await paragraphOf(trx, paper, id);
    if (!held) return refused('gone');
    if (held.state === 'present' && held.text === text && held.kind === kind) return { done: true };
    if (held.state === 'removed' || held.revision !== revision) return refused('conflict');
    await change(trx, id, sql`kind = ${kind}, text = ${text}`, by);
    await touch(trx, paper, by);
    return { done: true };
  });
}

/** Takes it out of the text, or puts it in again. Its row stays, because comments name it. */
export function setParagraphState(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  id: string,
  state: Paragraph['state'],
  by: By,
): Promise<Outcome<object>> {
  const verb = state === 'removed' ? 'remove' : 'change';
  const what = { by, paperId: paper.id, action: 'paragraph', verb } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'edit')) return refused('stage');
    const held = await paragraphOf(trx, paper, id);
    if (!held) return refused('gone');
    if (held.state === state) return { done: true };
    await change(trx, id, sql`state = ${state}`, by);
    await touch(trx, paper, by);
    return { done: true };
  });
}

/** Past the next one that is in the text. At the end of the way nothing changes. */
export function moveParagraph(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  id: string,
  way: 'up' | 'down',
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'paragraph', verb: 'change' } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'edit')) return refused('stage');
    const held = await listParagraphs(trx, paper.id);
    if (!held.some((one) => one.id === id)) return refused('gone');
    const present = held.filter((one) => one.state === 'present' || one.id === id);
    const index = present.findIndex((one) => one.id === id);
    const other = present[index + (way === 'up' ? -1 : 1)];
    if (!other) return { done: true };
    const rest = held.map((one) => one.id).filter((one) => one !== id);
    const place = rest.indexOf(other.id) + (way === 'up' ? 0 : 1);
    await order(trx, paper, [...rest.slice(0, place), id, ...rest.slice(place)], by);
    return { done: true };
  });
}

async function paragraphOf(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  id: string,
): Promise<Paragraph | null> {
  const held = await listParagraphs(trx, paper.id);
  return held.find((one) => one.id === id) ?? null;
}

async function change(
  trx: Kysely<unknown>,
  id: string,
  values: ReturnType<typeof sql>,
  { person, at }: By,
): Promise<void> {
  await sql`
    update advocacy.paragraph set ${values}, revision = revision + 1, changed_by = ${person.personId}::uuid,
           changed_at = ${at.toString()}::timestamptz
     where id = ${id}::uuid`.execute(trx);
}

async function order(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  ids: readonly string[],
  by: By,
): Promise<void> {
  await sql`
    update advocacy.paragraph p set position = place.nth
      from unnest(${ids}::uuid[]) with ordinality as place (id, nth)
     where p.id = place.id and p.paper_id = ${paper.id}::uuid and p.position <> place.nth`.execute(
    trx,
  );
  await touch(trx, paper, by);
}

async function touch(trx: Kysely<unknown>, paper: LockedPaper, { at }: By): Promise<void> {
  await sql`
    update advocacy.paper set changed_at = ${at.toString()}::timestamptz where id = ${paper.id}::uuid`.execute(
    trx,
  );
}
