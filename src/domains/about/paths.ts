/** Segments after the language, German in every language. */
export const paths = {
  about: 'ueber-uns',
  imprint: 'impressum',
  privacy: 'datenschutz',
  accessibility: 'barrierefreiheit',
  contact: 'kontakt',
} as const;
