import { isPartialDate } from '../../../platform/i18n/index.ts';
import { isKey } from '../monitoring.ts';
import {
  addressees,
  parseArticle,
  type Recommendation,
  responses,
  urgencies,
} from '../recommendation.ts';
import { allTopics } from '../topic.ts';
import type { Cells } from './columns.ts';
import { checked, noTexts, type ReadRow, refuse, short } from './row.ts';

/** A row of our own columns. */
export function readOwn(cells: Cells): ReadRow {
  const id = cells('id');
  const listed = (name: string) =>
    cells(name)
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter(Boolean);
  if (id === '') return refuse('id', 'is missing: a recommendation needs its number or key');
  if (!isKey(id))
    return refuse('id', `"${short(id)}" is no key of small letters, digits and hyphens`);
  const texts = { de: cells('text_de') || null, en: cells('text_en') || null };
  const articles = listed('articles');
  const unread = articles.find((name) => !parseArticle(name));
  if (unread !== undefined)
    return refuse('articles', `"${short(unread)}" is no article, such as "cets-197/13"`);
  const topics = listed('topics');
  const strange = topics.find((id) => !allTopics.some((topic) => topic.id === id));
  if (strange !== undefined) return refuse('topics', `"${short(strange)}" is no topic`);
  const who = listed('addressees');
  if (who.some((one) => !isOneOf(one, addressees)))
    return refuse('addressees', `is none of ${addressees.join(', ')}`);
  for (const [name, values] of [
    ['urgency', urgencies],
    ['response', responses],
    ['verified', ['yes', 'no']],
  ] as const)
    if (cells(name) !== '' && !isOneOf(cells(name), values))
      return refuse(name, `"${short(cells(name))}" is none of ${values.join(', ')}`);
  for (const name of ['first_raised', 'next_report'])
    if (cells(name) !== '' && !isPartialDate(cells(name)))
      return refuse(name, `"${short(cells(name))}" is no day, month or year that exists`);
  if (cells('source') === '') return refuse('source', 'is missing');
  if (cells('paragraph').length > 20) return refuse('paragraph', 'is longer than 20 signs');
  if (cells('repeats') === id) return refuse('repeats', 'a recommendation cannot repeat itself');
  const response = cells('response') as NonNullable<Recommendation['response']>['kind'] | '';
  return checked({
    id,
    body: cells('body'),
    round: cells('round') || null,
    symbol: cells('symbol') || null,
    paragraph: cells('paragraph') || null,
    urgency: (cells('urgency') || null) as Recommendation['urgency'],
    text: texts,
    articles: articles.flatMap((name) => parseArticle(name) ?? []),
    topics,
    addressees: who as unknown as Recommendation['addressees'],
    byState: cells('by_state') || null,
    firstRaised: cells('first_raised') || null,
    repeats: cells('repeats') || null,
    response: (response && { kind: response, text: noTexts, source: cells('source') }) || null,
    nextReportOn: cells('next_report') || null,
    verified: cells('verified') === 'yes',
    source: cells('source'),
    sourceUrl: cells('source_url') || null,
  });
}

function isOneOf(value: string, values: readonly string[]): boolean {
  return values.includes(value);
}
