import { standsForSomething } from '../placeholders.ts';
import { parseDocument } from './document.ts';
import type { TextFiles } from './files.ts';
import { type Confirmation, hashOf, type TextFile } from './front-matter.ts';
import { parseInline, placeholdersOf } from './inline.ts';
import { keyText, type TextKey } from './names.ts';
import { type Parts, partsOf } from './parts.ts';
import { textProblems } from './problems.ts';

/** A text as it was released at the desk; body null: withdrawn. */
export type ReleasedText = TextKey & {
  readonly body: string | null;
  readonly source: string | null;
  readonly translated: 'machine' | 'person';
};

/** Who stands for a text, and for which. */
export type TextConfirmation = TextKey & {
  readonly textHash: string;
  readonly sourceHash: string;
  readonly confirmed: Confirmation;
};

export type Released = {
  readonly texts: readonly ReleasedText[];
  /** The newest last. */
  readonly confirmations: readonly TextConfirmation[];
};

/**
 * The files with what was released at the desk lying over them. A released text that this program's pages cannot use, since
 * they ask for other sentences or sections by now, is left out: the file counts.
 */
export function layered(files: TextFiles, { texts, confirmations }: Released): TextFiles {
  const all = new Map(files);
  for (const text of texts) {
    const key = keyText(text);
    if (text.body !== null) {
      if (isUsable(files, text, text.body)) all.set(key, fileOf(text, text.body));
    } else if (text.code !== 'de') all.delete(key);
  }
  for (const { confirmed, textHash, sourceHash, ...key } of confirmations) {
    const file = all.get(keyText(key));
    if (file?.hash === textHash && all.get(`de/${key.name}`)?.hash === sourceHash)
      all.set(keyText(key), { ...file, source: sourceHash, confirmed });
  }
  return all;
}

function fileOf({ source, translated }: ReleasedText, body: string): TextFile {
  return { source, translated, confirmed: null, body, hash: hashOf(body) };
}

function isUsable(files: TextFiles, { code, name }: TextKey, body: string): boolean {
  try {
    const parts = partsOf(name, body);
    const shippedGerman = partsOf(name, files.get(`de/${name}`)!.body);
    if (name === 'core') return sentencesFit(parts, shippedGerman, code === 'de');
    parseDocument(body);
    return isEqual(sectionKeys(parts), sectionKeys(shippedGerman)) && allStand(parts);
  } catch {
    return false;
  }
}

/** Pages fill exactly the placeholders of the program's own sentences; a sentence that is missing is there in German. */
function sentencesFit(parts: Parts, shippedGerman: Parts, isGerman: boolean): boolean {
  const problems = textProblems('core', parts, shippedGerman);
  return problems.every(({ kind }) => kind === 'digit' || (kind === 'missing' && !isGerman));
}

/** Keys by which the program finds a section; places do not count. */
function sectionKeys(parts: Parts): string[] {
  return [...parts.keys()].filter((part) => /^heading\.[a-z]/.test(part)).sort();
}

function allStand(parts: Parts): boolean {
  return [...parts.values()]
    .flatMap((text) => placeholdersOf(parseInline(text)))
    .every(standsForSomething);
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}
