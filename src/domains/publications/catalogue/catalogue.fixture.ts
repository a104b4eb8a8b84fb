import type { Content } from '../../../platform/editable.ts';
import { contentOf, emptyEntry } from './desk/content.ts';
import type { Entry } from './publication.ts';

/** A complete entry as the form holds it, with what is changed; only for tests. */
export function exampleContent(changed: Partial<Entry> = {}): Content {
  return contentOf({
    ...emptyEntry,
    type: 'handbook',
    title: 'Beispiel-Handreichung',
    publishedOn: '2019-05',
    authors: ['Beispiel, Berta'],
    publisher: 'Beispiel-Verlag',
    source: 'Beispiel-Quelle',
    verified: true,
    ...changed,
  });
}
