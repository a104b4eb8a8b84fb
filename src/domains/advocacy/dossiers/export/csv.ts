import { toCsv } from '../../../../platform/files/index.ts';
import type { ExportItem, ExportPoint } from './item.ts';

type Column = readonly [string, (item: ExportItem, point: ExportPoint | null) => string | null];

const columns: readonly Column[] = [
  ['dossier', (item) => item.slug],
  ['kind', (item) => item.kind],
  ['title_de', (item) => item.title.de],
  ['title_en', (item) => item.title.en],
  ['as_of', (item) => item.asOf],
  ['current_stage', (item) => item.currentStage],
  ['point', (_, point) => point?.id ?? null],
  ['asked_de', (_, point) => point?.asked.de ?? null],
  ['asked_en', (_, point) => point?.asked.en ?? null],
  ['provision', (_, point) => point?.provision ?? null],
  ['demand', (_, point) => point?.demand ?? null],
  ['asked_stage', (_, point) => point?.stage ?? null],
  ['asked_verified', (_, point) => (point ? yesOrNo(point.verified) : null)],
  ['asked_source', (_, point) => point?.source ?? null],
  ['asked_source_url', (_, point) => point?.sourceUrl ?? null],
  ['outcome', (_, point) => (point ? (point.outcome?.outcome ?? 'unchecked') : null)],
  ['outcome_stage', (_, point) => point?.outcome?.stage ?? null],
  ['outcome_on', (_, point) => point?.outcome?.on ?? null],
  ['outcome_document', (_, point) => point?.outcome?.document ?? null],
  ['outcome_place', (_, point) => point?.outcome?.place ?? null],
  ['outcome_note_de', (_, point) => point?.outcome?.note?.de ?? null],
  ['outcome_note_en', (_, point) => point?.outcome?.note?.en ?? null],
  ['outcome_verified', (_, point) => (point?.outcome ? yesOrNo(point.outcome.verified) : null)],
  ['outcome_source', (_, point) => point?.outcome?.source ?? null],
  ['outcome_source_url', (_, point) => point?.outcome?.sourceUrl ?? null],
  ['url', (item, point) => point?.url ?? item.url],
];

/** One row per point under a row of names; a dossier without points has one row. */
export function dossiersAsCsv(items: readonly ExportItem[]): string {
  const rows = items.flatMap((item) => {
    const points = item.points.length === 0 ? [null] : item.points;
    return points.map((point) => columns.map(([, value]) => value(item, point) ?? ''));
  });
  return toCsv([columns.map(([name]) => name), ...rows]);
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
