import { parseDate } from '../../../platform/clock/index.ts';
import { safeUrl } from '../../../platform/ui/index.ts';
import {
  type Edition,
  type FigureRecord,
  figureId,
  type Measure,
  type Qualifier,
  qualifiers,
  type Status,
  statuses,
  type Texts,
} from '../figure.ts';
import { type Fault, faultsOf } from '../rules.ts';
import { type Column, type Finding, type RawFigure, requiredColumns } from './columns.ts';

export type Known = {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly editions: ReadonlyMap<string, Edition>;
};

/** One row as a figure, or everything that is wrong with it. */
export function readFigure(raw: RawFigure, known: Known): FigureRecord | readonly Finding[] {
  const measure = known.measures.get(raw.measure);
  const edition = known.editions.get(raw.edition);
  const findings = [...missingOf(raw), ...malformed(raw, measure, edition)];
  if (findings.length > 0 || !measure || !edition) return findings;
  const figure = figureOf(raw, measure, edition);
  const faults = faultsOf(figure, measure, edition);
  return faults.length === 0 ? figure : faults.map(findingOf);
}

/** How long a text of the file may be; the desk asks the same. */
const maximum: Partial<Record<Column, number>> = {
  page: 40,
  population_de: 300,
  population_en: 300,
  note_de: 600,
  note_en: 600,
  source_title: 300,
  source_url: 500,
};

function missingOf(raw: RawFigure): Finding[] {
  return requiredColumns
    .filter((column) => raw[column] === '')
    .map((field) => ({
      field,
      reason:
        field === 'edition' ? 'is missing: no figure stands without its edition' : 'is missing',
    }));
}

function malformed(
  raw: RawFigure,
  measure: Measure | undefined,
  edition: Edition | undefined,
): Finding[] {
  const { year, since, value, unit, qualifier, status, seen, source_url: url } = raw;
  const wrong: (Finding | false)[] = [
    raw.measure !== '' && !measure && say('measure', `"${short(raw.measure)}" is not known`),
    raw.edition !== '' &&
      !edition &&
      say('edition', `"${short(raw.edition)}" is not known; make the edition at the desk first`),
    year !== '' && !isYear(year) && say('year', `"${short(year)}" is no year`),
    since !== '' && !isYear(since) && say('since', `"${short(since)}" is no year`),
    value !== '' &&
      !/^-?\d{1,12}([.,]\d{1,6})?$/.test(value) &&
      say('value', `"${short(value)}" is no number`),
    unit !== '' &&
      measure !== undefined &&
      unit !== measure.unit &&
      say('unit', `is not ${measure.unit}`),
    isOther(qualifier, qualifiers) && say('qualifier', `is none of ${qualifiers.join(', ')}`),
    isOther(status, statuses) && say('status', `is none of ${statuses.join(', ')}`),
    seen !== '' && !parseDate(seen) && say('seen', `"${short(seen)}" is no day that exists`),
    url !== '' &&
      !isWebAddress(url) &&
      say('source_url', 'is no address that begins with https:// or http://'),
    ...(['population', 'note'] as const).map(
      (name) =>
        (raw[`${name}_de`] === '') !== (raw[`${name}_en`] === '') &&
        say(`${name}_de`, 'is there in one language only'),
    ),
    ...Object.entries(maximum).map(
      ([column, most]) =>
        raw[column as Column].length > most && say(column, `is longer than ${most} signs`),
    ),
  ];
  return wrong.filter((finding) => finding !== false);
}

function figureOf(raw: RawFigure, measure: Measure, edition: Edition): FigureRecord {
  const year = Number(raw.year);
  return {
    id: figureId(measure.id, year, edition.symbol),
    measure: measure.id,
    year,
    since: raw.since === '' ? null : Number(raw.since),
    value: Number(raw.value.replace(',', '.')),
    qualifier: (raw.qualifier || 'exact') as Qualifier,
    status: (raw.status || 'published') as Status,
    edition: edition.id,
    page: raw.page || null,
    population: textsOf(raw.population_de, raw.population_en),
    note: textsOf(raw.note_de, raw.note_en),
    source: { title: raw.source_title, url: raw.source_url || null, seen: raw.seen },
  };
}

const reasons: Readonly<Record<Fault['reason'], string>> = {
  'year.range': 'is out of range',
  'year.edition': 'is after the years that the edition covers',
  'since.order': 'is not before year',
  'value.percent': 'is no share: 0 to 100 percent',
  'value.change': 'is no change that can be: -100 to less than 1000 percent',
  'value.count': 'is no whole number from 0 on',
  'edition.publisher': 'is of another publisher than the measure',
  'note.missing': 'is missing: a derived or inferred figure says how',
};

function findingOf({ field, reason }: Fault): Finding {
  return { field: field === 'note' ? 'note_de' : field, reason: reasons[reason] };
}

function say(field: string, reason: string): Finding {
  return { field, reason };
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text);
}

function isOther(text: string, values: readonly string[]): boolean {
  return text !== '' && !values.includes(text);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && safeUrl(text) !== null;
}

function textsOf(de: string, en: string): Texts | null {
  return de === '' ? null : { de, en };
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
