import { atom, type Feed } from '../../../platform/feeds/index.ts';
import { citation } from '../citing.ts';
import type { ExportItem } from './item.ts';

/** A search as an Atom feed. An entry's id is the decision's permanent address and never changes. */
export function decisionsAsAtom(feed: Feed, items: readonly ExportItem[]): string {
  return atom(
    feed,
    items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title ? `${item.title} (${citation(item)})` : citation(item),
      date: item.date,
      updated: item.updated,
      author: item.court,
      terms: item.norms,
      summary: [citation(item), item.ecli, ...item.norms].filter(Boolean).join(' · '),
    })),
  );
}
