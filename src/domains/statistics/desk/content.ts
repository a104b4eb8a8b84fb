import { textOf, textsOf } from '../../../core/desk/index.ts';
import type { Content } from '../../../platform/editable.ts';
import {
  type Edition,
  type FigureRecord,
  figureId,
  type Qualifier,
  qualifiers,
  type Source,
  type Status,
  statuses,
  type Texts,
} from '../figure.ts';

/** A figure as the desk keeps it. */
export function contentOfFigure(figure: FigureRecord): Content {
  const { measure, edition, year, since, value, qualifier, status, page, population, note } =
    figure;
  return {
    measure,
    edition,
    year: String(year),
    since: since === null ? '' : String(since),
    value: String(value),
    qualifier,
    status,
    page: page ?? '',
    populationDe: population?.de ?? '',
    populationEn: population?.en ?? '',
    noteDe: note?.de ?? '',
    noteEn: note?.en ?? '',
    ...contentOfSource(figure.source),
  };
}

/** The reverse, where the edition that the content names is this one; a field that is empty or no number gives NaN. */
export function figureOfContent(
  content: Content,
  edition: Pick<Edition, 'id' | 'symbol'>,
): FigureRecord {
  const measure = textOf(content, 'measure');
  const year = numberOf(content, 'year');
  const page = textOf(content, 'page');
  return {
    id: figureId(measure, year, edition.symbol),
    measure,
    year,
    since: textOf(content, 'since') === '' ? null : numberOf(content, 'since'),
    value: numberOf(content, 'value'),
    qualifier: oneOf<Qualifier>(qualifiers, textOf(content, 'qualifier')),
    status: oneOf<Status>(statuses, textOf(content, 'status')),
    edition: edition.id,
    page: page === '' ? null : page,
    population: textsIn(content, 'population'),
    note: textsIn(content, 'note'),
    source: sourceOf(content),
  };
}

export function contentOfEdition(edition: Edition): Content {
  const { publisher, symbol, title, published, dataFrom, dataTo } = edition;
  return {
    publisher,
    symbol,
    titleDe: title.de,
    titleEn: title.en,
    published: published ?? '',
    dataFrom: String(dataFrom),
    dataTo: String(dataTo),
    ...contentOfSource(edition.source),
  };
}

export function editionOfContent(content: Content): Edition {
  const publisher = textOf(content, 'publisher');
  const symbol = textOf(content, 'symbol');
  const published = textOf(content, 'published');
  return {
    id: `${publisher}-${symbol}`,
    publisher,
    symbol,
    title: textsOf(content, 'title'),
    published: published === '' ? null : published,
    dataFrom: numberOf(content, 'dataFrom'),
    dataTo: numberOf(content, 'dataTo'),
    source: sourceOf(content),
  };
}

function contentOfSource({ title, url, seen }: Source): Content {
  return { sourceTitle: title, sourceUrl: url ?? '', seen };
}

function sourceOf(content: Content): Source {
  const url = textOf(content, 'sourceUrl');
  return {
    title: textOf(content, 'sourceTitle'),
    url: url === '' ? null : url,
    seen: textOf(content, 'seen'),
  };
}

/** null: neither language has it. */
function textsIn(content: Content, name: string): Texts | null {
  const texts = textsOf(content, name);
  return texts.de === '' && texts.en === '' ? null : texts;
}

function numberOf(content: Content, name: string): number {
  const text = textOf(content, name);
  return text === '' ? Number.NaN : Number(text);
}

/** The first one where nothing was chosen yet. */
function oneOf<Value extends string>(values: readonly Value[], text: string): Value {
  return values.find((value) => value === text) ?? values[0]!;
}
