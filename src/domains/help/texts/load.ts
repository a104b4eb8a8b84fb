import { existsSync, readFileSync } from 'node:fs';
import { type TongueCode, tongues } from '../../../platform/i18n/index.ts';
import { type Core, parseCore } from './core.ts';
import { type Document, parseDocument } from './document.ts';
import type { TextClass, TextStates } from './edition.ts';
import { readTextFile, type TextFile } from './front-matter.ts';

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

/** Every help text of every language, read once. */
export type Texts = {
  /** All sentences; one that a language lacks is there in English. */
  readonly core: (code: TongueCode) => Core;
  readonly coreStates: (code: TongueCode) => TextStates;
  readonly states: (page: TextPage, code: TongueCode) => TextStates;
  /** Throws when the language has no such page. */
  readonly document: (page: TextPage, code: TongueCode) => Document;
  /** Files that cannot be read, each with the reason: their language is served as if it lacked them. */
  readonly unreadable: readonly string[];
};

/** Reads all texts below `folder`, which has one folder a language. Throws when a German one cannot be read. */
export function loadTexts(folder: URL): Texts {
  const unreadable: string[] = [];
  const cores = loadAll(folder, 'core', parseCore, unreadable);
  const pages = new Map(
    Object.keys(textPages).map((page) => [page, loadAll(folder, page, parseDocument, unreadable)]),
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

type Loaded<Content> = ReadonlyMap<TongueCode, { file: TextFile; content: Content }>;

function loadAll<Content>(
  folder: URL,
  name: string,
  parse: (body: string) => Content,
  unreadable: string[],
): Loaded<Content> {
  const found = new Map<TongueCode, { file: TextFile; content: Content }>();
  for (const { code } of tongues) {
    const address = new URL(`${code}/${name}.md`, folder);
    if (!existsSync(address)) continue;
    try {
      const file = readTextFile(readFileSync(address, 'utf8'));
      found.set(code, { file, content: parse(file.body) });
    } catch (error) {
      const reason = `${code}/${name}.md: ${(error as Error).message}`;
      if (code === 'de') throw new Error(reason);
      unreadable.push(reason);
    }
  }
  return found;
}

function coreOf(cores: Loaded<Core>, code: TongueCode): Core {
  const layers = (['de', 'en', code] as const).map((layer) => cores.get(layer)?.content ?? []);
  return new Map(layers.flatMap((layer) => [...layer]));
}

function statesOf(files: Loaded<unknown>, code: TongueCode): TextStates {
  return {
    own: files.get(code)?.file,
    english: files.get('en')?.file,
    german: files.get('de')!.file,
  };
}
