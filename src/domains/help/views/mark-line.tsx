import type { Reader } from '../reader.ts';
import type { Mark } from '../texts/edition.ts';

/** What the reader should know about the text before she trusts it. */
export function MarkLine({
  reader,
  mark,
}: {
  readonly reader: Reader;
  readonly mark: Mark | null;
}) {
  return mark && <p class="draft">{reader.say(mark)}</p>;
}
