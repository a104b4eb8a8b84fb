/** Whether a text is an ISBN of 13 digits with its check digit (ISO 2108), with or without hyphens. */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/[-\s]/g, '');
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}

/** The DOI that a text names, without resolver or "doi:"; null for none (DOI Handbook 2.2: "10.", registrant, "/", suffix). */
export function doiOf(text: string): string | null {
  const doi = text.trim().replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
  return /^10\.\d{4,9}(\.\d+)*\/[\x21-\x7e]{1,150}$/.test(doi) ? doi : null;
}

/** Where a DOI leads. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
}
