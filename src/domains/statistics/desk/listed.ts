import type { Listed, Wanted } from '../../../platform/editable.ts';

/** Of few things, those whose key or title has the words, one page of them. */
export function listed(
  all: Listed['found'],
  { text, limit, offset }: Pick<Wanted, 'text' | 'limit' | 'offset'>,
): Listed {
  const words = text.toLowerCase();
  const found = all.filter(({ key, title }) => `${key} ${title}`.toLowerCase().includes(words));
  return { total: found.length, found: found.slice(offset, offset + limit) };
}
