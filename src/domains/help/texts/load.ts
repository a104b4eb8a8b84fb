import { type TongueCode, tongues } from '../../../platform/i18n/index.ts';
import { type Core, parseCore } from './core.ts';
import { type Document, parseDocument } from './document.ts';
import type { TextStates } from './edition.ts';
import type { TextFiles } from './files.ts';
import type { TextFile } from './front-matter.ts';
import { keyText, pageNames, type TextName, type TextPage } from './names.ts';

/** Every help text of every language, in memory. */
export type Texts = {
  /** All sentences; one that a language lacks is there in English. */
  readonly core: (code: TongueCode) => Core;
  readonly coreStates: (code: TongueCode) => TextStates;
  readonly states: (page: TextPage, code: TongueCode) => TextStates;
  /** Throws when the language has no such page. */
  readonly document: (page: TextPage, code: TongueCode) => Document;
  /** Texts that cannot be read, each with the reason: their language is served as if it lacked them. */
  readonly unreadable: readonly string[];
};

/** What pages use of `files`. Throws when a German one is missing or cannot be read. */
export function textsOf(files: TextFiles, unreadableHeads: readonly string[] = []): Texts {
  const unreadable = [...unreadableHeads];
  const cores = readAll(files, 'core', parseCore, unreadable);
  const pages = new Map(
    pageNames.map((page) => [page, readAll(files, page, parseDocument, unreadable)]),
  );
  const all = new Map(tongues.map(({ code }) => [code, coreOf(cores, code)]));
  return {
    core: (code) => all.get(code)!,
    coreStates: (code) => statesOf(cores, code),
    states: (page, code) => statesOf(pages.get(page)!, code),
    document: (page, code) => {
      const found = pages.get(page)!.get(code);
      if (!found) throw new Error(`There is no text ${code}/${page}.`);
      return found.content;
    },
    unreadable,
  };
}

type Read<Content> = ReadonlyMap<TongueCode, { file: TextFile; content: Content }>;

function readAll<Content>(
  files: TextFiles,
  name: TextName,
  parse: (body: string) => Content,
  unreadable: string[],
): Read<Content> {
  const found = new Map<TongueCode, { file: TextFile; content: Content }>();
  for (const { code } of tongues) {
    const key = keyText({ code, name });
    const file = files.get(key);
    if (!file) continue;
    try {
      found.set(code, { file, content: parse(file.body) });
    } catch (error) {
      const reason = `${key}: ${(error as Error).message}`;
      if (code === 'de') throw new Error(reason);
      unreadable.push(reason);
    }
  }
  if (!found.has('de')) throw new Error(`There is no text de/${name}.`);
  return found;
}

function coreOf(cores: Read<Core>, code: TongueCode): Core {
  const layers = (['de', 'en', code] as const).map((layer) => cores.get(layer)?.content ?? []);
  return new Map(layers.flatMap((layer) => [...layer]));
}

function statesOf(files: Read<unknown>, code: TongueCode): TextStates {
  return {
    own: files.get(code)?.file,
    english: files.get('en')?.file,
    german: files.get('de')!.file,
  };
}
