import { sourceIn } from '../../../core/evidence/index.ts';
import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import type { PdfDocument, PdfParagraph } from '../../../platform/pdf/index.ts';
import { noBreak } from '../../../platform/ui/index.ts';
import { isPrintable, type Part, parts, type Statement, type Topic, tellsDay } from '../topic.ts';
import { words } from '../words.ts';

type Brief = {
  readonly topic: Topic;
  readonly statements: readonly Statement[];
  readonly language: Language;
  /** Who publishes it. */
  readonly network: string;
  /** Address of the page, with the origin. */
  readonly url: string;
  /** ISO 8601. */
  readonly today: string;
};

/**
 * A topic to hand out: each statement with its day and, in a note, its source; nothing that nobody compared with its
 * source. What is not known stands where the page has it.
 */
export function briefAsPdf({
  topic,
  statements,
  language,
  network,
  url,
  today,
}: Brief): PdfDocument {
  const say = words(language);
  const printed = parts.flatMap((part) =>
    statements.filter((one) => one.part === part && isPrintable(one)),
  );
  const noteOf = notesOf(printed, language);
  return {
    title: topic.title[language],
    lang: language,
    meta: [
      [say('brief.publisher'), network],
      [say('as.of'), formatDate(today, language)],
    ],
    parts: [
      ...parts.map((part) => ({
        heading: say(`part.${part}`),
        paragraphs: [
          ...printed.filter((one) => one.part === part).map((one) => sourced(one, noteOf(one))),
          ...missingOf(part, topic, statements, language),
        ],
      })),
      {
        heading: say('brief.about'),
        paragraphs: [
          { number: null, text: say('brief.left', { n: statements.length - printed.length }) },
          { number: null, text: say('brief.note') },
        ],
      },
    ],
    source: url,
    compact: true,
  };
}

function sourced(one: Statement, note: string): PdfParagraph {
  const text = noBreak(sentenceOf(one));
  return { number: null, text, notes: [{ at: text.length, text: note }] };
}

/** What is not known of a part, said as on the page. */
function missingOf(
  part: Part,
  { gaps }: Topic,
  statements: readonly Statement[],
  language: Language,
): PdfParagraph[] {
  const say = words(language);
  const own = statements.filter((one) => one.part === part);
  const told = gaps.filter((one) => one.part === part).map(({ text }) => text[language]);
  if (own.length > 0 && !own.some(isPrintable)) told.unshift(say('brief.none'));
  if (own.length + told.length === 0) told.push(say(`none.${part}`));
  return told.map((text) => ({ number: null, text: noBreak(text) }));
}

/** What is cited with its day, what it says, how far it has come, and what whoever cites it must know. */
function sentenceOf({ cite, dated, text, standing, note }: Statement): string {
  const named = tellsDay(cite, dated) ? cite : `${cite} (${dated})`;
  const sentence = text === null ? `${named}.` : `${named}: ${text}`;
  const whole = standing === null ? sentence : `${sentence} ${standing}.`;
  return note === null ? whole : `${whole} (${note})`;
}

/** The note of each: its source with the address, or the note where that stands already. */
function notesOf(printed: readonly Statement[], language: Language): (one: Statement) => string {
  const first = new Map<string, number>();
  const notes = new Map(
    printed.map((one, index) => {
      const { source: name, sourceUrl } = sourceIn(one, language);
      const source = [name, sourceUrl].filter(Boolean).join(', ');
      const earlier = first.get(source);
      if (earlier === undefined) first.set(source, index + 1);
      return [
        one,
        earlier === undefined ? source : words(language)('brief.same', { number: earlier }),
      ];
    }),
  );
  return (one) => notes.get(one)!;
}
