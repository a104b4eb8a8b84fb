import { createHash } from 'node:crypto';
import { type TongueCode, tongueOf, tongues } from '../../platform/i18n/index.ts';
import type { KeptSource, SearchText } from '../../platform/search.ts';
import { lineNumber } from './help-lines.ts';
import { isTerm, termOf } from './rights.ts';
import type { Block } from './texts/document.ts';
import { editionOf } from './texts/edition.ts';
import { type Inline, parseInline } from './texts/inline.ts';
import { type Texts, textsOf } from './texts/load.ts';
import { pageNames, type TextPage, textPages } from './texts/names.ts';
import { presentFiles } from './texts/released-texts.ts';
import { shipped } from './texts/shipped.ts';
import { sentences } from './views/spoken-sentence.tsx';

/** Help pages in each language in which they show a text of their own; what waits for a confirmation is not found. */
export const helpSearch: KeptSource = {
  kind: 'help-page',
  label: { de: 'Hilfe', en: 'Help' },
  weight: 10,
  edition: createHash('sha256')
    .update(JSON.stringify([...shipped.files]))
    .digest('base64url')
    .slice(0, 22),
  texts: async ({ db, mode }) => {
    const texts = textsOf(await presentFiles(db), shipped.unreadable);
    return tongues.flatMap(({ code }) => [
      ...pageNames
        .filter(
          (page) => !editionOf(textPages[page], code, mode, texts.states(page, code)).unchecked,
        )
        .map((page) => ofDocument(texts, page, code)),
      ...(texts.coreStates(code).own ? ofSentences(texts, code) : []),
    ]);
  },
};

/** Sentences of the start page, of "in danger now" and of the sentences for the phone. */
const sentencePages = [
  {
    page: '',
    title: 'start.title',
    body: ['start.free', 'start.language', 'start.papers', 'start.police', 'start.confidential'],
  },
  {
    page: 'jetzt',
    title: 'page.jetzt',
    body: [
      'jetzt.leave',
      'jetzt.where',
      'jetzt.quiet',
      'police.duty',
      'police.papers',
      'jetzt.then',
    ],
  },
  {
    page: 'saetze',
    title: 'page.saetze',
    body: ['say.title', ...sentences.map((name) => `say.${name}`)],
  },
] as const;

function ofSentences(texts: Texts, code: TongueCode): SearchText[] {
  const core = texts.core(code);
  const say = (key: string) => plain(parseInline(core.get(key) ?? ''));
  return sentencePages.map(({ page, title, body }) => ({
    ...placeOf(code, page),
    title: say(title),
    body: body.map(say).join(' '),
  }));
}

function ofDocument(texts: Texts, page: TextPage, code: TongueCode): SearchText {
  const { title, introduction, sections } = texts.document(page, code);
  const parts = sections.flatMap(({ heading, blocks }) => [
    plain(heading),
    ...blocks.map(blockText),
  ]);
  return {
    ...placeOf(code, page),
    title: plain(title),
    body: [...introduction.map(blockText), ...parts].join('\n'),
  };
}

function placeOf(code: TongueCode, page: string) {
  const path = `/${code}/hilfe${page && `/${page}`}`;
  const note = tongueOf(code)?.name ?? '';
  return { id: path.slice(1), language: code, path, note, date: null, rank: 1 };
}

export function blockText(block: Block): string {
  return block.kind === 'paragraph' ? plain(block.content) : block.items.map(plain).join('\n');
}

/** What a reader sees of it; links to other pages are left out. */
export function plain(content: readonly Inline[]): string {
  return content
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'strong') return plain(piece.content);
      return lineNumber(piece.name) ?? (isTerm(piece.name) ? termOf(piece.name).text : '');
    })
    .join('');
}
