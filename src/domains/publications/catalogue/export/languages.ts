import { type TongueCode, tongueOf } from '../../../../platform/i18n/index.ts';
import babelNames from './babel-names.json' with { type: 'json' };

/** The first part of the BCP 47 tag: "de" of easy German, "pcm". */
export function primaryLanguage(code: TongueCode): string {
  return (tongueOf(code)?.lang ?? code).split('-')[0] ?? code;
}

/** As TeX's babel and biblatex call it: "german"; null for one that they do not know. */
export function babelName(code: TongueCode): string | null {
  const names: Readonly<Record<string, string>> = babelNames;
  return names[primaryLanguage(code)] ?? null;
}
