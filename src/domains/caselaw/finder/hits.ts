import { type Kysely, sql } from 'kysely';
import { normReferenceLabel } from '../../norms/index.ts';
import { signOf } from '../named-norms.ts';
import type { Hit } from '../search/result.ts';
import { bestPassage } from './passage.ts';

/** Bounds what one page of hits reads of full texts. */
const mostParagraphs = 120;
const shownNorms = 12;

type Row = Omit<Hit, 'passage' | 'norms'> & {
  texts: (string | null)[];
  paragraphs: string[];
  norms: {
    law: string | null;
    abbreviation: string | null;
    section: string | null;
    detail: string;
    raw: string;
  }[];
};

/** The decisions of `ids` in this order, each with the passage that shows why it was found. */
export async function readHits(
  db: Kysely<unknown>,
  ids: readonly string[],
  highlights: ReadonlyMap<string, boolean>,
): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select d.id, d.slug, c.id as "courtId", c.short_name as "courtShortName", d.chamber, d.date::text, d.type,
           array(select f.number from caselaw.file_number f where f.decision_id = d.id order by f.position) as "fileNumbers",
           d.ecli, d.title, d.summary_de is not null or d.summary_en is not null as "hasSummary",
           cardinality(d.leitsaetze) > 0 as "hasLeitsatz", d.has_full_text as "hasFullText",
           d.cited_by_count as "citedByCount",
           array[d.summary_de, d.orientierungssatz, d.summary_en] || d.leitsaetze as texts,
           array(select p.body from caselaw.paragraph p
                  where p.decision_id = d.id and not p.heading and ${highlights.size > 0}
                  order by p.position limit ${mostParagraphs}) as paragraphs,
           coalesce((select jsonb_agg(to_jsonb(n))
                       from (select r.law_id as law, l.abbreviation, r.section, r.detail, min(r.raw) as raw
                               from caselaw.norm_reference r
                               left join norms.law l on l.id = r.law_id
                              where r.decision_id = d.id
                              group by 1, 2, 3, 4
                              order by min(r.origin), max(r.occurrences) desc, r.section, r.detail
                              limit ${shownNorms}) n), '[]') as norms
      from caselaw.decision d
      join caselaw.court c on c.id = d.court_id
     where d.id = any(${ids}::uuid[])`.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [hitOf(row, highlights)] : [];
  });
}

function hitOf(
  { texts, paragraphs, norms, ...row }: Row,
  highlights: ReadonlyMap<string, boolean>,
): Hit {
  const told = texts.filter((text): text is string => Boolean(text));
  return {
    ...row,
    passage: bestPassage([...told, ...paragraphs], highlights),
    norms: norms.map(({ law, abbreviation, section, detail, raw }) => ({
      label:
        law && abbreviation
          ? normReferenceLabel({
              law,
              abbreviation,
              section,
              detail,
              sign: signOf(raw),
              version: null,
            })
          : raw,
      path: law && abbreviation && section ? `/${law}/${section}` : null,
    })),
  };
}
