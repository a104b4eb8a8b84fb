import { markedParts } from './evidence-mark.ts';
import type { Note } from './notes.ts';
import type { Report } from './report.ts';
import { words } from './words.ts';

/** The report in Markdown, for the desk: notes by number in the text, and what they say at its end. */
export function reportAsMarkdown({ version, notes, signers, language }: Report): string {
  const say = words(language);
  let next = 0;
  const paragraphs = version.paragraphs.map(({ kind, text }) =>
    kind === 'heading'
      ? `## ${text}`
      : withoutGaps(markedParts(text))
          .map((part) => (part.kind === 'text' ? part.text : ` \\[${notes[next++]?.number}\\]`))
          .join(''),
  );
  const lists = [
    ...(notes.length === 0 ? [] : [`## ${say('report.notes')}`, notesAsList(notes)]),
    ...(signers.named.length + signers.others === 0
      ? []
      : [
          `## ${say('report.signed')}`,
          [
            ...signers.named.map(escaped),
            ...(signers.others > 0 ? [say('report.others', { count: signers.others })] : []),
          ]
            .map((line) => `- ${line}`)
            .join('\n'),
        ]),
  ];
  return [...paragraphs, ...lists].join('\n\n');
}

/** A space before a mark belongs to nothing once the mark is a number. */
export function withoutGaps(parts: ReturnType<typeof markedParts>): ReturnType<typeof markedParts> {
  return parts.map((part, index) =>
    part.kind === 'text' && parts[index + 1]?.kind === 'mark'
      ? { kind: 'text', text: part.text.replace(/[ \t]+$/, '') }
      : part,
  );
}

function notesAsList(notes: readonly Note[]): string {
  return notes.map(({ number, text }) => `${number}. ${linked(text)}`).join('\n');
}

/** Addresses as links, all else as it stands. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>]+)/)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
