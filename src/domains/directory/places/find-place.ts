import { placeOfName } from './by-name.ts';
import { placeOfPostalCode } from './by-postal-code.ts';
import type { PlaceAnswer } from './place.ts';
import { readQuestion } from './question.ts';

/** Longer than the longest name of a place with its postcode; bounds the work that one request can cause. */
const longest = 100;

/** The place in Germany that `text` means: a postcode, a name, or both ("10785 Berlin"). */
export function findPlace(text: string): PlaceAnswer {
  if (text.length > longest) return { kind: 'tooLong' };
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'empty' };
  // Control and bidirectional characters make a text look like another one.
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(text.trim())) return { kind: 'unknown' };
  const question = readQuestion(text);
  switch (question.kind) {
    case 'abroad':
      return { kind: 'abroad' };
    case 'postalCode':
      return placeOfPostalCode(question.postalCode, question.name);
    case 'name':
      return placeOfName(question.name);
  }
}
