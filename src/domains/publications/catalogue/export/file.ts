import { citationTypes } from '../../../../platform/citations/index.ts';
import { contentDisposition } from '../../../../platform/files/index.ts';
import { publicationsAsBibtex } from './bibtex.ts';
import { publicationsAsCsl } from './csl.ts';
import type { CitationForm } from './form.ts';
import type { ExportItem } from './item.ts';
import { publicationsAsRis } from './ris.ts';

/** `name`: of the file, without its ending. */
export function citationFile(
  form: CitationForm,
  name: string,
  items: readonly ExportItem[],
): Response {
  return new Response(bodyIn[form](items), {
    headers: {
      'Content-Type': citationTypes[form],
      'Content-Disposition': contentDisposition(`${name}.${form}`),
    },
  });
}

const bodyIn: Readonly<Record<CitationForm, (items: readonly ExportItem[]) => string>> = {
  bib: publicationsAsBibtex,
  ris: publicationsAsRis,
  json: (items) => `${JSON.stringify(publicationsAsCsl(items), null, 2)}\n`,
};
