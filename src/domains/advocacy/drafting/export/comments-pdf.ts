import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import type { PdfDocument, PdfParagraph } from '../../../../platform/pdf/index.ts';
import { withoutMarkdown } from '../../../../platform/text/index.ts';
import type { Remark } from '../comment.ts';
import type { Paper } from '../paper.ts';
import type { PaperVersion } from '../paragraph.ts';
import { untilText } from '../views/until-text.ts';
import { words } from '../words.ts';
import type { CommentedRow } from './comment-rows.ts';

type Printed = {
  readonly paper: Paper;
  /** The newest. */
  readonly version: PaperVersion;
  readonly rows: readonly CommentedRow[];
  readonly remarks: readonly Remark[];
  readonly language: Language;
  /** Address of the paper's page, with the origin. */
  readonly url: string;
};

/** The comments on a paper for a meeting: by paragraph, numbered, each with what became of it. */
export function commentsAsPdf(printed: Printed): PdfDocument {
  const { paper, version, rows, language, url } = printed;
  const say = words(language);
  const count = rows.reduce((sum, { comments }) => sum + comments.length, 0);
  return {
    title: say('file.title', { title: paper.title }),
    lang: language,
    meta: [
      [
        say('file.version'),
        say('file.made', {
          number: version.number,
          at: formatMoment(version.madeAt.getTime(), language),
        }),
      ],
      [say('file.comments'), String(count)],
      ...(paper.commentsUntil
        ? [[say('file.until'), untilText(paper.commentsUntil, language)] as const]
        : []),
    ],
    parts: [
      ...rows.map((row) => ({
        heading: row.number === 0 ? say('file.gone') : say('paragraph', { number: row.number }),
        paragraphs: paragraphsOf(row, version, language),
      })),
      ...withoutRemark(printed),
    ],
    source: url,
    mark: say('file.mark'),
  };
}

function paragraphsOf(
  { paragraph, comments }: CommentedRow,
  version: PaperVersion,
  language: Language,
): PdfParagraph[] {
  const say = words(language);
  return [
    { number: null, text: withoutMarkdown(paragraph.text), form: 'quote' },
    ...comments.flatMap((comment): PdfParagraph[] => {
      const { organisationName, personName, madeAt, answer } = comment;
      const who = [
        organisationName ?? say('organisation.gone'),
        personName || say('person.gone'),
        formatMoment(madeAt.getTime(), language),
        ...(comment.version === version.number
          ? []
          : [say('comment.version', { version: comment.version })]),
      ].join(', ');
      const result = answer
        ? [say(`verdict.${answer.verdict}`), answer.reason].filter(Boolean).join('. ')
        : say('file.open');
      return [
        { number: String(comment.count), text: `${who}:` },
        ...comment.text.split(/\n+/).map((text) => ({ number: null, text })),
        { number: null, text: say('file.result', { result }), form: 'item' },
      ];
    }),
  ];
}

/** Who has said of the newest version that there is nothing to say. */
function withoutRemark({ remarks, version, language }: Printed): PdfDocument['parts'] {
  const names = remarks
    .filter((remark) => remark.version === version.number)
    .map(({ organisationName }) => organisationName);
  if (names.length === 0) return [];
  return [
    {
      heading: words(language)('file.no_remark'),
      paragraphs: names.map((text) => ({ number: null, text, form: 'item' })),
    },
  ];
}
