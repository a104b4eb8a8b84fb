import type { CitationForm } from '../export/form.ts';

/** How files to cite with are called in links. */
export const formNames: Readonly<Record<CitationForm, { label: string; type: string }>> = {
  bib: { label: 'BibTeX', type: 'application/x-bibtex' },
  ris: { label: 'RIS', type: 'application/x-research-info-systems' },
  json: { label: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
};
