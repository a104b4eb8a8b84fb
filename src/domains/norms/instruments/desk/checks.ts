import type { Check } from '../../../../platform/editable.ts';
import { inEveryLanguage } from '../../../../platform/i18n/index.ts';
import { words } from '../../words.ts';

/** What the network says of a convention is compared with its wording by somebody who did not write it. */
export const legalCheck: Check = {
  name: 'legal',
  label: inEveryLanguage(words)('desk.legal'),
  statement: inEveryLanguage(words)('desk.legal.statement'),
  roles: ['reviewer', 'office_lead'],
  persons: 1,
  byAuthor: false,
};
