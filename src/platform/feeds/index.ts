import { xmlText } from '../files/index.ts';

export type Feed = {
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  /** The feed's own address and that of the same as a page, with the origin. */
  readonly self: string;
  readonly page: string;
  readonly author: string;
  /** Shown when there is no entry: RFC 4287 asks for an instant even then. */
  readonly now: string;
};

export type Entry = {
  /** Never changes, whatever happens to the page. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Where it differs from the feed's. */
  readonly language?: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** ISO 8601 instant. */
  readonly updated: string;
  readonly author?: string;
  readonly terms?: readonly string[];
  readonly summary: string;
};

/** An Atom feed (RFC 4287). */
export function atom(feed: Feed, entries: readonly Entry[]): string {
  const newest = entries.map(({ updated }) => updated).sort();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">`,
    `<id>${xmlText(feed.self)}</id>`,
    `<title>${xmlText(feed.title)}</title>`,
    `<subtitle>${xmlText(feed.subtitle)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>`,
    `<updated>${xmlText(newest.at(-1) ?? feed.now)}</updated>`,
    `<author><name>${xmlText(feed.author)}</name></author>`,
    ...entries.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n');
}

function entryLines(entry: Entry): string[] {
  const { language, author, terms = [] } = entry;
  return [
    language === undefined ? '<entry>' : `<entry xml:lang="${xmlText(language)}">`,
    `<id>${xmlText(entry.id)}</id>`,
    `<title>${xmlText(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xmlText(entry.url)}"/>`,
    `<published>${xmlText(entry.date)}T00:00:00Z</published>`,
    `<updated>${xmlText(entry.updated)}</updated>`,
    ...(author === undefined ? [] : [`<author><name>${xmlText(author)}</name></author>`]),
    ...terms.map((term) => `<category term="${xmlText(term)}"/>`),
    `<summary>${xmlText(entry.summary)}</summary>`,
    '</entry>',
  ];
}
