import { type Kysely, sql } from 'kysely';
import type { Language } from '../../platform/i18n/index.ts';
import { fileNumberText } from './citing.ts';
import { headOf } from './heads.ts';
import { decisionPath } from './paths.ts';
import type { DecisionHead } from './published-decision.ts';

/** What the start page shows of the case law. */
type Overview = {
  readonly counts: {
    readonly decisions: number;
    readonly courts: number;
    /** Sections and articles that decisions here name. */
    readonly norms: number;
  };
  /** Newest first. */
  readonly newest: readonly {
    readonly title: string | null;
    /** "BGH, Beschluss, 2 StR 87/22": without the date, which stands beside it. */
    readonly courtLine: string;
    readonly date: string;
    readonly href: string;
  }[];
};

const shown = 4;

/** Counts, and the newest decisions on trafficking and exploitation themselves, for the start page. */
export async function overview(db: Kysely<unknown>, language: Language): Promise<Overview> {
  const [counts, newest] = await Promise.all([count(db), findNewest(db)]);
  return {
    counts,
    newest: newest.map((head) => ({
      title: head.title,
      courtLine: `${head.court}, ${head.type}, ${fileNumberText(head.fileNumbers)}`,
      date: head.date,
      href: decisionPath(language, head.slug),
    })),
  };
}

async function count(db: Kysely<unknown>): Promise<Overview['counts']> {
  const { rows } = await sql<Overview['counts']>`
    select (select count(*)::int from caselaw.decision) as decisions,
           (select count(*)::int from caselaw.court c
             where exists (select from caselaw.decision d where d.court_id = c.id)) as courts,
           (select count(*)::int
              from (select distinct law_id, section
                      from caselaw.norm_reference
                     where law_id is not null and section is not null) named) as norms`.execute(db);
  return rows[0] ?? { decisions: 0, courts: 0, norms: 0 };
}

async function findNewest(db: Kysely<unknown>): Promise<DecisionHead[]> {
  const { rows } = await sql<DecisionHead>`
    select ${headOf('d', 'c')}
      from caselaw.decision d
      join caselaw.court c on c.id = d.court_id
     where d.topic = 'core'
     order by d.date desc, d.slug
     limit ${shown}`.execute(db);
  return rows;
}
