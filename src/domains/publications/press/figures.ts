import type { Kysely } from 'kysely';
import { endText, findEnds, parseEnd } from '../../../core/evidence/index.ts';
import type { FoundEnd } from '../../../platform/domain.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { words } from './words.ts';

/** A figure as the edition states it that its name tells: "figure:kok-documented-2024@6". */
export type InsertedFigure = FoundEnd & { readonly name: string };

const mark = /\[\[\s*(figure:[^\]\n]{0,300}?)\s*\]\]/gi;

/** Those of the names that are public, in their order, each once. */
export async function readFigures(
  db: Kysely<unknown>,
  names: readonly string[],
  language: Language,
): Promise<readonly InsertedFigure[]> {
  const ends = names
    .flatMap((name) => parseEnd(name) ?? [])
    .filter(({ kind }) => kind === 'figure');
  const found = await findEnds(db, ends, language);
  return [...new Set(names)].flatMap((name) => {
    const figure = found.get(name);
    return figure?.state === 'public' ? [{ ...figure, name }] : [];
  });
}

/** A Markdown text in which each [[figure:…]] has become the figure with its year and edition; and these figures. */
export async function insertFigures(
  db: Kysely<unknown>,
  text: string,
  language: Language,
): Promise<{ readonly text: string; readonly figures: readonly InsertedFigure[] }> {
  const figures = await readFigures(db, figureNames(text), language);
  const byName = new Map(figures.map((figure) => [figure.name, figure]));
  return {
    text: text.replace(mark, (_whole, typed: string) =>
      inMarkdown(byName.get(nameOf(typed)), language),
    ),
    figures,
  };
}

/** Names in a text that mean no public figure. */
export async function unknownFigures(
  db: Kysely<unknown>,
  text: string,
): Promise<readonly string[]> {
  const names = figureNames(text);
  const known = new Set((await readFigures(db, names, 'de')).map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}

function figureNames(text: string): readonly string[] {
  return [...new Set([...text.matchAll(mark)].map(([, typed = '']) => nameOf(typed)))];
}

function nameOf(typed: string): string {
  const end = parseEnd(typed.toLowerCase());
  return end ? endText(end) : typed;
}

function inMarkdown(figure: InsertedFigure | undefined, language: Language): string {
  const say = words(language);
  if (!figure) return say('figure.gone');
  const link = `[${escaped(figure.inSentence ?? figure.title)}](${figure.href})`;
  return figure.note === null ? link : say('figure.noted', { figure: link, note: figure.note });
}

/** What Markdown would read as its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&]/g, '\\$&');
}
