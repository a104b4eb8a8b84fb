import { type Kysely, sql } from 'kysely';
import type { Finder } from '../../../platform/analysis/index.ts';
import { normReferenceLabel } from '../../norms/index.ts';
import { signOf } from '../named-norms.ts';
import { findPassages } from './passages.ts';
import type { Hit } from './result.ts';

/** Norms shown with a hit. */
const mostNorms = 12;

type Row = Omit<Hit, 'passage' | 'norms'> & {
  readonly texts: readonly string[];
  readonly norms: readonly {
    readonly law: string | null;
    readonly abbreviation: string | null;
    readonly section: string | null;
    readonly detail: string;
    readonly raw: string;
  }[];
};

/** The decisions of `ids` in this order. finder: marks the passages; null leaves them out, as files need none. */
export async function readHits(
  db: Kysely<unknown>,
  ids: readonly string[],
  finder: Finder | null,
): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select d.id, d.slug, c.id as "courtId", c.short_name as "courtShortName", d.chamber, d.date::text, d.type,
           array(select number from caselaw.file_number f where f.decision_id = d.id order by position) as "fileNumbers",
           d.ecli, d.title, coalesce(d.summary_de, d.summary_en, d.summary_plain) is not null as "hasSummary",
           d.leitsaetze <> '{}' as "hasLeitsatz", d.has_full_text as "hasFullText",
           d.cited_by_count as "citedByCount", ${finder ? texts : sql`'{}'::text[]`} as texts,
           coalesce((select jsonb_agg(to_jsonb(n)) from (${norms}) n), '[]') as norms
      from caselaw.decision d
      join caselaw.court c on c.id = d.court_id
     where d.id = any(${ids}::uuid[])`.execute(db);
  const passages = finder
    ? await findPassages(db, rows, finder)
    : new Map<string, Hit['passage']>();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [hitOf(row, passages.get(id) ?? [])] : [];
  });
}

/** The court's leading sentences, then what sums up. */
const texts = sql`
  array_remove(d.leitsaetze || array[d.summary_de, d.orientierungssatz, d.summary_en, d.summary_plain], null)`;

const norms = sql`
  select r.law, l.abbreviation, r.section, r.detail, r.raw
    from (select law_id as law, section, detail, min(raw) as raw,
                 bool_or(origin = 'listed') as listed, sum(occurrences) as occurrences
            from caselaw.norm_reference
           where decision_id = d.id
           group by 1, 2, 3
           order by listed desc, occurrences desc, 1, 2, 3
           limit ${sql.lit(mostNorms)}) r
    left join norms.law l on l.id = r.law
   order by r.listed desc, r.occurrences desc, 1, r.section, r.detail`;

function hitOf({ texts, norms, ...row }: Row, passage: Hit['passage']): Hit {
  return {
    ...row,
    passage,
    norms: norms.map(({ law, abbreviation, section, detail, raw }) => {
      if (law === null || abbreviation === null) return { label: raw, path: null };
      const reference = { law, abbreviation, section, detail, sign: signOf(raw), version: null };
      return {
        label: normReferenceLabel(reference),
        path: section === null ? `/${law}` : `/${law}/${section}`,
      };
    }),
  };
}
