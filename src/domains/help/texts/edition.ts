import type { Mode } from '../../../platform/config/index.ts';
import type { TongueCode } from '../../../platform/i18n/index.ts';
import type { TextFile } from './front-matter.ts';

/** Core texts are served in every language; texts on rights only once a named person confirmed that version. */
export type TextClass = 'core' | 'rights';

/** What the reader is told about the text: the core sentence of this name. */
export type Mark = 'machine' | 'unconfirmed' | 'draft';

/** Which texts stand on a page, in this order, each with its mark. */
export type Edition = {
  /** The page says first that it is not yet checked in the reader's language. */
  readonly unchecked: boolean;
  readonly parts: readonly { readonly code: TongueCode; readonly mark: Mark | null }[];
};

/** A page's text in one language and in German, where they exist. */
export type TextStates = {
  readonly own: TextFile | undefined;
  readonly english: TextFile | undefined;
  readonly german: TextFile;
};

/**
 * Which text a page shows. German is the source and English the second language of the site: both are shown
 * unconfirmed, with a mark. Any other text on rights waits for its confirmation, except in a demonstration.
 */
export function editionOf(
  textClass: TextClass,
  code: TongueCode,
  mode: Mode,
  { own, english, german }: TextStates,
): Edition {
  const confirmed = own !== undefined && isConfirmed(own, german);
  if (own && (confirmed || code === 'de' || code === 'en' || textClass === 'core'))
    return whole(code, textClass === 'core' ? coreMark(own, german) : markOf(own, german));
  if (own && mode === 'demonstration') return whole(code, 'draft');
  const germanPart = { code: 'de', mark: textClass === 'core' ? null : markOf(german, german) };
  const englishPart = english && { code: 'en', mark: markOf(english, german) };
  return {
    unchecked: true,
    parts: (code === 'de-leicht' || !englishPart
      ? [germanPart]
      : [englishPart, germanPart]) as Edition['parts'],
  };
}

/** True while the confirmation is for the present German text. */
export function isConfirmed(text: TextFile, german: TextFile): boolean {
  return text.confirmed !== null && text.source === german.hash;
}

function whole(code: TongueCode, mark: Mark | null): Edition {
  return { unchecked: false, parts: [{ code, mark }] };
}

function markOf(text: TextFile, german: TextFile): Mark | null {
  if (isConfirmed(text, german)) return null;
  return text.translated === 'machine' ? 'machine' : 'unconfirmed';
}

function coreMark(text: TextFile, german: TextFile): Mark | null {
  return markOf(text, german) === 'machine' ? 'machine' : null;
}
