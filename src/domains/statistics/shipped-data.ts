import editions from './data/editions.json' with { type: 'json' };
import figures from './data/figures.json' with { type: 'json' };
import measures from './data/measures.json' with { type: 'json' };
import publishers from './data/publishers.json' with { type: 'json' };
import questions from './data/questions.json' with { type: 'json' };
import sources from './data/sources.json' with { type: 'json' };
import type { Edition, FigureRecord, Measure, Publisher, Source, Status, Texts } from './figure.ts';

/** What the page on figures asks, in order; each measure answers one. */
export const shippedQuestions: readonly { readonly id: string; readonly title: Texts }[] =
  questions;

export const shippedPublishers: readonly Publisher[] = publishers;

export const shippedMeasures = measures as readonly Measure[];

export const shippedEditions: readonly Edition[] = editions.map((edition) => ({
  ...edition,
  source: sourceOf(edition.source),
}));

/** In the file, what is usual is left out. */
type Written = Pick<FigureRecord, 'id' | 'measure' | 'year' | 'value' | 'edition'> & {
  readonly since?: number;
  readonly qualifier?: FigureRecord['qualifier'];
  readonly status?: Status;
  readonly note?: Texts;
  readonly source: string;
};

export const shippedFigures: readonly FigureRecord[] = (figures as readonly Written[]).map(
  (written) => ({
    ...written,
    since: written.since ?? null,
    qualifier: written.qualifier ?? 'exact',
    status: written.status ?? 'published',
    page: null,
    population: null,
    note: written.note ?? null,
    source: sourceOf(written.source),
  }),
);

function sourceOf(key: string): Source {
  const source = (sources as Readonly<Record<string, Source>>)[key];
  if (!source) throw new Error(`data/sources.json has no ${key}.`);
  return source;
}
