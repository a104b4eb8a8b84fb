import type { Editable } from '../../../platform/editable.ts';
import { inEveryLanguage } from '../../../platform/i18n/index.ts';
import { words } from './words.ts';

/** The way from the desk to the contacts, beside the dossiers. */
export const contactPages: NonNullable<Editable['pages']> = [
  {
    path: 'kontakte',
    label: inEveryLanguage(words)('name'),
    roles: ['editor', 'office_lead'],
  },
];
