import { tokensOf } from './tokens.ts';
import { isOrdinary } from './vocabulary.ts';

/** Programs sign as author, too. */
const programs = new Set(
  'Microsoft Word Office Acrobat Adobe Distiller PDFCreator LibreOffice OpenOffice Writer Producer Creator Author Title Normal Windows'.split(
    ' ',
  ),
);

/** Words of a file's metadata that may be names: an author's or a party's stands in the text as well. */
export function namesIn(
  metadata: readonly Readonly<Record<string, string>>[],
): ReadonlySet<string> {
  const words = metadata
    .flatMap((entries) => Object.values(entries))
    .flatMap((value) => tokensOf(value))
    .filter(({ text, shape }) => shape === 'capital' && text.length > 2)
    .map(({ text }) => text);
  return new Set(words.filter((word) => !programs.has(word) && !isOrdinary(word)));
}
