import { type Kysely, sql } from 'kysely';
import type { Treatment } from './decision.ts';
import { headAsJson } from './heads.ts';
import type { Connection, DecisionHead, TreatmentEdge } from './published-decision.ts';

type Links = {
  readonly previous: readonly Connection[];
  readonly later: readonly Connection[];
  readonly treats: readonly TreatmentEdge[];
  readonly treatedBy: readonly TreatmentEdge[];
};
type Row = {
  readonly isOutgoing: boolean;
  readonly relation: Treatment | 'next';
  readonly raw: string;
  readonly normalised: string;
  readonly place: string;
  readonly status: Connection['status'];
  readonly decision: DecisionHead | null;
};

/** What the desk says of a decision beside others, and of others beside it. */
export async function findLinks(db: Kysely<unknown>, id: string): Promise<Links> {
  const { rows } = await sql<Row>`
    select l.citing_id = ${id} as "isOutgoing", l.relation, l.raw, l.normalised, l.place, l.status,
           ${headAsJson('d', 'c')} as decision
      from caselaw.link l
      left join caselaw.decision d on d.id = case l.citing_id when ${id} then l.cited_id else l.citing_id end
      left join caselaw.court c on c.id = d.court_id
     where l.citing_id = ${id} or l.cited_id = ${id}
     order by l.position, d.date desc, d.slug`.execute(db);
  const outgoing = rows.filter((row) => row.isOutgoing);
  const incoming = rows.filter((row) => !row.isOutgoing);
  return {
    previous: incoming.flatMap(asConnection),
    later: outgoing.flatMap(asConnection),
    treats: outgoing.flatMap(asTreatment),
    treatedBy: incoming.flatMap(asTreatment),
  };
}

function asConnection({ relation, raw, normalised, status, decision }: Row): Connection[] {
  if (relation !== 'next') return [];
  return [{ raw, normalised, status, decision, paragraphs: [], depth: 1 }];
}

function asTreatment({ relation, raw, place, status, decision }: Row): TreatmentEdge[] {
  return relation === 'next' ? [] : [{ relation, raw, place, status, decision }];
}
