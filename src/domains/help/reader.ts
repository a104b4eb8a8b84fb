import { type Tongue, type TongueCode, tongueOf } from '../../platform/i18n/index.ts';
import type { Setting } from './setting.ts';
import type { Core } from './texts/core.ts';
import { type Say, sayFrom } from './texts/say.ts';

/** For whom a page, or a part of it, is made. */
export type Reader = {
  readonly tongue: Tongue;
  readonly core: Core;
  readonly say: Say;
  /** Address of a help page in the language of the whole page. */
  readonly link: (page: string) => string;
  readonly setting: Setting;
};

export function readerOf(setting: Setting, tongue: Tongue): Reader {
  const core = setting.texts.core(tongue.code);
  return {
    tongue,
    core,
    say: sayFrom(core),
    link: (page) => setting.link(tongue.code, page),
    setting,
  };
}

/** The same reader for a part in another language; links stay in hers. */
export function readingIn(reader: Reader, code: TongueCode): Reader {
  if (code === reader.tongue.code) return reader;
  return { ...readerOf(reader.setting, tongueOf(code)!), link: reader.link };
}

/** What a help page is called in the reader's language. */
export function pageName({ say }: Pick<Reader, 'say'>, page: string): string {
  return say(names[page] ?? `page.${page}`);
}

const names: Record<string, string> = { '': 'home', orte: 'places.title', karte: 'card.title' };
