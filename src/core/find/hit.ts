import { type Language, tongueOf } from '../../platform/i18n/index.ts';
import type { SearchHit } from '../../platform/search.ts';
import { passageIn } from './passages.ts';
import type { Query } from './query/parse.ts';

/** A kept text, as a hit tells it. */
export type Row = {
  readonly kind: string;
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly note: string;
  readonly date: string | null;
};

/** language: of the page. */
export function hitOf(row: Row, query: Query, language: Language): SearchHit {
  return {
    id: row.id,
    title: row.title,
    lang: tongueOf(row.language)?.lang ?? row.language,
    href: row.path.replace(/^\/:language(?=\/)/, `/${language}`),
    note: row.note,
    date: row.date,
    passage: passageIn(row.body, row.language, query),
  };
}
