import { type Kysely, sql } from 'kysely';
import type { SignedIn } from '../../../platform/domain.ts';
import type { Verdict } from './comment.ts';
import type { PaperKindName } from './paper.ts';

/** What became of the comments of an organisation on one paper. */
export type OwnComments = {
  /** UUID of the paper. */
  readonly id: string;
  readonly kind: PaperKindName;
  readonly title: string;
  /** How many of each; open: without an answer. */
  readonly counts: Readonly<Record<Verdict | 'open', number>>;
};

/** Of more papers nobody remembers what she said. */
const most = 5;

/** Of the organisation for which somebody is signed in, the paper with the newest answer or comment first. */
export async function ownComments(
  trx: Kysely<unknown>,
  { organisationId }: Pick<SignedIn, 'organisationId'>,
): Promise<OwnComments[]> {
  const { rows } = await sql<OwnComments>`
    select p.id, p.kind, p.title,
           json_build_object('taken_up', count(*) filter (where c.verdict = 'taken_up'),
             'partly', count(*) filter (where c.verdict = 'partly'),
             'not_taken_up', count(*) filter (where c.verdict = 'not_taken_up'),
             'open', count(*) filter (where c.verdict is null)) as counts
      from advocacy.comment c join advocacy.paper p on p.id = c.paper_id
     where c.organisation_id = ${organisationId}::uuid and p.stage <> 'ended'
     group by p.id, p.kind, p.title
     order by max(coalesce(c.answered_at, c.made_at)) desc, p.id limit ${most}`.execute(trx);
  return rows;
}
