import type { Check } from '../../../../platform/editable.ts';
import { words } from '../../words.ts';

/** What the network says of a convention is compared with its wording by somebody who did not write it. */
export const legalCheck: Check = {
  name: 'legal',
  label: { de: words('de')('desk.legal'), en: words('en')('desk.legal') },
  statement: {
    de: words('de')('desk.legal.statement'),
    en: words('en')('desk.legal.statement'),
  },
  roles: ['reviewer', 'office_lead'],
  persons: 1,
  byAuthor: false,
};
