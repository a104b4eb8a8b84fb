import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import type { PdfDocument } from '../../../platform/pdf/index.ts';
import { noBreak } from '../../../platform/ui/index.ts';
import { isPrintable, parts, type Statement, type Topic } from '../topic.ts';
import { words } from '../words.ts';

type Brief = {
  readonly topic: Topic;
  readonly statements: readonly Statement[];
  readonly language: Language;
  /** Address of the page, with the origin. */
  readonly url: string;
  /** ISO 8601. */
  readonly today: string;
};

/** A topic to hand out: each statement numbered, with its source and day; nothing that nobody compared with its source. */
export function briefAsPdf({ topic, statements, language, url, today }: Brief): PdfDocument {
  const say = words(language);
  const printed = statements.filter(isPrintable);
  const left = statements.length - printed.length;
  const numbers = new Map(
    parts
      .flatMap((part) => printed.filter((one) => one.part === part))
      .map((one, i) => [one, i + 1]),
  );
  return {
    title: topic.title[language],
    lang: language,
    meta: [[say('as.of'), formatDate(today, language)]],
    parts: [
      ...parts.map((part) => ({
        heading: say(`part.${part}`),
        paragraphs: paragraphsOf(
          printed.filter((one) => one.part === part),
          (one) => String(numbers.get(one)),
          say(
            part === 'figures' && !statements.some((one) => one.part === part)
              ? 'brief.none.figures'
              : 'brief.none',
          ),
          say('source'),
        ),
      })),
      {
        heading: null,
        paragraphs: [
          { number: null, text: say('brief.left', { n: left }) },
          { number: null, text: say('brief.note') },
        ],
      },
    ],
    source: url,
  };
}

function paragraphsOf(
  statements: readonly Statement[],
  numberOf: (one: Statement) => string,
  none: string,
  source: string,
) {
  if (statements.length === 0) return [{ number: null, text: none }];
  return statements.map((one) => ({
    number: numberOf(one),
    text: noBreak(`${sentenceOf(one)} [${source}: ${sourceOf(one)}]`),
  }));
}

/** What is cited with its day, what it says, and what whoever cites it must know. */
function sentenceOf({ cite, dated, text, note }: Statement): string {
  const hasDay = plain(cite).includes(plain(dated));
  const named = hasDay ? cite : `${cite} (${dated})`;
  const sentence = text === null ? `${named}.` : `${named}: ${text}`;
  return note === null ? sentence : `${sentence} (${note})`;
}

/** A longer address is nothing that anybody types; the page, whose address is at the foot, has it as a link. */
const longestAddress = 100;

function sourceOf({ source, sourceUrl }: Statement): string {
  return sourceUrl !== null && sourceUrl.length <= longestAddress
    ? `${source}, ${sourceUrl}`
    : source;
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
