import { type Kysely, sql } from 'kysely';
import { act } from './act.ts';
import { type Comment, isBy, paragraphIn, type Remark, type Verdict } from './comment.ts';
import type { LockedPaper } from './paper.ts';
import type { By } from './papers.ts';
import { isFor, type Outcome, refused, takesComments } from './stages.ts';
import { listVersions, newestVersion } from './versions.ts';

/** On every version, oldest first. */
export async function listComments(trx: Kysely<unknown>, paperId: string): Promise<Comment[]> {
  const { rows } = await sql<Comment & { answer: { at: string } | null }>`
    select c.id, c.paragraph_id as "paragraphId", c.version, c.organisation_id as "organisationId",
           o.name as "organisationName", c.person_id as "personId", c.person_name as "personName", c.text,
           c.made_at as "madeAt",
           case when c.verdict is not null then
             json_build_object('verdict', c.verdict, 'reason', c.reason, 'at', c.answered_at) end as answer
      from advocacy.comment c left join accounts.organisation o on o.id = c.organisation_id
     where c.paper_id = ${paperId}::uuid order by c.made_at, c.id`.execute(trx);
  return rows.map((row) => ({
    ...row,
    answer: row.answer && { ...row.answer, at: new Date(row.answer.at) },
  }));
}

/** On every version. */
export async function listRemarks(trx: Kysely<unknown>, paperId: string): Promise<Remark[]> {
  const { rows } = await sql<Remark>`
    select r.organisation_id as "organisationId", o.name as "organisationName", r.version
      from advocacy.no_remark r join accounts.organisation o on o.id = r.organisation_id
     where r.paper_id = ${paperId}::uuid order by o.name collate "de-x-icu", r.version`.execute(
    trx,
  );
  return rows;
}

type NewComment = {
  readonly paragraphId: string;
  /** That its writer read. */
  readonly version: number;
  readonly text: string;
};

/**
 * For the organisation of whoever writes. 'gone' and 'changed' when a newer version has the paragraph no more or has it
 * otherwise: she reads it first. The same words of the same person again change nothing.
 */
export function addComment(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  { paragraphId, version, text }: NewComment,
  by: By,
): Promise<Outcome<{ readonly paragraphId: string }>> {
  const what = { by, paperId: paper.id, action: 'comment', verb: 'create' } as const;
  return act<{ readonly paragraphId: string }>(trx, what, async () => {
    if (!takesComments(paper, by.at)) return refused('late');
    const versions = await listVersions(trx, paper.id);
    const [newest] = versions;
    const paragraph = newest && paragraphIn([newest], paragraphId);
    if (!newest || !paragraph) return refused('gone');
    const read = versions.filter(({ number }) => number === version);
    if (paragraphIn(read, paragraphId)?.text !== paragraph.text) return refused('changed');
    const { personId, name, organisationId } = by.person;
    await sql`
      insert into advocacy.comment (paper_id, paragraph_id, version, organisation_id, person_id, person_name, text, made_at)
      select ${paper.id}::uuid, ${paragraphId}::uuid, ${newest.number}, ${organisationId}::uuid, ${personId}::uuid,
             ${name}, ${text}, ${by.at.toString()}::timestamptz
       where not exists (select from advocacy.comment c
         where c.paragraph_id = ${paragraphId}::uuid and c.version = ${newest.number}
           and c.person_id = ${personId}::uuid and c.text = ${text})`.execute(trx);
    return { done: true, paragraphId };
  });
}

/**
 * The comment goes for good. 'late' and 'answered' when it stays; 'not_own' when it is not of this person for this
 * organisation. What is not there any more, or never was, changes nothing.
 */
export function takeBackComment(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  commentId: string,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'comment', verb: 'remove' } as const;
  return act(trx, what, async () => {
    if (!takesComments(paper, by.at)) return refused('late');
    const held = (await listComments(trx, paper.id)).find(({ id }) => id === commentId);
    if (!held) return { done: true };
    if (!isBy(by.person, held)) return refused('not_own');
    if (held.answer) return refused('answered');
    await sql`delete from advocacy.comment where id = ${commentId}::uuid`.execute(trx);
    return { done: true };
  });
}

/** "Keine Anmerkung" of an organisation to a version; a second time changes nothing. */
export function sayNoRemark(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  version: number,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'no_remark', verb: 'create' } as const;
  return act(trx, what, async () => {
    if (!takesComments(paper, by.at)) return refused('late');
    if ((await newestVersion(trx, paper.id))?.number !== version) return refused('version');
    const { personId, name, organisationId } = by.person;
    await sql`
      insert into advocacy.no_remark (paper_id, version, organisation_id, person_id, person_name, made_at)
      values (${paper.id}::uuid, ${version}, ${organisationId}::uuid, ${personId}::uuid, ${name},
        ${by.at.toString()}::timestamptz)
      on conflict do nothing`.execute(trx);
    return { done: true };
  });
}

type NewAnswer = {
  readonly commentId: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** When the answer was given that its writer saw, in milliseconds since 1970; null: there was none. */
  readonly seen: number | null;
};

/** What became of a comment. 'conflict' when somebody else answered meanwhile; the same answer again changes nothing. */
export function answerComment(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  { commentId, verdict, reason, seen }: NewAnswer,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'comment_answer', verb: 'create' } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'answer')) return refused('stage');
    const held = (await listComments(trx, paper.id)).find(({ id }) => id === commentId);
    if (!held) return refused('gone');
    if (held.answer?.verdict === verdict && held.answer.reason === reason) return { done: true };
    if ((held.answer?.at.getTime() ?? null) !== seen) return refused('conflict');
    await sql`
      update advocacy.comment set verdict = ${verdict}, reason = ${reason},
             answered_by = ${by.person.personId}::uuid, answered_at = ${by.at.toString()}::timestamptz
       where id = ${commentId}::uuid`.execute(trx);
    return { done: true };
  });
}
