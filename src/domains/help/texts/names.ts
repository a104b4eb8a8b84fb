import { type TongueCode, tongueOf } from '../../../platform/i18n/index.ts';
import type { TextClass } from './edition.ts';

/** The pages whose text is a file of its own, and the rule that each is served by. */
export const textPages = {
  geraet: 'core',
  was: 'rights',
  fragen: 'rights',
  rechte: 'rights',
  beratung: 'rights',
  andere: 'rights',
  jung: 'rights',
} as const satisfies Record<string, TextClass>;

export type TextPage = keyof typeof textPages;

/** A file of `content/{code}`, without `.md`: the short sentences, or a page. */
export type TextName = 'core' | TextPage;

export const pageNames = Object.keys(textPages) as readonly TextPage[];
export const textNames: readonly TextName[] = ['core', ...pageNames];

export function classOf(name: TextName): TextClass {
  return name === 'core' ? 'core' : textPages[name];
}

/** One text in one language. */
export type TextKey = { readonly code: TongueCode; readonly name: TextName };

/** "ro/rechte", as it stands in tables and at the desk. */
export function keyText({ code, name }: TextKey): string {
  return `${code}/${name}`;
}

/** null when help has no such language or text. */
export function parseTextKey(text: string): TextKey | null {
  const [first = '', second, ...rest] = text.split('/');
  const tongue = tongueOf(first);
  const name = textNames.find((known) => known === second);
  return tongue && name && rest.length === 0 ? { code: tongue.code, name } : null;
}
