import type { Check, Content } from '../../../platform/editable.ts';
import type { TextClass } from '../texts/edition.ts';
import { classOf } from '../texts/names.ts';
import { keyIn } from './content.ts';
import { textsOf } from './words.ts';

/** Texts on rights are read by somebody who checks the law, the others by one more person; never by the author alone. */
export const helpTextChecks: readonly Check[] = [
  {
    name: 'legal',
    label: textsOf('check.legal'),
    statement: textsOf('check.legal.statement'),
    roles: ['reviewer', 'office_lead'],
    persons: 1,
    byAuthor: false,
    neededFor: (content) => classIn(content) === 'rights',
  },
  {
    name: 'reading',
    label: textsOf('check.reading'),
    statement: textsOf('check.reading.statement'),
    roles: ['editor', 'reviewer', 'office_lead'],
    persons: 1,
    byAuthor: false,
    neededFor: (content) => classIn(content) === 'core',
  },
];

/** What names no text is checked as strictly as any. */
function classIn(content: Content): TextClass {
  const key = keyIn(content);
  return key ? classOf(key.name) : 'rights';
}
