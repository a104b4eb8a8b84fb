import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { EvidenceEnd, FoundEnd } from '../../platform/domain.ts';
import { formatDate, type Language } from '../../platform/i18n/index.ts';
import { citation } from './citing.ts';
import { headOf } from './heads.ts';
import { decisionPath } from './paths.ts';
import type { DecisionHead, PublishedDecision } from './published-decision.ts';
import { sourceName } from './source-name.ts';

/** Decisions, by the last part of their address. */
export const decisionEnd: EvidenceEnd = {
  kind: 'decision',
  label: { de: 'Entscheidung', en: 'Decision' },
  idAt: (path) => /^rechtsprechung\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(path)?.[1] ?? null,
  find: async (db, ids, language) =>
    new Map(
      (await select(db, sql`d.slug = any(${ids}::text[])`, ids.length)).map((one) => [
        one.slug,
        found(one, language),
      ]),
    ),
  search: async (db, text, _language, limit) => {
    const name = sql`concat_ws(' ', d.slug, c.short_name, d.title, array_to_string(array(
      select f.number from caselaw.file_number f where f.decision_id = d.id), ' '))`;
    const rows = await select(db, sql`strpos(lower(${name}), lower(${text})) > 0`, limit);
    return rows.map((one) => ({ id: one.slug, title: citation(one) }));
  },
};

type Row = DecisionHead &
  Pick<
    PublishedDecision,
    'summaryDe' | 'summaryEn' | 'source' | 'sourceUrl' | 'checked' | 'legallyChecked'
  >;

function found(one: Row, language: Language): FoundEnd {
  const cite = citation(one);
  const isEnglish = language === 'en' && one.summaryEn !== null;
  return {
    title: one.title ? `${cite}: ${one.title}` : cite,
    href: decisionPath(language, one.slug),
    state: 'public',
    note: null,
    detail: isEnglish ? one.summaryEn : one.summaryDe,
    detailLang: isEnglish ? 'en' : 'de',
    cite,
    verified: one.checked !== null || one.legallyChecked !== null,
    source: sourceName(one.source),
    sourceUrl: one.sourceUrl,
    // As the citation has it: courts are cited in German on every page.
    dated: formatDate(one.date, 'de'),
  };
}

async function select(
  db: Kysely<unknown>,
  where: RawBuilder<unknown>,
  limit: number,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select ${headOf('d', 'c')}, d.summary_de as "summaryDe", d.summary_en as "summaryEn",
        d.source, d.source_url as "sourceUrl", d.checked::text,
        d.legally_checked::text as "legallyChecked"
      from caselaw.decision d join caselaw.court c on c.id = d.court_id
     where ${where} order by d.date desc, d.slug limit ${limit}`.execute(db);
  return rows;
}
