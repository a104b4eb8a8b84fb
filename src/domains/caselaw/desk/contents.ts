import { type Kysely, sql } from 'kysely';
import type { Content, Row } from '../../../platform/editable.ts';
import type { Paragraph, PerpetratorGroup, VictimGroup } from '../decision.ts';
import { toText } from '../intake/paragraphs.ts';
import type { Entered } from './entered.ts';
import { instanceParts } from './instance.ts';

type Stored = Omit<Entered, 'text' | 'previous' | 'later' | 'treatments'> & {
  readonly paragraphs: readonly Paragraph[];
  readonly instances: readonly { relation: string; raw: string; key: string | null }[];
  readonly treatments: readonly { relation: string; decision: string; where: string }[];
};

/** What is public of a decision as the form holds it; null when there is none with this id. */
export async function readContent(db: Kysely<unknown>, id: string): Promise<Content | null> {
  const { rows } = await sql<Stored>`
    select c.short_name as court, d.chamber, d.type, d.date::text, d.ecli, d.area, d.final, d.title, d.leitsaetze,
           d.orientierungssatz, d.keywords, d.summary_de as "summaryDe", d.summary_en as "summaryEn",
           d.summary_plain as "summaryPlain", d.practice_note as "practiceNote", d.reasoning, d.topic, d.forms, d.acts,
           d.means, d.purposes, d.sector, d.victims, d.perpetrators, d.outcome, d.basis, d.source,
           d.source_url as "sourceUrl", d.licence, d.published_elsewhere as "publishedElsewhere",
           array(select number from caselaw.file_number where decision_id = d.id order by position) as "fileNumbers",
           array(select distinct raw from caselaw.norm_reference
                  where decision_id = d.id and origin = 'listed' order by raw) as norms,
           coalesce((select json_agg(json_build_object('part', part, 'number', number, 'heading', heading, 'body', body)
                                     order by position)
                       from caselaw.paragraph where decision_id = d.id), '[]') as paragraphs,
           coalesce((select json_agg(json_build_object('relation', relation, 'raw', raw, 'key', file_number_key)
                                     order by place, raw)
                       from (select 'previous' as relation, raw, file_number_key, 0 as place
                               from caselaw.citation where citing_id = d.id and relation = 'previous'
                              union all
                             select 'later', raw, file_number_key, position
                               from caselaw.link where citing_id = d.id and relation = 'next') i), '[]') as instances,
           coalesce((select json_agg(json_build_object('relation', relation, 'decision', raw, 'where', place)
                                     order by position)
                       from caselaw.link where citing_id = d.id and relation <> 'next'), '[]') as treatments
      from caselaw.decision d
      join caselaw.court c on c.id = d.court_id
     where d.id = ${id}`.execute(db);
  const [row] = rows;
  return row ? contentOf(row) : null;
}

function contentOf(row: Stored): Content {
  const { outcome, paragraphs, instances, leitsaetze, final, reasoning, treatments, ...plain } =
    row;
  const { victims, perpetrators, ...values } = plain;
  const content = Object.entries(values).map(([field, value]) => [field, value ?? '']);
  return {
    ...(Object.fromEntries(content) as Content),
    final: yesOrNo(final),
    leitsaetze: leitsaetze.map((text) => ({ text })),
    reasoning: reasoning.map(({ point, where }) => ({ point, where })),
    victims: victims.map(asRow),
    perpetrators: perpetrators.map(asRow),
    sentenceMonths: numberText(outcome.sentenceMonths),
    suspended: yesOrNo(outcome.suspended),
    confiscationEuro: numberText(outcome.confiscationEuro),
    damagesEuro: numberText(outcome.damagesEuro),
    wageEuro: numberText(outcome.wageEuro),
    residence: outcome.title ?? '',
    text: toText(paragraphs),
    instances: instances.map(({ relation, raw, key }) => ({
      relation,
      ...instanceParts(raw, key),
    })),
    treatments: treatments.map(({ relation, decision, where }) => ({ relation, decision, where })),
    receivedFrom: '',
  };
}

function yesOrNo(value: boolean | null | undefined): string {
  return value == null ? '' : value ? 'yes' : 'no';
}

function numberText(value: number | null | undefined): string {
  return value == null ? '' : String(value);
}

function asRow(group: VictimGroup | PerpetratorGroup): Row {
  const { number, ...texts } = group;
  return { number: numberText(number), ...texts };
}
