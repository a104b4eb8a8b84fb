/** Forms in which publications can be taken away to cite them. */
export const citationForms = ['bib', 'ris', 'json'] as const;
export type CitationForm = (typeof citationForms)[number];
