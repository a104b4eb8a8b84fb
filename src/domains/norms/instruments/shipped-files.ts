import { readdirSync, readFileSync } from 'node:fs';
import type { Law } from '../norm.ts';
import type { Article, Instrument, Sourced } from './instrument.ts';

export type ShippedInstrument = {
  readonly instrument: Instrument;
  readonly articles: readonly Article[];
};

type InstrumentFile = Sourced & {
  readonly id: string;
  readonly abbreviation: string;
  readonly kind: Law['kind'];
  readonly titleDe: string;
  readonly titleEn: string;
  readonly number: string | null;
  readonly adoptedOn: string;
  readonly placeDe: string | null;
  readonly placeEn: string | null;
  readonly dates: Instrument['dates'];
  readonly chapters: readonly { key: string; titleDe: string; titleEn: string }[];
  /** Of every article that names none itself. */
  readonly articleSource: Sourced;
  readonly articles: readonly (Partial<Sourced> & {
    number: string;
    chapter: string | null;
    titleDe: string;
    titleEn: string;
    sentenceDe: string;
    sentenceEn: string;
  })[];
};

/** What data/instruments holds, as data/SOURCE.md tells. Read when it is loaded: no page needs the files. */
export function shippedInstruments(): ShippedInstrument[] {
  const folder = new URL('../data/instruments/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => fromFile(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
}

function fromFile(file: InstrumentFile): ShippedInstrument {
  const { id, abbreviation, kind, placeDe, placeEn, articleSource } = file;
  return {
    instrument: {
      law: { id, abbreviation, kind },
      title: { de: file.titleDe, en: file.titleEn },
      number: file.number,
      adoptedOn: file.adoptedOn,
      place: placeDe === null ? null : { de: placeDe, en: placeEn ?? placeDe },
      dates: file.dates,
      chapters: file.chapters.map(({ key, titleDe, titleEn }) => ({
        key,
        title: { de: titleDe, en: titleEn },
      })),
      verified: file.verified,
      source: file.source,
      sourceUrl: file.sourceUrl,
    },
    articles: file.articles.map((one) => ({
      ...(hasSource(one) ? sourcedOf(one) : articleSource),
      law: id,
      abbreviation,
      section: one.number,
      chapter: one.chapter,
      title: { de: one.titleDe, en: one.titleEn },
      sentence: { de: one.sentenceDe, en: one.sentenceEn },
    })),
  };
}

function hasSource(one: Partial<Sourced>): one is Sourced {
  return one.source !== undefined;
}

function sourcedOf({ verified, source, sourceUrl }: Sourced): Sourced {
  return { verified, source, sourceUrl };
}
