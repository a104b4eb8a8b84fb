import { citationTypes } from '../../../platform/citations/index.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import type { FileForm } from '../paths.ts';
import { decisionsAsBibtex } from './bibtex.ts';
import { decisionsAsCsl } from './csl.ts';
import { decisionsAsCsv } from './csv.ts';
import type { ExportItem } from './item.ts';
import { decisionsAsRis } from './ris.ts';

const contentTypes: Readonly<Record<FileForm, string>> = {
  ...citationTypes,
  csv: 'text/csv; charset=utf-8; header=present',
  atom: 'application/atom+xml; charset=utf-8',
};

/** Decisions in one of the forms to be saved. */
export function renderFile(form: Exclude<FileForm, 'atom'>, items: readonly ExportItem[]): string {
  switch (form) {
    case 'csv':
      return decisionsAsCsv(items);
    case 'ris':
      return decisionsAsRis(items);
    case 'bib':
      return decisionsAsBibtex(items);
    case 'json':
      return `${JSON.stringify(decisionsAsCsl(items), null, 2)}\n`;
  }
}

/** The answer that carries a file; one without a `name` is not to be saved but read, like a feed. */
export function fileResponse(form: FileForm, name: string | null, body: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': contentTypes[form],
      ...(name === null ? {} : { 'Content-Disposition': contentDisposition(name) }),
    },
  });
}
