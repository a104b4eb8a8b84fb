import type { Content } from '../../../platform/editable.ts';
import type { TextFile } from '../texts/front-matter.ts';
import { keyText, parseTextKey, type TextKey } from '../texts/names.ts';
import { bodyOf, type Parts, partsOf } from '../texts/parts.ts';

/** What the desk keeps of a text beside its parts; none of them is called so. */
const own = ['text', 'source', 'translated'] as const;

/** A text, as far as a release says it. */
type WrittenText = TextKey & Pick<TextFile, 'body' | 'source' | 'translated'>;

/** The fields of a text; those of a language that lacks it are empty. */
export function contentOf(key: TextKey, file: TextFile | undefined): Content {
  const parts = file ? partsOf(key.name, file.body) : new Map<string, string>();
  return {
    text: keyText(key),
    ...(key.code === 'de'
      ? {}
      : { source: file?.source ?? '', translated: file?.translated ?? '' }),
    ...contentOfParts(parts),
  };
}

export function contentOfParts(parts: Parts): Content {
  return Object.fromEntries([...parts].map(([part, text]) => [fieldOf(part), text]));
}

/** Whose text a content is; null when it names none. */
export function keyIn({ text }: Content): TextKey | null {
  return typeof text === 'string' ? parseTextKey(text) : null;
}

export function partsIn(content: Content): Parts {
  const names: readonly string[] = own;
  return new Map(
    Object.entries(content).flatMap(([field, text]) =>
      names.includes(field) || typeof text !== 'string' ? [] : [[partOf(field), text]],
    ),
  );
}

/** The name of a part's field: ids of elements have no points. */
export function fieldOf(part: string): string {
  return part.replace('.', '-');
}

function partOf(field: string): string {
  return field.replace('-', '.');
}

/** germanBody: the German text, in whose order the parts are written; of a German one, as it was before. */
export function writtenText(key: TextKey, content: Content, germanBody: string): WrittenText {
  return {
    ...key,
    body: bodyOf(key.name, partsIn(content), germanBody),
    source: key.code === 'de' ? null : String(content.source),
    translated: key.code !== 'de' && content.translated === 'machine' ? 'machine' : 'person',
  };
}
