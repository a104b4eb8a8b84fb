import { parseDate } from '../../../platform/clock/index.ts';
import { isKey } from '../monitoring.ts';
import type { Cells } from './columns.ts';
import { bodyNamed, responseNamed, topicsNamed } from './named.ts';
import { checked, imported, noTexts, type ReadRow, refuse, short, uprRounds } from './row.ts';

/** Body and symbol as the Universal Human Rights Index names them; it has no paragraphs, its annotation's id is the number. */
export function readUhri(cells: Cells): ReadRow {
  const dashless = (text: string) => text.replace(/^[-\s]+/, '').trim();
  const lines = (text: string) =>
    text
      .split(/\r?\n|;/)
      .map(dashless)
      .filter(Boolean);
  const countries = lines(cells('Countries Concerned', 'Countries'));
  if (countries.length > 0 && !countries.some((name) => /german|deutschland/i.test(name)))
    return { skipped: 'is about another State' };
  const kind = dashless(cells('Type', 'Annotation Type'));
  if (kind !== '' && !/recommend/i.test(kind))
    return { skipped: `is no recommendation but "${short(kind)}"` };
  const number = cells('OHCHR Annotation Id', 'Annotation Id');
  if (number === '')
    return refuse('OHCHR Annotation Id', 'is missing: a recommendation needs its number');
  const id = `uhri-${number.toLowerCase()}`;
  if (!isKey(id)) return refuse('OHCHR Annotation Id', `"${short(number)}" is no id`);
  const dated = cells('Document Publication Date', 'Publication Date');
  if (dated !== '' && !isUhriDate(dated))
    return refuse('Document Publication Date', `"${short(dated)}" is no day that exists`);
  const name = dashless(cells('Reccomending Body', 'Recommending Body', 'Body'));
  const body = bodyNamed(name);
  if (!body) return { skipped: `is of a body that is not followed here: "${short(name)}"` };
  const position = dashless(cells('UPR Position')).toLowerCase();
  const response = responseNamed(position);
  const session = /\d+/.exec(cells('UPR Session'))?.[0];
  const source = 'Universal Human Rights Index, OHCHR';
  return checked({
    ...imported,
    id,
    body,
    round: body === 'upr' ? (uprRounds[session ?? ''] ?? null) : null,
    symbol: cells('Document Symbol', 'Symbol') || null,
    text: { de: null, en: cells('Text') || null },
    topics: topicsNamed(cells('Themes') + cells('Text')),
    byState: lines(cells('UPR Reccomending States', 'UPR Recommending States')).join(', ') || null,
    response: response && { kind: response, text: noTexts, source },
    source,
    sourceUrl: 'https://uhri.ohchr.org/',
  });
}

/** ISO 8601, or the number of days with which a spreadsheet writes a date. */
function isUhriDate(text: string): boolean {
  return /^\d{5}$/.test(text) || parseDate(text.slice(0, 10)) !== null;
}
