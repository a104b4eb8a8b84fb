import { type Kysely, sql } from 'kysely';
import { hasRole } from '../../../core/accounts/index.ts';
import { act } from './act.ts';
import type { LockedPaper } from './paper.ts';
import type { By } from './papers.ts';
import { isFor, isOver, type Outcome, refused } from './stages.ts';

/** That an organisation signs a version. */
export type SignOff = {
  readonly organisationId: string;
  readonly organisationName: string;
  /** Whether it may be named in what is published. */
  readonly named: boolean;
  /** '': has left. */
  readonly personName: string;
  readonly madeAt: Date;
};

/** By organisation. */
export async function listSignOffs(
  trx: Kysely<unknown>,
  paperId: string,
  version: number,
): Promise<SignOff[]> {
  const { rows } = await sql<SignOff>`
    select s.organisation_id as "organisationId", o.name as "organisationName", s.named,
           s.person_name as "personName", s.made_at as "madeAt"
      from advocacy.sign_off s join accounts.organisation o on o.id = s.organisation_id
     where s.paper_id = ${paperId}::uuid and s.version = ${version}
     order by o.name collate "de-x-icu", o.id`.execute(trx);
  return rows;
}

/** For the organisation of whoever leads it, the office apart; once, and it cannot be changed. */
export function sign(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  { version, named }: { readonly version: number; readonly named: boolean },
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'sign_off', verb: 'create' } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'sign')) return refused('stage');
    if (paper.stage === 'signing' && isOver(paper.signingUntil, by.at)) return refused('late');
    if (paper.version !== version) return refused('version');
    if (!hasRole(by.person, 'centre_lead')) return refused('not_elector');
    const { personId, name, organisationId } = by.person;
    const { numAffectedRows } = await sql`
      insert into advocacy.sign_off (paper_id, version, organisation_id, named, person_id, person_name, made_at)
      values (${paper.id}::uuid, ${version}, ${organisationId}::uuid, ${named}, ${personId}::uuid, ${name},
        ${by.at.toString()}::timestamptz)
      on conflict do nothing`.execute(trx);
    return numAffectedRows === 1n ? { done: true } : refused('signed');
  });
}
