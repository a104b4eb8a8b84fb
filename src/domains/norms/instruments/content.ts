import { rowsOf, textOf, textsOf } from '../../../core/desk/index.ts';
import type { Content, Row } from '../../../platform/editable.ts';
import type { Article, Chapter, Instrument, InstrumentDate, Sourced } from './instrument.ts';

/** As the form at the desk holds it. */
export function contentOfInstrument(instrument: Instrument): Content {
  const { title, number, adoptedOn, place, dates, chapters } = instrument;
  return {
    titleDe: title.de,
    titleEn: title.en,
    number: number ?? '',
    adoptedOn,
    placeDe: place?.de ?? '',
    placeEn: place?.en ?? '',
    dates: dates.map((date) => ({ kind: date.kind, on: date.on, ...sourceFields(date) })),
    chapters: chapters.map(({ key, title: { de, en } }) => ({ key, titleDe: de, titleEn: en })),
    ...sourceFields(instrument),
  };
}

/** What a complete content says of an instrument. */
export function instrumentOf(law: Instrument['law'], content: Content): Instrument {
  const placeDe = textOf(content, 'placeDe');
  return {
    law,
    title: textsOf(content, 'title'),
    number: textOf(content, 'number') || null,
    adoptedOn: textOf(content, 'adoptedOn'),
    place: placeDe === '' ? null : { de: placeDe, en: textOf(content, 'placeEn') || placeDe },
    dates: rowsOf(content, 'dates').map(dateOf),
    chapters: rowsOf(content, 'chapters').map(chapterOf),
    ...sourcedOf(content),
  };
}

export function contentOfArticle(article: Omit<Article, 'abbreviation'>): Content {
  const { law, section, chapter, title, sentence } = article;
  return {
    instrument: law,
    number: section,
    chapter: chapter ?? '',
    titleDe: title.de,
    titleEn: title.en,
    sentenceDe: sentence.de,
    sentenceEn: sentence.en,
    ...sourceFields(article),
  };
}

export function articleOf(content: Content): Omit<Article, 'abbreviation'> {
  return {
    law: textOf(content, 'instrument'),
    section: textOf(content, 'number'),
    chapter: textOf(content, 'chapter') || null,
    title: textsOf(content, 'title'),
    sentence: textsOf(content, 'sentence'),
    ...sourcedOf(content),
  };
}

function sourceFields({ verified, source, sourceUrl }: Sourced): Row {
  return { verified: verified ? 'yes' : 'no', source, sourceUrl: sourceUrl ?? '' };
}

function sourcedOf(content: Content): Sourced {
  return {
    verified: textOf(content, 'verified') === 'yes',
    source: textOf(content, 'source'),
    sourceUrl: textOf(content, 'sourceUrl') || null,
  };
}

function dateOf(row: Row): InstrumentDate {
  return {
    kind: row.kind as InstrumentDate['kind'],
    on: row.on ?? '',
    ...sourcedOf(row),
  };
}

function chapterOf(row: Row): Chapter {
  return { key: row.key ?? '', title: textsOf(row, 'title') };
}
