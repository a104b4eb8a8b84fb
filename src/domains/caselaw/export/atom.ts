import { plainText } from '../../../platform/files/index.ts';
import { citation } from '../citing.ts';
import type { ExportItem } from './item.ts';

export type Feed = {
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  /** The feed's own address and that of the search as a page, with the origin. */
  readonly self: string;
  readonly page: string;
  readonly author: string;
  /** Shown when nothing was found: RFC 4287 asks for an instant even then. */
  readonly now: string;
};

/** A search as an Atom feed (RFC 4287). An entry's id is the decision's permanent address and never changes. */
export function decisionsAsAtom(feed: Feed, items: readonly ExportItem[]): string {
  const updated =
    items
      .map((item) => item.updated)
      .sort()
      .at(-1) ?? feed.now;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    `<id>${escapeXml(feed.self)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<subtitle>${escapeXml(feed.subtitle)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    `<updated>${escapeXml(updated)}</updated>`,
    `<author><name>${escapeXml(feed.author)}</name></author>`,
    ...items.map(entry),
    '</feed>',
    '',
  ].join('\n');
}

function entry(item: ExportItem): string {
  return [
    '<entry>',
    `<id>${escapeXml(item.url)}</id>`,
    `<title>${escapeXml(item.title ? `${item.title} (${citation(item)})` : citation(item))}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(item.url)}"/>`,
    `<published>${escapeXml(item.date)}T00:00:00Z</published>`,
    `<updated>${escapeXml(item.updated)}</updated>`,
    `<author><name>${escapeXml(item.court)}</name></author>`,
    ...item.norms.map((norm) => `<category term="${escapeXml(norm)}"/>`),
    `<summary>${escapeXml([citation(item), item.ecli, ...item.norms].filter(Boolean).join(' · '))}</summary>`,
    '</entry>',
  ].join('\n');
}

function escapeXml(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
