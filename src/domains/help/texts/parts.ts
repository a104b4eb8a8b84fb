import { parseCore } from './core.ts';
import type { TextName } from './names.ts';

/**
 * What a text is edited by: a sentence each by its key, or `title`, `introduction`, and for each section `heading.KEY` and
 * `body.KEY`. KEY is the section's own, or its place from 1. The Markdown of parts is that of texts.
 */
export type Parts = ReadonlyMap<string, string>;

/** Throws on sentences that cannot be read. */
export function partsOf(name: TextName, body: string): Parts {
  return name === 'core' ? parseCore(body) : documentParts(body);
}

/** A text of these parts, laid out as the German `body`; what is empty is left out. */
export function bodyOf(name: TextName, parts: Parts, germanBody: string): string {
  return name === 'core' ? coreBody(parts, germanBody) : documentBody(parts, germanBody);
}

const headingLine = /^## (.+?)(?: \{#([a-z][a-z0-9-]*)\})?$/;

function documentParts(body: string): Parts {
  const [top = '', ...sections] = body.trim().split(/^(?=## )/m);
  const { first, rest } = splitLine(top);
  const parts = new Map([
    ['title', first.replace(/^# /, '')],
    ['introduction', rest],
  ]);
  for (const [place, section] of sections.entries()) {
    const { first: line, rest: text } = splitLine(section);
    const [, heading = '', own] = headingLine.exec(line) ?? [];
    const key = own ?? place + 1;
    parts.set(`heading.${key}`, heading).set(`body.${key}`, text);
  }
  return parts;
}

function splitLine(text: string): { first: string; rest: string } {
  const [first = '', ...rest] = text.trim().split('\n');
  return { first, rest: rest.join('\n').trim() };
}

function documentBody(parts: Parts, germanBody: string): string {
  const blocks = [...documentParts(germanBody).keys()].map((part) => {
    const text = parts.get(part)?.trim() ?? '';
    if (part === 'title') return `# ${text}`;
    const key = /^heading\.(.+)$/.exec(part)?.[1];
    if (key === undefined) return text;
    return /^\d/.test(key) ? `## ${text}` : `## ${text} {#${key}}`;
  });
  return `\n${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** How the German sentences sound, for readers of other letters; no German text has them. */
export const soundKeys = [
  'language',
  'help',
  'danger',
  'place',
  'quiet',
  'noCall',
  'slow',
  'woman',
].map((key) => `sound.${key}`);

function coreBody(parts: Parts, germanBody: string): string {
  const line = (key: string) =>
    parts.get(key)?.trim() ? `${key}: ${parts.get(key)!.trim()}` : null;
  const sounds = soundKeys.map(line).filter((one) => one !== null);
  const groups = germanBody
    .trim()
    .split(/\n{2,}/)
    .flatMap((group) => {
      const keys = group.split('\n').map((one) => one.slice(0, one.indexOf(':')));
      const lines = keys.map(line).filter((one) => one !== null);
      return keys.includes('say.woman') ? [lines, sounds] : [lines];
    });
  const written = groups.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `\n${written.join('\n\n')}\n`;
}
