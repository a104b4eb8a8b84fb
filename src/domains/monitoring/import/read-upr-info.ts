import { createHash } from 'node:crypto';
import type { Cells } from './columns.ts';
import { responseNamed, topicsNamed } from './named.ts';
import { checked, imported, noTexts, type ReadRow, refuse, short, uprRounds } from './row.ts';

/** These rows have no number: theirs is made of session, State and words. */
export function readUprInfo(cells: Cells): ReadRow {
  if (cells('to') !== '' && !/^german/i.test(cells('to')))
    return { skipped: 'is about another State' };
  const session = cells('session');
  if (!/^\d{1,3}$/.test(session)) return refuse('session', `"${short(session)}" is no session`);
  const text = cells('text').replaceAll(/\s+/g, ' ').trim();
  if (text === '') return refuse('text', 'is missing');
  const hash = createHash('sha256')
    .update(`${cells('from')}\n${text}`)
    .digest('hex')
    .slice(0, 10);
  const response = responseNamed(cells('response').toLowerCase());
  const source = 'UPR Info, Database of UPR Recommendations';
  return checked({
    ...imported,
    id: `upr-${session}-${hash}`,
    body: 'upr',
    round: uprRounds[session] ?? null,
    symbol: null,
    text: { de: null, en: text },
    topics: topicsNamed(text),
    byState: cells('from') || null,
    response: response && { kind: response, text: noTexts, source },
    source,
    sourceUrl: null,
  });
}
