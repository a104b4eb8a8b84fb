export { bibtexEntry, escapeTex } from './bibtex.ts';
export { risRecord } from './ris.ts';

/** Content types of files to cite with. BibTeX has no registered type; browsers and reference managers know this one. */
export const citationTypes = {
  ris: 'application/x-research-info-systems; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json',
} as const;
