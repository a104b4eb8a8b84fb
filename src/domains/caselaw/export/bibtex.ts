import { plainText } from '../../../platform/files/index.ts';
import { typeDateNumber } from '../citing.ts';
import type { ExportItem } from './item.ts';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Not \{ and \}: BibTeX counts the braces of these too, and one alone would end the field elsewhere.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * BibTeX entries in UTF-8. The type is @misc: BibTeX has none for decisions, and styles that know
 * biblatex's @jurisdiction treat it the same.
 */
export function decisionsAsBibtex(items: readonly ExportItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: ExportItem): string {
  const fields: [string, string | null][] = [
    ['author', `{${escapeTex(item.chamber ? `${item.court}, ${item.chamber}` : item.court)}}`],
    ['title', `{${escapeTex(item.title ?? typeDateNumber(item))}}`],
    ['howpublished', escapeTex(typeDateNumber(item))],
    ['date', item.date],
    ['year', item.date.slice(0, 4)],
    ['number', escapeTex(item.fileNumbers.join(', '))],
    ['note', item.ecli ? escapeTex(item.ecli) : null],
    ['keywords', item.norms.length > 0 ? escapeTex(item.norms.join(', ')) : null],
    ['language', 'german'],
    ['url', item.url],
  ];
  const lines = fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${item.slug},\n${lines.join(',\n')}\n}\n`;
}

function escapeTex(text: string): string {
  return plainText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}&%$#_~^]/g, (sign) => escapes[sign] ?? sign);
}
