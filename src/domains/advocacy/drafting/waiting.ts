import { type Kysely, sql } from 'kysely';
import { hasRole } from '../../../core/accounts/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import type { PaperKindName } from './paper.ts';
import type { By } from './papers.ts';
import { editsPapers } from './place.ts';

/** comment, vote, sign: of a member. answer … hand_over: of the office. */
export type Task = 'comment' | 'vote' | 'sign' | 'answer' | 'close' | 'count' | 'hand_over';

export type WaitingTask = {
  readonly id: string;
  readonly kind: PaperKindName;
  readonly title: string;
  readonly task: Task;
  /** The first moment after the deadline; null: none. */
  readonly until: Date | null;
};

/** What is for somebody to do with papers, the most urgent first. */
export async function waitingTasks(trx: Kysely<unknown>, by: By): Promise<WaitingTask[]> {
  return [
    ...(await forMember(trx, by)),
    ...(editsPapers(by.person) ? await forOffice(trx, by) : []),
  ];
}

async function forMember(trx: Kysely<unknown>, { person, at }: By): Promise<WaitingTask[]> {
  const now = at.toString();
  const { rows } = await sql<WaitingTask>`
    with newest as (select paper_id, max(number) as number from advocacy.paper_version group by 1)
    select p.id, p.kind, p.title, 'comment' as task, p.comments_until as until
      from advocacy.paper p join newest n on n.paper_id = p.id
     where ${person.organisationKind !== 'office'} and p.stage = 'comments' and p.comments_until > ${now}::timestamptz
       and not exists (select from advocacy.comment c where c.paper_id = p.id and c.version = n.number
         and c.organisation_id = ${person.organisationId}::uuid)
       and not exists (select from advocacy.no_remark r where r.paper_id = p.id and r.version = n.number
         and r.organisation_id = ${person.organisationId}::uuid)
    union all
    select p.id, p.kind, p.title, 'vote', b.closes_at
      from advocacy.paper p join advocacy.ballot b on b.paper_id = p.id and b.closed_at is null
      join advocacy.elector e on e.ballot_id = b.id and e.elector = case b.electorate when 'board'
        then ${person.personId}::uuid else ${leads(person) ? person.organisationId : null}::uuid end
     where b.closes_at > ${now}::timestamptz
       and not exists (select from advocacy.vote v where v.ballot_id = b.id and v.elector = e.elector)
    union all
    select p.id, p.kind, p.title, 'sign', p.signing_until
      from advocacy.paper p join newest n on n.paper_id = p.id
     where ${leads(person)} and p.stage = 'signing' and p.signing_until > ${now}::timestamptz
       and not exists (select from advocacy.sign_off s where s.paper_id = p.id and s.version = n.number
         and s.organisation_id = ${person.organisationId}::uuid)
     order by until, title, id`.execute(trx);
  return rows;
}

/** Whoever signs and votes for an organisation. */
export function leads(person: SignedIn): boolean {
  return hasRole(person, 'centre_lead');
}

async function forOffice(trx: Kysely<unknown>, { at }: By): Promise<WaitingTask[]> {
  const now = at.toString();
  const { rows } = await sql<WaitingTask>`
    select p.id, p.kind, p.title, 'answer' as task, null::timestamptz as until from advocacy.paper p
     where p.stage in ('comments', 'revision', 'ballot', 'signing')
       and exists (select from advocacy.comment c where c.paper_id = p.id and c.verdict is null)
    union all
    select p.id, p.kind, p.title, 'close', p.comments_until from advocacy.paper p
     where p.stage = 'comments' and p.comments_until <= ${now}::timestamptz
    union all
    select p.id, p.kind, p.title, 'close', p.signing_until from advocacy.paper p
     where p.stage = 'signing' and p.signing_until <= ${now}::timestamptz
    union all
    select p.id, p.kind, p.title, 'count', b.closes_at
      from advocacy.paper p join advocacy.ballot b on b.paper_id = p.id and b.closed_at is null
     where b.closes_at <= ${now}::timestamptz
        or not exists (select from advocacy.elector e where e.ballot_id = b.id and not exists
          (select from advocacy.vote v where v.ballot_id = b.id and v.elector = e.elector))
    union all
    select p.id, p.kind, p.title, 'hand_over', null::timestamptz from advocacy.paper p where p.stage = 'agreed'
     order by until nulls last, title, id`.execute(trx);
  return rows;
}
