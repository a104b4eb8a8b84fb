import { formatDate, formatPartialDate, type Language } from '../../../../platform/i18n/index.ts';
import type { PdfDocument } from '../../../../platform/pdf/index.ts';
import type { Sourced } from '../../demands/demand.ts';
import { currentStage, type Dossier, newestOutcome, type Point } from '../dossier.ts';
import type { References } from '../references.ts';
import {
  countsText,
  outcomePlace,
  outcomeStage,
  outcomeText,
  stageText,
  whoText,
} from '../views/texts.ts';
import { words } from '../words.ts';

type Printed = {
  readonly dossier: Dossier;
  readonly references: References;
  readonly language: Language;
  /** Address of the page, with the origin. */
  readonly url: string;
  /** ISO 8601. */
  readonly today: string;
};

/** A dossier to hand out. What nobody compared with its source says so. */
export function dossierAsPdf({ dossier, references, language, url, today }: Printed): PdfDocument {
  const say = words(language);
  const { lead, balance, points, stages, documents, statements, deadlines } = dossier;
  const counts = countsText(dossier, language);
  return {
    title: dossier.title[language],
    lang: language,
    meta: [
      [say('fact.kind'), say(`kind.${dossier.kind}`)],
      [say('fact.asOf'), formatDate(dossier.asOf, language)],
      [say('fact.current'), stageText(currentStage(dossier, today), language)],
      ...(counts === '' ? [] : [[say('fact.counts'), counts] as const]),
      ...(references.norms.length === 0
        ? []
        : [[say('fact.norms'), references.norms.map(({ label }) => label).join(', ')] as const]),
    ],
    parts: [
      part(null, [lead[language], ...(balance ? [balance[language]] : [])]),
      {
        heading: say('points'),
        paragraphs: points.flatMap((point, index) => [
          { number: String(index + 1), text: askedText(point, language) },
          { number: null, text: cameText(dossier, point, language) },
        ]),
      },
      part(
        say('stages'),
        stages.map((stage) =>
          line([stageText(stage, language), stage.note?.[language]], stage, language),
        ),
      ),
      part(
        say('deadlines'),
        deadlines.map((deadline) =>
          line(
            [
              formatPartialDate(deadline.on, language),
              deadline.title[language],
              whoText(deadline, language),
            ],
            deadline,
            language,
          ),
        ),
      ),
      part(
        say('documents'),
        documents.map((paper) =>
          line(
            [paper.title, paper.number, paper.on && formatPartialDate(paper.on, language)],
            paper,
            language,
          ),
        ),
      ),
      part(
        say('statements'),
        statements.map(({ title, on }, index) =>
          [references.statements[index]?.title ?? title, on && formatPartialDate(on, language)]
            .filter(Boolean)
            .join(', '),
        ),
      ),
      part(null, [say('asOf.meaning')]),
    ].filter(({ paragraphs }) => paragraphs.length > 0),
    source: url,
  };
}

function part(heading: string | null, texts: readonly string[]) {
  return { heading, paragraphs: texts.map((text) => ({ number: null, text })) };
}

function askedText(point: Point, language: Language): string {
  const say = words(language);
  const { asked, provision } = point;
  return line(
    [asked[language], provision && say('point.provision', { provision })],
    point,
    language,
  );
}

function cameText(dossier: Dossier, { id }: Point, language: Language): string {
  const say = words(language);
  const outcome = newestOutcome(dossier, id);
  const state = `${say('points.outcome')}: ${outcomeText(outcome, language)}`;
  if (!outcome) return state;
  const { note } = outcome;
  return line(
    [
      state,
      note?.[language],
      outcomeStage(dossier, outcome, language),
      outcomePlace(outcome, language),
    ],
    outcome,
    language,
  );
}

/** What is said, and where it can be read. */
function line(
  texts: readonly (string | null | undefined)[],
  { source, verified }: Pick<Sourced, 'source' | 'verified'>,
  language: Language,
): string {
  const say = words(language);
  const mark = verified ? '' : ` (${say('unverified')})`;
  return `${texts.filter(Boolean).join(' · ')} [${say('source')}: ${source}${mark}]`;
}
