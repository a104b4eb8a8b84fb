import type { Language } from '../../../platform/i18n/index.ts';

/** "/de/redaktion/kontakte"; with an id the page of one contact. */
export function contactPath(language: Language, id?: string): string {
  const list = `/${language}/redaktion/kontakte`;
  return id === undefined ? list : `${list}/${id}`;
}

/** Where an entry of a contact is changed. */
export function entryPath(language: Language, contactId: string, id: string): string {
  return `${contactPath(language, contactId)}/gespraeche/${id}`;
}
