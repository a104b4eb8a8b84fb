import { type Kysely, sql } from 'kysely';
import { detailsOf, mark } from './marks.ts';
import { Vector } from './vector.ts';

/** One tier until the stock outgrows 50,000 (../shared/research/database.md 2.4). */
export const tier = 1;

/** Bounds the memory of one batch: full texts run to hundreds of kilobytes. */
const batch = 200;

/**
 * Puts decisions into the search, or brings them up to date there. `db` is the owner's. Ends with what is stored:
 * the same decision twice is one row.
 */
export async function indexDecisions(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += batch)
    await indexBatch(db, ids.slice(start, start + batch));
}

async function indexBatch(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  const rows = await readRows(db, ids);
  if (rows.length === 0) return;
  const spellings = new Map<string, string>();
  const documents = rows.map((row) => ({
    ...facts(row),
    tsv: vectorOf(row, spellings).toString(),
  }));
  await sql`
    insert into caselaw.finder_doc
      (tier, id, court_id, level, year, type, area, forms, norms, has, date, cited_by, srank, tsv)
    select ${tier}, id, court_id, level, year, type, area, forms, norms, has, date, cited_by, srank, tsv::tsvector
      from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as doc
           (id uuid, court_id text, level text, year text, type text, area text, forms text[], norms text[],
            has text[], date date, cited_by int, srank real, tsv text)
    on conflict (tier, id) do update set
      court_id = excluded.court_id, level = excluded.level, year = excluded.year, type = excluded.type,
      area = excluded.area, forms = excluded.forms, norms = excluded.norms, has = excluded.has,
      date = excluded.date, cited_by = excluded.cited_by, srank = excluded.srank, tsv = excluded.tsv`.execute(
    db,
  );
  await sql`
    insert into caselaw.finder_term (lexeme, spelling)
    select * from unnest(${[...spellings.keys()]}::text[], ${[...spellings.values()]}::text[])
    on conflict do nothing`.execute(db);
}

type Row = {
  id: string;
  court_id: string;
  court_names: string[];
  level: string;
  date: string;
  type: string;
  area: string | null;
  topic: string | null;
  forms: string[];
  cited_by: number;
  title: string | null;
  keywords: string[];
  leitsaetze: string[];
  orientierungssatz: string | null;
  summaries: (string | null)[];
  ecli: string | null;
  has_full_text: boolean;
  file_numbers: string[];
  norms: { law: string; section: string; detail: string; version: string | null }[];
  paragraphs: string[];
};

async function readRows(db: Kysely<unknown>, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select d.id, d.court_id, array[c.id, c.name, c.short_name, c.type, coalesce(c.place, '')] as court_names,
           c.level::text, d.date::text, d.type, d.area, d.topic, d.forms, d.cited_by_count as cited_by, d.title,
           d.keywords, d.leitsaetze, d.orientierungssatz, array[d.summary_de, d.summary_en] as summaries, d.ecli,
           d.has_full_text,
           array(select f.number from caselaw.file_number f where f.decision_id = d.id order by f.position) as file_numbers,
           coalesce((select jsonb_agg(distinct jsonb_build_object(
                        'law', n.law_id, 'section', n.section, 'detail', n.detail, 'version', n.version))
                       from caselaw.norm_reference n
                      where n.decision_id = d.id and n.law_id is not null and n.section is not null), '[]') as norms,
           array(select p.body from caselaw.paragraph p where p.decision_id = d.id order by p.position) as paragraphs
      from caselaw.decision d
      join caselaw.court c on c.id = d.court_id
     where d.id = any(${ids}::uuid[])`.execute(db);
  return rows;
}

function facts(row: Row) {
  const year = row.date.slice(0, 4);
  const summarised = row.summaries.some(Boolean);
  return {
    id: row.id,
    court_id: row.court_id,
    level: row.level,
    year,
    type: row.type,
    area: row.area ?? 'none',
    forms: row.forms.length > 0 ? row.forms : ['none'],
    norms: [...new Set(row.norms.flatMap(pathsOf))],
    has: [...(summarised ? ['summary'] : []), ...(row.has_full_text ? ['full_text'] : [])],
    date: row.date,
    cited_by: row.cited_by,
    srank: staticRank(row, Number(year), summarised),
  };
}

function pathsOf(norm: Row['norms'][number]): string[] {
  const path = `${norm.law}/${norm.section}`;
  return norm.version ? [path, `${path}/${norm.version}`] : [path];
}

/** From 0 to about 3: this database is about trafficking and exploitation, so the subject counts most. */
function staticRank(row: Row, year: number, summarised: boolean): number {
  const subject = row.topic === 'core' ? 1.2 : row.topic === 'related' ? 0.5 : 0;
  const court = Number(row.level) * 0.12;
  const age = Math.max(0, Math.min(1, (year - 1990) / 40)) * 0.4;
  const cited = Math.log10(1 + row.cited_by) * 0.3;
  const told = (row.leitsaetze.length > 0 ? 0.15 : 0) + (summarised ? 0.25 : 0);
  return subject + court + age + cited + told;
}

function vectorOf(row: Row, spellings: Map<string, string>): Vector {
  const vector = new Vector(spellings);
  for (const text of [row.title, ...row.keywords, ...row.file_numbers]) vector.add(text, 'A');
  for (const text of [...row.leitsaetze, row.orientierungssatz, ...row.summaries])
    vector.add(text, 'B');
  for (const text of row.paragraphs) vector.add(text, 'C');
  for (const number of row.file_numbers) vector.mark(mark.fileNumber(number));
  if (row.ecli) vector.mark(mark.ecli(row.ecli));
  for (const name of row.court_names) if (name) vector.mark(mark.court(name));
  vector.mark(mark.year(row.date.slice(0, 4)));
  for (const { law, section, detail, version } of row.norms) {
    vector.mark(mark.norm(law, section));
    if (version) vector.mark(mark.version(law, section, version));
    for (const unit of detailsOf(detail)) vector.mark(mark.detail(law, section, unit));
  }
  return vector;
}
