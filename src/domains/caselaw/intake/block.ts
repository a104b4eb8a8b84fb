import type { Part } from '../decision.ts';
import { announced, isNoise, isNumeral } from '../import/formats/sections.ts';

/** What one block of a text is. candidate: begins with a plain number that may be its Randnummer. */
export type ReadBlock =
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'noise' }
  | {
      readonly kind: 'text';
      readonly number: string | null;
      readonly heading: boolean;
      readonly body: string;
    }
  | { readonly kind: 'candidate'; readonly number: string; readonly body: string };

/** Where text goes on that belongs to none of the parts. */
const furtherText = 'Weiterer Text';

const markers: Readonly<Record<Part, string>> = {
  tenor: 'Tenor',
  tatbestand: 'Tatbestand',
  entscheidungsgruende: 'Entscheidungsgründe',
  gruende: 'Gründe',
  abweichende_meinung: 'Abweichende Meinung',
  text: furtherText,
};

export function markerOf(part: Part): string {
  return markers[part];
}

/** A backslash in front takes the rest as it stands. */
export function readBlock(block: string): ReadBlock {
  if (block.startsWith('\\')) return text(null, false, block.slice(1).trim());
  const numbered = givenNumber.exec(block);
  if (numbered) {
    const [, bracketed, other, named, barred, rest = ''] = numbered;
    return withHeading(bracketed ?? other ?? named ?? barred ?? '', rest);
  }
  if (block.startsWith('# ')) return withHeading(null, block);
  if (block === furtherText) return { kind: 'part', part: 'text' };
  const heads = announced(block);
  if (heads?.kind === 'part') return heads;
  if (heads || isNumeral(block)) return text(null, true, block);
  if (isNoise(block)) return { kind: 'noise' };
  const plain = plainNumber.exec(block);
  if (plain) return { kind: 'candidate', number: plain[1] ?? '', body: plain[2] ?? '' };
  return text(null, false, block);
}

/** "[12] Der Senat", "Rn. 12 Der Senat", "12| Der Senat"; a number of another form stands in "[Rn. 12-13]". */
const givenNumber =
  /^(?:\[(?:(?:Rn|Rdn|Rz)\. )?(\d{1,4}[a-z]?)\]|\[Rn\. ([^\]]{1,20})\]|(?:Rn|Rdn|Rz)\. ?(\d{1,4}[a-z]?)[:)]?|(\d{1,4})\|)(?: (.*))?$/s;

/** "12 Der Senat", or 12 alone before its paragraph; not the chamber of a file number, "3 K 569/16". */
const plainNumber = /^(\d{1,4}[a-z]?)(?: (?!\p{Lu}\p{L}{0,5} \d+\/\d)(.*))?$/su;

function withHeading(number: string | null, body: string): ReadBlock {
  const isHeading = body.startsWith('# ');
  const rest = (isHeading ? body.slice(2) : body).trim();
  if (!isHeading && rest.startsWith('\\')) return text(number, false, rest.slice(1).trim());
  return text(number, isHeading, rest);
}

function text(number: string | null, heading: boolean, body: string): ReadBlock {
  return { kind: 'text', number, heading, body };
}
