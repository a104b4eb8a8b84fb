import { type Kysely, sql } from 'kysely';
import { headAsJson, headOf } from './heads.ts';
import { findLinks } from './links.ts';
import type { Connection, DecisionHead, PublishedDecision } from './published-decision.ts';

export type Connections = Pick<
  PublishedDecision,
  'cites' | 'citedBy' | 'previous' | 'later' | 'treats' | 'treatedBy'
>;
type Edge = Connection & { readonly relation: 'cites' | 'previous' | 'later' };

/** Bounds the page of a decision that everyone cites; the full number stands beside the list. */
const maximumCitedBy = 100;

/** Every edge of the citation graph at one decision. */
export async function findConnections(db: Kysely<unknown>, id: string): Promise<Connections> {
  const [outgoing, citing, instances, links] = await Promise.all([
    findOutgoing(db, id),
    findIncoming(db, id, ['cites']),
    findIncoming(db, id, ['previous', 'later']),
    findLinks(db, id),
  ]);
  const of = (edges: readonly Edge[], relation: Edge['relation']) =>
    edges.filter((edge) => edge.relation === relation);
  return {
    cites: of(outgoing, 'cites'),
    citedBy: citing,
    previous: once([...of(outgoing, 'previous'), ...of(instances, 'later'), ...links.previous]),
    later: once([...of(outgoing, 'later'), ...of(instances, 'previous'), ...links.later]),
    treats: links.treats,
    treatedBy: links.treatedBy,
  };
}

async function findOutgoing(db: Kysely<unknown>, id: string): Promise<Edge[]> {
  const { rows } = await sql<Edge>`
    select e.relation, e.raw, e.normalised, e.status, e.paragraphs, e.depth,
           ${headAsJson('d', 'c')} as decision
      from caselaw.citation e
      left join caselaw.decision d on d.id = e.cited_id
      left join caselaw.court c on c.id = d.court_id
     where e.citing_id = ${id}
     order by d.id is null, e.depth desc, d.date desc, e.normalised`.execute(db);
  return rows;
}

async function findIncoming(
  db: Kysely<unknown>,
  id: string,
  relations: readonly Edge['relation'][],
): Promise<Edge[]> {
  const { rows } = await sql<Omit<Edge, 'decision'> & DecisionHead>`
    select e.relation, e.raw, e.normalised, e.status, e.paragraphs, e.depth, ${headOf('d', 'c')}
      from caselaw.citation e
      join caselaw.decision d on d.id = e.citing_id
      join caselaw.court c on c.id = d.court_id
     where e.cited_id = ${id} and e.relation = any(${relations})
     order by d.date desc, d.slug
     limit ${maximumCitedBy}`.execute(db);
  return rows.map(({ relation, raw, normalised, status, paragraphs, depth, ...decision }) => ({
    ...{ relation, raw, normalised, status, paragraphs, depth },
    decision,
  }));
}

/** Both ends may name the same instance. */
function once(edges: readonly Connection[]): Connection[] {
  const seen = new Set<string>();
  return edges.filter((edge) => {
    const key = edge.decision?.slug ?? edge.normalised;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
