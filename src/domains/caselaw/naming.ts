import { type Kysely, sql } from 'kysely';
import type { Naming } from '../norms/index.ts';
import { noFilters, pageSize } from './address.ts';
import { shortCitation } from './citing.ts';
import { headOf } from './heads.ts';
import { decisionPath, searchPath } from './paths.ts';
import type { DecisionHead } from './published-decision.ts';

/** So many decisions stand on a norm's page; the search shows all. */
const newest = 20;

/** How decisions name norms, for the norm index. */
export const naming: Naming = {
  countLaws: async (db) => {
    const { rows } = await sql<{ law: string; count: number }>`
      select law_id as law, count(*)::int as count
        from (select distinct law_id, decision_id
                from caselaw.norm_reference
               where law_id is not null) named
       group by law_id`.execute(db);
    return new Map(rows.map(({ law, count }) => [law, count]));
  },

  countSections: async (db, law) => {
    const { rows } = await sql<{ section: string; sign: '§' | 'Art.'; count: number }>`
      select section, case when bool_or(raw ilike 'art%') then 'Art.' else '§' end as sign,
             count(distinct decision_id)::int as count
        from caselaw.norm_reference
       where law_id = ${law} and section is not null
       group by section`.execute(db);
    return rows;
  },

  find: async (db, { law, section, version }, language) => {
    const path = [law, section, version].filter((part) => part !== null).join('/');
    const [counts, items] = await Promise.all([
      countVersions(db, law, section),
      findNewest(db, law, section, version),
    ]);
    const byVersion = new Map(
      counts.flatMap((row) => (row.version === null ? [] : [[row.version, row.count] as const])),
    );
    const all = counts.find((row) => row.version === null)?.count ?? 0;
    return {
      total: version === null ? all : (byVersion.get(version) ?? 0),
      byVersion,
      items: items.map((item) => ({
        href: decisionPath(language, item.slug),
        label: shortCitation(item),
        title: item.title,
        details: item.details,
      })),
      listHref: searchPath(language, {
        text: '',
        filters: { ...noFilters, norm: [path] },
        sort: 'newest',
        offset: 0,
        limit: pageSize,
      }),
    };
  },
};

/** One row per wording, and one with null for all decisions together. */
async function countVersions(db: Kysely<unknown>, law: string, section: string) {
  const { rows } = await sql<{ version: string | null; count: number }>`
    select version::text, count(distinct decision_id)::int as count
      from caselaw.norm_reference
     where law_id = ${law} and section = ${section}
     group by grouping sets ((version), ())
    having grouping(version) = 1 or version is not null`.execute(db);
  return rows;
}

async function findNewest(
  db: Kysely<unknown>,
  law: string,
  section: string,
  version: string | null,
) {
  const { rows } = await sql<DecisionHead & { details: string[] }>`
    select ${headOf('d', 'c')}, r.details
      from (
        select decision_id, array_agg(distinct detail order by detail)
               filter (where detail <> '') as details
          from caselaw.norm_reference
         where law_id = ${law} and section = ${section}
           and (${version}::date is null or version = ${version}::date)
         group by decision_id) r
      join caselaw.decision d on d.id = r.decision_id
      join caselaw.court c on c.id = d.court_id
     order by d.date desc, d.slug
     limit ${newest}`.execute(db);
  return rows.map((row) => ({ ...row, details: row.details ?? [] }));
}
