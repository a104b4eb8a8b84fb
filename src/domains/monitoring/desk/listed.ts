import type { Listed, Wanted } from '../../../platform/editable.ts';

/** Those whose title holds the words that somebody looks for; a part of them. */
export function listed(
  all: readonly { readonly key: string; readonly title: string }[],
  { text, limit, offset }: Wanted,
): Listed {
  const found = all.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
  return { total: found.length, found: found.slice(offset, offset + limit) };
}
