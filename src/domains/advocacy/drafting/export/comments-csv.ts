import { toCsv } from '../../../../platform/files/index.ts';
import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { words } from '../words.ts';
import type { CommentedRow } from './comment-rows.ts';

/** One row a comment under a row of names. */
export function commentsAsCsv(rows: readonly CommentedRow[], language: Language): string {
  const say = words(language);
  const at = (moment: Date) => formatMoment(moment.getTime(), language);
  return toCsv([
    [
      say('file.count'),
      say('file.paragraph'),
      say('file.text'),
      say('file.version'),
      say('answers.organisation'),
      say('file.person'),
      say('file.comment'),
      say('file.at'),
      say('answer.verdict'),
      say('answer.reason'),
    ],
    ...rows.flatMap(({ number, paragraph, comments }) =>
      comments.map((comment) => [
        String(comment.count),
        number === 0 ? say('file.removed') : String(number),
        paragraph.text,
        say('versions.name', { number: comment.version }),
        comment.organisationName ?? say('organisation.gone'),
        comment.personName || say('person.gone'),
        comment.text,
        at(comment.madeAt),
        comment.answer ? say(`verdict.${comment.answer.verdict}`) : say('file.open'),
        comment.answer?.reason ?? '',
      ]),
    ),
  ]);
}
