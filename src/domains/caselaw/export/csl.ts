import { plainText } from '../../../platform/files/index.ts';
import { typeDateNumber } from '../citing.ts';
import type { ExportItem } from './item.ts';

/** The fields of a CSL-JSON item (citationstyles.org, schema 1.0.2) that a decision fills. */
export type CslItem = {
  readonly id: string;
  readonly type: 'legal_case';
  readonly title: string;
  readonly authority: string;
  readonly division?: string;
  readonly number: string;
  readonly genre: string;
  readonly issued: { readonly 'date-parts': readonly [readonly [number, number, number]] };
  readonly jurisdiction?: string;
  readonly note?: string;
  readonly keyword?: string;
  readonly language: 'de';
  readonly URL: string;
};

/** Decisions for a citation processor. An ECLI stands in `note`, where Zotero and others read "ECLI: …" lines. */
export function decisionsAsCsl(items: readonly ExportItem[]): readonly CslItem[] {
  return items.map((item) => {
    const [year = 0, month = 0, day = 0] = item.date.split('-').map(Number);
    return {
      id: item.slug,
      type: 'legal_case',
      title: plainText(item.title ?? typeDateNumber(item)),
      authority: plainText(item.court),
      ...(item.chamber ? { division: plainText(item.chamber) } : {}),
      number: plainText(item.fileNumbers.join(', ')),
      genre: plainText(item.type),
      issued: { 'date-parts': [[year, month, day]] },
      ...(item.ecli ? { note: `ECLI: ${item.ecli.replace(/^ECLI:/, '')}` } : {}),
      ...(item.norms.length > 0 ? { keyword: plainText(item.norms.join(', ')) } : {}),
      language: 'de',
      URL: item.url,
    };
  });
}
