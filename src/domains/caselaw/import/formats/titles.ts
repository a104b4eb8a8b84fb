import { cleanLine } from '../../../../platform/files/read/index.ts';

/** Fields of a row that tell how its summary came about. */
type Origin = {
  readonly doc_no?: string | null | undefined;
  readonly chamber?: string | null | undefined;
};

/** Where the collection cut its summaries off. */
const cutAt = 200;

/**
 * The title that the collection's `summary` holds, or null. With a document number it is the database's Titelzeile,
 * or only the beginning of the headnote. Without one it was read from a PDF: in criminal matters and those of the
 * professions the line "wegen …", elsewhere a piece of a sentence, which is no title.
 */
export function titleFrom(
  summary: string | null | undefined,
  headnote: string | readonly string[] | null | undefined,
  origin: Origin,
): string | null {
  const title = cleanLine((summary ?? '').slice(0, 1_000));
  if (title === '' || /^BGH, (?:\S+ ){1,3}/.test(title)) return null;
  const head = cleanLine(typeof headnote === 'string' ? headnote : (headnote ?? []).join(' '));
  if (head !== '' && head.startsWith(title.slice(0, 60))) return null;
  if (origin.doc_no)
    return title.length >= cutAt ? `${title.slice(0, cutAt).replace(/\s*\S*$/, '')} …` : title;
  return isSubject(title, origin.chamber ?? '') ? `wegen ${title}` : null;
}

/** "Menschenhandels u.a.", "Widerrufs der Zulassung zur Rechtsanwaltschaft". */
function isSubject(title: string, chamber: string): boolean {
  if (!/straf|anwalt|notar|patentanwalt|steuerberater|landwirtschaft/i.test(chamber)) return false;
  if (title.length > 120 || /[:;,]$|\d|^wegen\b/.test(title)) return false;
  return !/\.$/.test(title) || /\bu\. ?a\.$/.test(title);
}
